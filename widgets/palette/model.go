package palette

import "image/color"

// Row is what one line shows.
type Row struct {
	Title string
	// Matched are the rune indexes of Title that are set off, ascending.
	Matched []int
	Detail  string      // quiet, behind the title
	Kind    string      // what it is, at the right
	Keys    string      // what runs it, before Kind
	Color   color.Color // of its mark; nil draws none
	Off     bool        // it cannot be chosen now; Detail says why
}

// Source is what the palette lists. It is read on the UI goroutine, only for
// the rows on the screen, so Row must be cheap.
type Source interface {
	Len() int
	Row(i int) Row
}

// Words are the sentences shown, in the reader's language.
type Words struct {
	Prompt  string // in the empty field
	Nothing string // instead of no rows
	Hint    string // under the rows
}

// none is the Source of a palette that has none yet.
type none struct{}

func (none) Len() int    { return 0 }
func (none) Row(int) Row { return Row{} }
