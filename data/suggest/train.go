package suggest

import (
	"context"
	"math/rand/v2"
	"slices"

	"nomina/data/suggest/crf"
	"nomina/data/suggest/feature"
	"nomina/data/suggest/gazetteer"
	"nomina/data/suggest/lexicon"
	"nomina/data/token"
)

// How much a warm training does.
const (
	warmAll    = 1500 // sentences up to which it sees all
	warmReplay = 300  // else so many, besides the changed articles
)

// How much words that nearly always have a capital are taken for names before
// anything is learnt, and words of some classes of the lexicon for names or none.
const (
	lean      = 2
	leanClass = 1
)

func coldOptions(seed uint64) crf.Options {
	return crf.Options{Epochs: 15, Rate: 0.05, End: 0.3, Penalty: 0.3, Seed: seed}
}

func warmOptions(seed uint64) crf.Options {
	return crf.Options{Epochs: 2, Rate: 0.03, End: 0.5, Penalty: 0.3, Seed: seed}
}

// Warm learns what has changed since the last training, going on from there. It
// is made to be called after each act: 50 ms for 300 sentences. Before
// the first it is Cold. When ctx ends, it returns the context's error.
func (t *Trainer) Warm(ctx context.Context) (*Model, error) {
	if t.model == nil {
		return t.Cold(ctx)
	}
	t.step++
	if n := len(t.labels.ids); n > t.model.Labels() {
		t.model = t.model.Grow(n)
	}
	if err := t.model.Train(ctx, t.sentences(t.choose()), warmOptions(t.step)); err != nil {
		return nil, err
	}
	return t.publish(t.model.Clone()), nil
}

// Cold learns everything anew, which is for moments when nothing else is to be
// done: 1.5 s for 2,000 sentences. When ctx ends, it returns the context's error, and
// what was learnt before is kept.
func (t *Trainer) Cold(ctx context.Context) (*Model, error) {
	t.step++
	for _, s := range t.pool {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.refresh(t)
	}
	m := crf.New(len(t.labels.ids))
	incline(m)
	if err := m.Train(ctx, t.sentences(t.pool), coldOptions(1)); err != nil {
		return nil, err
	}
	t.model = m
	return t.publish(m.Clone()), nil
}

// incline gives a model what is likely of names before anything is learnt.
func incline(m *crf.Model) {
	m.Lean(feature.Likely(), lean)
	for c := range lexicon.Names().All {
		m.Lean(feature.Class(c), leanClass)
	}
	for c := range lexicon.Others().All {
		m.Lean(feature.Class(c), -leanClass)
	}
}

// refresh computes the features anew when the statistics are others.
func (s *studied) refresh(t *Trainer) {
	if s.prepared.Statistics != t.statistics {
		s.prepared = prepare(s.article, t.statistics, t.lexicon)
	}
}

// choose returns the articles that a warm training sees.
func (t *Trainer) choose() []*studied {
	total := 0
	for _, s := range t.pool {
		total += s.size
	}
	if total <= warmAll {
		return t.pool
	}
	var out []*studied
	random := rand.New(rand.NewPCG(t.step, 2))
	n := 0
	for _, i := range random.Perm(len(t.pool)) {
		s := t.pool[i]
		if s.changed || n < warmReplay {
			out = append(out, s)
		}
		if !s.changed {
			n += s.size
		}
	}
	return out
}

// The sources of live features.
const (
	fromProject = 1
	fromArticle = 2
	fromOutside = 3
)

// sentences returns what is known of articles, with features as they are now.
func (t *Trainer) sentences(all []*studied) []crf.Sentence {
	whole := len(all) == len(t.pool)
	if whole {
		t.repeats = repeats{}
	}
	t.repeats.grow(len(t.labels.ids))
	var out []crf.Sentence
	for _, s := range all {
		out = t.append(out, s, whole)
		s.changed = false
	}
	return out
}

// append adds the known runs of tokens of an article. The project's names are seen
// without the article's own, and those of the article only from the sentences
// before, as it will be when they are suggested.
func (t *Trainer) append(out []crf.Sentence, s *studied, count bool) []crf.Sentence {
	p := s.prepared
	own := newOwn()
	for _, r := range p.Text.Sentences {
		runs := p.runs(r)
		if len(runs) == 0 {
			continue
		}
		if count {
			t.repeats.count(p, r, own, t.labels)
		}
		tokens := t.tokens(p, r, own.whole, s.less)
		for _, run := range runs {
			out = append(out, crf.Sentence{
				Tokens: tokens[run.First-r.First : run.End-r.First],
				States: t.states(within(p.marks, run), run.First, run.End),
			})
		}
		for _, m := range within(p.marks, r) {
			own.add(p, m, t.labels.of(m.label))
		}
	}
	return out
}

// runs returns the ranges of tokens of a sentence about which something is known.
func (p *prepared) runs(r token.Range) []token.Range {
	var out []token.Range
	for i := r.First; i < r.End; i++ {
		switch {
		case !p.known[i]:
		case len(out) > 0 && out[len(out)-1].End == i:
			out[len(out)-1].End++
		default:
			out = append(out, token.Range{First: i, End: i + 1})
		}
	}
	return out
}

func (t *Trainer) tokens(p *prepared, r token.Range, own *gazetteer.Set, less gazetteer.Less) []crf.Token {
	return tokensOf(p, r, []feature.Source{
		{ID: fromProject, Names: t.names, Less: less},
		{ID: fromArticle, Names: own},
		{ID: fromOutside, Names: t.outside},
	})
}

// tokensOf returns the tokens of a sentence with their features.
func tokensOf(p *prepared, r token.Range, sources []feature.Source) []crf.Token {
	live := feature.Live(p.Words[r.First:r.End], sources...)
	out := make([]crf.Token, r.Len())
	for i := range out {
		out[i] = crf.Token{Static: p.Static(r.First + i), Live: live[i]}
	}
	return out
}

// states returns the states of the tokens from first to end.
func (t *Trainer) states(marks []mark, first, end int) []int {
	out := make([]int, end-first)
	for _, m := range marks {
		l := t.labels.of(m.label)
		for i := m.First; i < min(m.End, end); i++ {
			out[i-first] = crf.I(l)
		}
		out[m.First-first] = crf.B(l)
	}
	return out
}

// publish makes a model of weights and of what is known now.
func (t *Trainer) publish(weights *crf.Model) *Model {
	m := &Model{
		weights: weights, statistics: t.statistics, lexicon: t.lexicon, labels: t.labels.snapshot(),
		repeats: repeats{slices.Clone(t.repeats.whole), slices.Clone(t.repeats.last)},
		names:   t.names.Snapshot(), outside: t.outside.Snapshot(), calibrated: t.calibrated,
		quiet: make(map[string]bool, len(t.quiet)),
	}
	for k := range t.quiet {
		m.quiet[k] = true
	}
	for _, s := range t.pool {
		m.sentences += s.size
	}
	return m
}
