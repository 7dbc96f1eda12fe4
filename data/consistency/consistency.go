// Package consistency finds what in an annotated project may be wrong: the same
// text with two labels, names that were missed, edges that cut a word.
//
// A Table knows what is marked in the whole project. An article is judged against
// it in one pass through its text, however many names there are.
package consistency

import "nomina/data"

// Kind says what is doubtful. The values are stored with dismissals.
type Kind string

// The kinds of doubts.
const (
	TwoLabels Kind = "two_labels" // most marks of the same text have another label
	Missed    Kind = "missed"     // the same text is marked in most places, not here
	Edge      Kind = "edge"       // it begins or ends with a blank, a mark or half a word
	Duplicate Kind = "duplicate"  // the same span has the same label once more
	// EntityLabels: most marks of the same entity have another label.
	EntityLabels Kind = "entity_labels"
)

// Kinds returns every Kind in the order in which doubts at one place are listed.
func Kinds() []Kind { return []Kind{TwoLabels, EntityLabels, Missed, Edge, Duplicate} }

// Doubt is one thing that may be wrong.
type Doubt struct {
	Kind        Kind
	Article     data.ID
	Span        data.Span
	Annotations []data.ID // those concerned, the one to mend first; none when one was missed
	Text        string    // what is covered, exactly
	Mend        Mend
	Key         Key     // of Dismissal
	Label       data.ID // that the first annotation has, or that was missed
}

// Remedy says what mends a doubt.
type Remedy string

// The remedies.
const (
	Nothing  Remedy = ""         // none is known; the annotator decides
	Relabel  Remedy = "relabel"  // Annotation gets Label
	Annotate Remedy = "annotate" // Span gets Label
	Resize   Remedy = "resize"   // Annotation gets Span
	Remove   Remedy = "remove"   // Annotation goes
)

// Mend is a remedy as data; nothing is done by it.
type Mend struct {
	Remedy     Remedy
	Annotation data.ID
	Label      data.ID
	Span       data.Span
}

// Dismissal returns what is kept when the doubt is left for good, without ID,
// time and annotator. Doubts about a text hold in the whole project, for that text
// and label; those about a span where it is.
func (d Doubt) Dismissal() data.Dismissal {
	out := data.Dismissal{Kind: string(d.Kind), Label: d.Label, Text: normal(d.Text)}
	if d.Kind == Edge || d.Kind == Duplicate {
		out.Article, out.Start, out.End, out.Text = d.Article, d.Span.Start, d.Span.End, d.Text
	}
	return out
}

// Key names a doubt for as long as its reason lasts.
type Key struct {
	Kind           Kind
	Article, Label data.ID
	Start, End     int
	Text           string
}

// KeyOf returns the key of the doubts that d dismisses.
func KeyOf(d data.Dismissal) Key {
	return Key{Kind(d.Kind), d.Article, d.Label, d.Start, d.End, d.Text}
}

// Dismissed holds the keys of the doubts that were left for good; nil holds none.
type Dismissed map[Key]struct{}

// NewDismissed returns the keys of dismissals. Those of suggestions do no harm.
func NewDismissed(all []data.Dismissal) Dismissed {
	out := make(Dismissed, len(all))
	for _, d := range all {
		out[KeyOf(d)] = struct{}{}
	}
	return out
}

// Has reports whether a key is among them.
func (d Dismissed) Has(k Key) bool {
	_, ok := d[k]
	return ok
}
