package articlelist

// Status is how far the work on an article has come.
type Status int

// The states of an article, each with a mark of its own shape.
const (
	Untouched Status = iota
	InProgress
	Done
	Flagged
)

// Row is what one line of the list shows.
type Row struct {
	ID     string
	Title  string
	Detail string // quiet second line; empty is fine
	Status Status
	Count  int
	Doubts int // things that may be wrong
	// Matched are the rune indexes of Title to embolden, ascending.
	Matched []int
}

// Source is what the list shows. It is read on the UI goroutine, only for the
// rows on the screen, so Row must be cheap.
type Source interface {
	Len() int
	Row(i int) Row
	// IndexOf returns the index of the row with this ID, or -1.
	IndexOf(id string) int
}

// Words are the sentences the list shows, in the reader's language.
type Words struct {
	Search      string // in the empty search box
	Summary     string // the progress line under it
	Empty       string // when there is no article at all
	EmptyAction string // on the button under Empty; no button when empty
	NoMatch     string // when the search finds nothing
}
