// Package replicate finds where a text stands in all articles of a project, for a
// list in which an annotator says which of the places get the same label.
//
// Package find says what is the same; what only resembles it comes marked as a
// variant. Rows are told as they are found, and a few articles are held at a
// time.
package replicate

import (
	"nomina/data"
	"nomina/data/find"
)

// Choices say what counts as an occurrence. The zero value finds the most, but
// for Elisions and Variants.
type Choices struct {
	Words   bool // no word reaches over the ends: see find.Options
	Case    bool // capitals differ from small letters
	Accents bool // accents, and the kinds of blanks, apostrophes and hyphens, differ
	// Elisions takes also what an apostrophe joins to the word before or behind:
	// l’Ukraine, Ukraine’s.
	Elisions bool
	// Variants takes also what resembles the text: see Group.
	Variants bool
}

// Group says how what was found is like the wanted text.
type Group string

// The groups. All but Exact are variants, whole words in any case.
const (
	Exact     Group = "exact"     // the same, as the choices have it
	Otherwise Group = "otherwise" // the same but for case, accents and punctuation
	Inflected Group = "inflected" // with the ending of a plural or a case
	Surname   Group = "surname"   // the last word of several
	Misspelt  Group = "misspelt"  // one letter changed, of five or more; two, of nine
)

// Variant reports whether g is any but Exact.
func (g Group) Variant() bool { return g != Exact }

// Row is one occurrence.
type Row struct {
	Article data.ID
	Title   string
	Status  data.Status
	Span    data.Span
	Text    string // what is covered, exactly
	// Left and Right are what stands around it, some forty code points of whole
	// words, with blanks for line ends.
	Left, Right string
	Group       Group
	Same        []data.Annotation // those with the same span
	Over        []data.Annotation // the others that share a code point with it
}

// Ambiguity counts the labels that a text has already, by label.
type Ambiguity map[data.ID]int

// Add counts the labels of a row, unless it is a variant.
func (a Ambiguity) Add(r Row) {
	if r.Group.Variant() {
		return
	}
	for _, s := range r.Same {
		a[s.Label]++
	}
}

// Search is a text to look for. It never changes, so any goroutine may use it.
type Search struct {
	choices  Choices
	pattern  *find.Pattern
	variants *variants // nil when none are wanted
}

// Compile prepares a search. The error is find.ErrEmpty.
func Compile(wanted string, c Choices) (*Search, error) {
	p, err := find.Compile(wanted, find.Options{Words: c.Words, Case: c.Case, Exact: c.Accents})
	if err != nil {
		return nil, err
	}
	s := &Search{choices: c, pattern: p}
	if c.Variants {
		s.variants = newVariants(wanted)
	}
	return s, nil
}
