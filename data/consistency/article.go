package consistency

import (
	"iter"
	"slices"
	"sort"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// Article returns the doubts about one document that are not dismissed, in the
// order of the text. The table knows the document's annotations already (see
// Table.Put); nil judges the document by itself. The time goes with the length of
// the text and the number of annotations.
func Article(doc data.Document, t *Table, dismissed Dismissed) []Doubt {
	if t == nil {
		t = NewTable()
		t.Put(doc.Article.ID, doc.Annotations)
	}
	a := newArticle(doc)
	found := slices.Concat(a.twoLabels(t), a.entityLabels(t), a.missed(t), a.edges(), a.duplicates())
	found = slices.DeleteFunc(found, func(d Doubt) bool { return dismissed.Has(d.Key) })
	slices.SortStableFunc(found, func(x, y Doubt) int { return x.Span.Start - y.Span.Start })
	return found
}

// article is a document prepared for judging.
type article struct {
	id    data.ID
	x     *text.Index
	edge  *text.Edges
	all   []data.Annotation // in the order of data.CompareAnnotations
	reach []int             // the furthest end of the annotations up to each
}

func newArticle(doc data.Document) *article {
	x := text.New(doc.Text)
	a := &article{id: doc.Article.ID, x: x, edge: text.NewEdges(x), all: doc.Annotations, reach: make([]int, len(doc.Annotations))}
	end := 0
	for i, an := range a.all {
		end = max(end, an.End)
		a.reach[i] = end
	}
	return a
}

// covered reports whether an annotation shares a code point with r.
func (a *article) covered(r text.Range) bool {
	i := sort.Search(len(a.all), func(i int) bool { return a.all[i].Start >= r.End })
	return i > 0 && a.reach[i-1] > r.Start
}

// whole reports whether no word and no grapheme reaches over byte i.
func (a *article) whole(i int) bool {
	s := a.x.String()
	if i > 0 && i < len(s) && s[i-1]|s[i] < utf8.RuneSelf && (s[i] == ' ' || s[i-1] == ' ') {
		return true // as most places are
	}
	return a.edge.Word(i) && a.edge.Grapheme(i)
}

// doubt returns one about an annotation.
func (a *article) doubt(k Kind, of data.Annotation, m Mend, others ...data.ID) Doubt {
	m.Annotation = of.ID
	return finished(Doubt{Kind: k, Article: a.id, Span: of.Span(), Text: of.Quote, Label: of.Label, Mend: m,
		Annotations: append([]data.ID{of.ID}, others...)})
}

// finished returns d with its key.
func finished(d Doubt) Doubt {
	d.Key = KeyOf(d.Dismissal())
	return d
}

// twoLabels returns the annotations whose text has another label more often.
func (a *article) twoLabels(t *Table) []Doubt {
	return a.unusual(TwoLabels, func(an data.Annotation) *tally { return t.texts[normal(an.Quote)] })
}

// entityLabels returns those whose entity has.
func (a *article) entityLabels(t *Table) []Doubt {
	return a.unusual(EntityLabels, func(an data.Annotation) *tally { return t.entities[an.Entity] })
}

// unusual returns the annotations with another label than most that are counted
// with them. The first one here with the usual label is concerned too.
func (a *article) unusual(k Kind, tallyOf func(data.Annotation) *tally) []Doubt {
	var out []Doubt
	firsts := map[*tally]data.ID{}
	for _, an := range a.all {
		if of := tallyOf(an); of != nil && len(of.labels) > 1 && an.Label == of.usual() && firsts[of] == "" {
			firsts[of] = an.ID
		}
	}
	for _, an := range a.all {
		of := tallyOf(an)
		if of == nil || len(of.labels) < 2 || an.Label == of.usual() {
			continue
		}
		d := a.doubt(k, an, Mend{Remedy: Relabel, Label: of.usual()})
		if first := firsts[of]; first != "" {
			d.Annotations = append(d.Annotations, first)
		}
		out = append(out, d)
	}
	return out
}

// place is where a text stands that is marked elsewhere.
type place struct {
	text.Range
	of *tally
}

// places yields where a text of the table stands as whole words and no annotation
// has any of it. Of several texts at one place the longest counts.
func places(t *Table, a *article) iter.Seq[place] {
	return func(yield func(place) bool) {
		s := a.x.String()
		for i := 0; i < len(s); {
			next := tokenEnd(s, i)
			if of, end := t.trie.longest(s, i, a.whole); of != nil && a.whole(i) {
				r := text.Range{Start: a.x.CodePoint(i), End: a.x.CodePoint(end)}
				if !a.covered(r) {
					if next = end; !yield(place{r, of}) {
						return
					}
				}
			}
			i = next
		}
	}
}

// missed returns the places of texts that are marked in at least two thirds of
// their places, so in two or more: all marks of the project, and the places
// without one here and in the articles surveyed.
func (a *article) missed(t *Table) []Doubt {
	var found []place
	counts := map[*tally]int{}
	for p := range places(t, a) {
		found = append(found, p)
		counts[p.of]++
	}
	for of, n := range counts {
		counts[of] = n + of.unmarked - t.here(a.id, of)
	}
	var out []Doubt
	for _, p := range found {
		if p.of.marks < 2*counts[p.of] {
			continue
		}
		label, span := p.of.usual(), data.Span(p.Range)
		out = append(out, finished(Doubt{Kind: Missed, Article: a.id, Span: span, Text: a.x.Slice(p.Range), Label: label,
			Mend: Mend{Remedy: Annotate, Label: label, Span: span}}))
	}
	return out
}

// duplicates returns the annotations that have the span and the label of an
// earlier one.
func (a *article) duplicates() []Doubt {
	var out []Doubt
	for i, an := range a.all {
		for j := i - 1; j >= 0 && a.all[j].Span() == an.Span(); j-- {
			if a.all[j].Label == an.Label {
				out = append(out, a.doubt(Duplicate, an, Mend{Remedy: Remove}, a.all[j].ID))
				break
			}
		}
	}
	return out
}
