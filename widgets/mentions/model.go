package mentions

import "image/color"

// Row is one line of the list: the header of a group or a mention in it.
type Row struct {
	ID     string
	Text   string
	Detail string
	// Header rows show Color, Text, Key and Count, and fold.
	Header bool
	Folded bool
	Count  int
	Color  color.NRGBA
	Key    string
	// Note marks a mention that has a note.
	Note bool
}

// Source is what the list shows: headers and mentions in the order of the
// screen, without the mentions of folded groups. It is read on the UI
// goroutine, only for the rows on the screen, so Row must be cheap.
type Source interface {
	Len() int
	Row(i int) Row
	// IndexOf returns the index of the row with this ID, or -1.
	IndexOf(id string) int
}

// Words are the sentences the list shows, in the reader's language.
type Words struct {
	Title  string
	Filter string // in the empty filter box
	Empty  string // when there is no row
}
