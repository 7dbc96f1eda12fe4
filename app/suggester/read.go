package suggester

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"nomina/data"
	"nomina/data/suggest"
)

// outcome is what became of one suggestion, and when.
type outcome struct {
	suggest.Outcome
	at data.Time
}

// rules reads what was dismissed and the register, whose names are looked for.
func (b *brain) rules(ctx context.Context) error {
	all, err := b.reader.Dismissals(ctx)
	if err != nil {
		return err
	}
	b.dismissals = append(make([]data.Dismissal, 0, len(all)), all...)
	entities, err := b.reader.Entities(ctx)
	if err != nil {
		return err
	}
	var names []suggest.Entry
	for _, e := range entities {
		if e.Label == "" {
			continue
		}
		for _, n := range e.Names() {
			names = append(names, suggest.Entry{Text: n, Label: e.Label})
		}
	}
	b.trainer.SetNames(names)
	return nil
}

// put gives an article to the learner as it is now. One that is gone meanwhile is
// forgotten: the act that took it away is yet to be heard of.
func (b *brain) put(ctx context.Context, id data.ID) error {
	a, err := b.article(ctx, id)
	if errors.Is(err, data.ErrNotFound) {
		b.forget(id)
		return nil
	}
	if err == nil && a.Text != "" {
		b.trainer.Put(a)
	}
	return err
}

// article reads an article as the learner sees it; without a text when it is too
// long.
func (b *brain) article(ctx context.Context, id data.ID) (suggest.Article, error) {
	r, err := b.reader.Article(ctx, id)
	if err != nil || r.Length > longest {
		return suggest.Article{}, err
	}
	out := suggest.Article{ID: id}
	if out.Text, err = b.reader.Text(ctx, r.TextHash); err != nil {
		return out, err
	}
	marks, err := b.reader.Annotations(ctx, id)
	if err != nil {
		return out, err
	}
	var became []outcome
	for _, m := range marks {
		out.Confirmed = append(out.Confirmed, suggest.Mark{Span: m.Span(), Label: m.Label})
		switch m.Origin {
		case data.OriginSuggestion:
			became = append(became, outcome{suggest.Outcome{Raw: m.Score, Kind: suggest.Accepted}, m.Created})
		case data.OriginHand:
			became = append(became, outcome{suggest.Outcome{Kind: suggest.Missed}, m.Created})
		}
	}
	for _, d := range b.dismissals {
		if d.Kind != data.DismissSuggestion || d.Article != id && d.Article != "" {
			continue
		}
		reject := suggest.Reject{Text: d.Text, Label: d.Label, Everywhere: d.Article == ""}
		if d.Article == id {
			reject.Span = d.Span()
			became = append(became, outcome{suggest.Outcome{Raw: d.Score, Kind: suggest.Rejected}, d.Created})
		}
		out.Rejected = append(out.Rejected, reject)
	}
	b.outcomes[id] = became
	out.Known = known(r, marks, b.dismissals)
	b.looked[id] = out.Known
	return out, nil
}

// known returns up to which code point an article counts as looked at: all of one
// that is done; else to the end of the last act. An act that marked several places
// at once counts with the first of them, an import with the last.
func known(a data.Article, marks []data.Annotation, dismissed []data.Dismissal) int {
	if a.Status == data.StatusDone {
		return a.Length
	}
	first, out := map[data.Time]int{}, 0
	for _, m := range marks {
		switch end, seen := first[m.Created]; {
		case m.Origin == data.OriginImport:
			out = max(out, m.End)
		case !seen || m.End < end:
			first[m.Created] = m.End
		}
	}
	for _, end := range first {
		out = max(out, end)
	}
	for _, d := range dismissed {
		if d.Article == a.ID && d.Kind == data.DismissSuggestion {
			out = max(out, d.End)
		}
	}
	return min(out, a.Length)
}

// allOutcomes returns what became of suggestions, the oldest first.
func (b *brain) allOutcomes() []suggest.Outcome {
	var all []outcome
	for _, list := range b.outcomes {
		all = append(all, list...)
	}
	slices.SortStableFunc(all, func(x, y outcome) int {
		return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.Raw, y.Raw), cmp.Compare(x.Kind, y.Kind))
	})
	out := make([]suggest.Outcome, len(all))
	for i, o := range all {
		out[i] = o.Outcome
	}
	return out
}
