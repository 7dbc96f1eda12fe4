package suggest

import "nomina/data"

// Article is an article as the learner sees it.
type Article struct {
	ID        data.ID
	Text      string
	Confirmed []Mark   // in any order; they may overlap
	Rejected  []Reject // in any order
	// Known is up to which code point the article counts as looked at: to the end
	// of the last act, or the whole text once it is done. What is not marked before
	// is taken for no name; what lies behind is unknown.
	Known int
}

// Mark is a name that was marked or accepted.
type Mark struct {
	Span  data.Span // code points
	Label data.ID
}

// Reject is a suggestion that was turned down. The learner takes its tokens for no
// name of this label, and no longer suggests the same string with this label in the
// article.
type Reject struct {
	Span       data.Span // where it was, in code points; empty when only Text counts
	Text       string    // the string, "" for the text of Span
	Label      data.ID
	Everywhere bool // no longer suggest it in any article
}

// Source says where a suggestion comes from.
type Source uint8

// The sources, the most certain first.
const (
	Propagated Source = iota // the string is marked in this article
	Seen                     // the string is marked in another article
	Gazetteer                // it is in a list of names given to the trainer
	Predicted                // the model found it by what is around
)

// Tier says how strongly a suggestion is shown.
type Tier uint8

// The tiers, in order.
const (
	Weak Tier = iota
	Strong
	Sure // its record shows that it is right nearly always
)

// Suggestion is a name that may be in an article.
type Suggestion struct {
	Span   data.Span // code points
	Label  data.ID
	Score  float64 // how likely it is right, 0 … 1
	Raw    float64 // the score before calibration: what an Outcome is made of
	Source Source
	Count  int // how often the string is marked with this label in the project
	Tier   Tier
}

// What is shown: a suggestion must be likely enough itself, and its span with any
// label. Giving another label takes one act where marking takes two, so that a
// span that is right is worth showing even if its label is not certain.
const (
	ShowAbove     = 0.35
	ShowSpanAbove = 0.45
	StrongAbove   = 0.7
)

// Entry is a name of a list from outside of the project.
type Entry struct {
	Text  string
	Label data.ID
}
