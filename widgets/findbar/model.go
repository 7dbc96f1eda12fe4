package findbar

// Switch is one of the choices that stand beside the entry.
type Switch int

// The switches, in the order of the screen.
const (
	Case Switch = iota
	Exact
	Words
	Regexp
	switches // their number
)

// Query is what to look for, and how: on[Case] tells capitals apart.
type Query struct {
	Pattern string
	On      [switches]bool
}

// Texts are the sentences on the bar.
type Texts struct {
	Prompt   string
	LabelAll string
	Tips     [switches]string
	Next     string
	Previous string
	Close    string
	All      string // the tip of LabelAll
}

// Result is what the bar says of the search.
type Result struct {
	Count   string // "3 of 17"
	Nothing bool   // nothing was found: the count stands out
	Problem string // a sentence on what is wrong with the pattern, under the entry
	Any     bool   // there is something to label
}
