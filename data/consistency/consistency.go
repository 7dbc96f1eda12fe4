// Package consistency finds what in an annotated project may be wrong: the same
// text with two labels, names that were missed, edges that cut a word.
//
// A Table knows what is marked in the whole project. An article is judged against
// it in one pass through its text, however many names there are.
package consistency

import (
	"strconv"

	"nomina/data"
)

// Kind says what is doubtful. The values are stored with dismissals.
type Kind string

// The kinds of doubts.
const (
	TwoLabels Kind = "two_labels" // most marks of the same text have another label
	Missed    Kind = "missed"     // the same text is marked in most places, not here
	Edge      Kind = "edge"       // it begins or ends with a blank, a mark or half a word
	Duplicate Kind = "duplicate"  // the same span has the same label once more
)

// Kinds returns every Kind in the order in which doubts at one place are listed.
func Kinds() []Kind { return []Kind{TwoLabels, Missed, Edge, Duplicate} }

// Doubt is one thing that may be wrong.
type Doubt struct {
	Kind        Kind
	Article     data.ID
	Span        data.Span
	Annotations []data.ID // those concerned, the one to mend first; none when one was missed
	Text        string    // what is covered, exactly
	Mend        Mend
	Key         Key
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

// Key names a doubt for as long as its reason lasts, so that it can be left for
// good: two_labels and missed by text and label, wherever they stand; the others
// by article, span and label.
type Key string

func textKey(k Kind, label data.ID, text string) Key {
	return Key(string(k) + "|" + string(label) + "|" + text)
}

func spanKey(k Kind, a data.Annotation) Key {
	return Key(string(k) + "|" + string(a.Article) + "|" + strconv.Itoa(a.Start) + "-" + strconv.Itoa(a.End) + "|" + string(a.Label))
}

// Dismissed holds the keys of the doubts that were left for good; nil holds none.
type Dismissed map[Key]struct{}

// Has reports whether a key is among them.
func (d Dismissed) Has(k Key) bool {
	_, ok := d[k]
	return ok
}
