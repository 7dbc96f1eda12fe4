package suggester

import (
	"context"
	"strings"
	"unicode"

	"nomina/data"
	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
	"nomina/data/text"
	"nomina/data/token"
)

// longest is how many code points of text an article may have to be learnt from
// and to be given suggestions. Books take longer than anybody waits.
const longest = 400_000

// brain is the learner with what it has read of the project. It belongs to the
// goroutine of the piece of work that is under way.
type brain struct {
	reader     data.Reader
	trainer    *suggest.Trainer
	model      *suggest.Model
	words      *corpus.Corpus
	counted    map[data.Hash]bool // texts whose words are counted
	dismissals []data.Dismissal
	outcomes   map[data.ID][]outcome // by article
	looked     map[data.ID]int       // by article: how many code points were looked at
}

func newBrain(r data.Reader) *brain {
	return &brain{
		reader: r, trainer: suggest.NewTrainer(), model: suggest.Empty(), words: corpus.New(),
		counted: map[data.Hash]bool{}, outcomes: map[data.ID][]outcome{}, looked: map[data.ID]int{},
	}
}

// work does one piece of work and tells what is suggested for the open article:
// first with what is known already, then with what was learnt.
func (b *brain) work(ctx context.Context, t todo, open data.ID, tell func([]data.Suggestion)) error {
	if t.rules || b.dismissals == nil {
		if err := b.rules(ctx); err != nil {
			return err
		}
	}
	for _, id := range t.gone {
		b.forget(id)
	}
	for id := range t.dirty {
		if err := b.put(ctx, id); err != nil {
			return err
		}
	}
	if t.look && !t.cold {
		if err := b.look(ctx, open, tell); err != nil {
			return err
		}
	}
	if err := b.learn(ctx, t, open, tell); err != nil {
		return err
	}
	if !t.look {
		return nil
	}
	return b.look(ctx, open, tell)
}

// forget drops an article that is gone.
func (b *brain) forget(id data.ID) {
	b.trainer.Remove(id)
	delete(b.outcomes, id)
	delete(b.looked, id)
}

// learn brings the model up to what was put.
func (b *brain) learn(ctx context.Context, t todo, open data.ID, tell func([]data.Suggestion)) error {
	train := b.trainer.Warm
	if t.cold {
		if t.look { // what the project has kept, until there is something better
			if kept, err := b.reader.Suggestions(ctx, open); err == nil && len(kept) > 0 {
				tell(kept)
			}
		}
		if err := b.readAll(ctx); err != nil {
			return err
		}
		train = b.trainer.Cold
	} else if len(t.dirty) == 0 && !t.rules && len(t.gone) == 0 {
		return nil
	}
	b.trainer.SetOutcomes(b.allOutcomes())
	m, err := train(ctx)
	if err == nil {
		b.model = m
	}
	return err
}

// readAll counts the words of texts not counted yet and puts what is annotated.
func (b *brain) readAll(ctx context.Context) error {
	all, err := b.reader.Summaries(ctx)
	if err != nil {
		return err
	}
	for _, s := range all {
		if s.Length > longest {
			continue
		}
		if !b.counted[s.TextHash] {
			body, err := b.reader.Text(ctx, s.TextHash)
			if err != nil {
				return err
			}
			b.counted[s.TextHash] = true
			b.words.Add(token.Split(body))
		}
		if s.Annotations > 0 || s.Status == data.StatusDone {
			if err := b.put(ctx, s.ID); err != nil {
				return err
			}
		}
	}
	b.trainer.SetStatistics(b.words.Statistics())
	return ctx.Err()
}

// look suggests for an article.
func (b *brain) look(ctx context.Context, id data.ID, tell func([]data.Suggestion)) error {
	if id == "" {
		return nil
	}
	a, err := b.article(ctx, id)
	if err != nil || a.Text == "" {
		return err
	}
	x := text.New(a.Text)
	found := b.model.Suggest(a)
	out := make([]data.Suggestion, 0, len(found))
	green := b.green()
	for _, s := range found {
		quote := x.Slice(text.Range(s.Span))
		if s.Source == suggest.Predicted && (green || !strings.ContainsFunc(quote, isSign)) {
			continue
		}
		out = append(out, data.Suggestion{
			Article: id, Start: s.Span.Start, End: s.Span.End, Label: s.Label, Quote: quote,
			Score: s.Score, Raw: s.Raw, Source: source(s.Source), Count: s.Count, Tier: tier(s.Tier),
		})
	}
	tell(out)
	return nil
}

// enough is how many code points have to be looked at before what the model
// predicts is worth showing: some fifty words. Of one marked word it would learn
// that everything is a name.
const enough = 300

// green reports whether too little was looked at.
func (b *brain) green() bool {
	n := 0
	for _, known := range b.looked {
		n += known
	}
	return n < enough
}

func isSign(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func source(s suggest.Source) data.Source {
	return [...]data.Source{data.SourceArticle, data.SourceSeen, data.SourceGazetteer, data.SourceModel}[s]
}

func tier(t suggest.Tier) data.Tier {
	return [...]data.Tier{data.TierWeak, data.TierStrong, data.TierSure}[t]
}
