package main

import (
	"nomina/data"
	"nomina/data/suggest"
)

// tally counts right and wrong suggestions.
type tally struct{ right, shown, gold int }

func (t *tally) plus(o tally) {
	t.right += o.right
	t.shown += o.shown
	t.gold += o.gold
}

// f returns F1 in percent.
func (t tally) f() float64 {
	if t.shown+t.gold == 0 {
		return 0
	}
	return 200 * float64(t.right) / float64(t.shown+t.gold)
}

func (t tally) precision() float64 { return 100 * ratio(t.right, t.shown) }
func (t tally) recall() float64    { return 100 * ratio(t.right, t.gold) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// compare counts the suggestions of a document; label "" counts all labels.
func compare(shown []suggest.Suggestion, gold []suggest.Mark, label data.ID) tally {
	var t tally
	all := map[suggest.Mark]bool{}
	for _, g := range gold {
		if label == "" || g.Label == label {
			all[g] = true
		}
	}
	t.gold = len(all)
	for _, s := range shown {
		if label != "" && s.Label != label {
			continue
		}
		t.shown++
		if all[suggest.Mark{Span: s.Span, Label: s.Label}] {
			t.right++
		}
	}
	return t
}

func (d *document) gold() []suggest.Mark {
	var out []suggest.Mark
	for _, s := range d.sentences {
		out = append(out, s.gold...)
	}
	return out
}

// done returns the document as an article that is annotated up to sentence n.
func (d *document) done(n int) suggest.Article {
	a := suggest.Article{ID: d.id, Text: d.text}
	for _, s := range d.sentences[:n] {
		a.Confirmed = append(a.Confirmed, s.gold...)
		a.Known = s.span.End
	}
	return a
}
