package edit

import (
	"fmt"

	"nomina/data"
)

// Reason says why something was not imported, independent of the language on
// the screen.
type Reason string

// The reasons of a Refusal.
const (
	ReasonEmpty   Reason = "empty"        // no text, or nothing but blanks
	ReasonNotText Reason = "not_text"     // the text is not valid UTF-8
	ReasonStored  Reason = "stored"       // the project has that text, under the title Detail
	ReasonTwice   Reason = "twice"        // the import has that text before, under the title Detail
	ReasonStatus  Reason = "status"       // Detail is no status
	ReasonMeta    Reason = "meta"         // the metadata Detail is no JSON object
	ReasonSpan    Reason = "span_outside" // Span is empty or outside a text of Length
	ReasonQuote   Reason = "quote"        // Span covers Got, not Want
	ReasonNoLabel Reason = "no_label"     // the span has no label
	ReasonOrigin  Reason = "origin"       // Detail is no origin
	// ReasonTwiceSpan is for a span that the article has before, with the label
	// Detail and by the same annotator.
	ReasonTwiceSpan Reason = "span_twice"
)

// Refusal is one article or one span that was not imported. A refused article's
// spans are not listed.
type Refusal struct {
	File   string
	Line   int
	Title  string // of the article
	Reason Reason
	Detail string // see the reasons
	IsSpan bool   // a span was refused; the article came in without it
	Span   data.Span
	Length int // of the text, in code points
	Got    string
	Want   string
}

// String returns an English line without file and line number.
func (r Refusal) String() string {
	what := fmt.Sprintf("%q", short(r.Title))
	if r.IsSpan {
		what += fmt.Sprintf(", span %v", r.Span)
	}
	return what + ": " + r.why()
}

func (r Refusal) why() string {
	switch r.Reason {
	case ReasonEmpty:
		return "there is no text"
	case ReasonNotText:
		return "not valid UTF-8"
	case ReasonStored:
		return fmt.Sprintf("the text is in the project already, as %q", short(r.Detail))
	case ReasonTwice:
		return fmt.Sprintf("the text was imported just before, as %q", short(r.Detail))
	case ReasonStatus:
		return fmt.Sprintf("%q is no status", r.Detail)
	case ReasonMeta:
		return "the metadata is no JSON object"
	case ReasonSpan:
		return fmt.Sprintf("outside the text of %d characters", r.Length)
	case ReasonQuote:
		return fmt.Sprintf("covers %q, not %q", short(r.Got), short(r.Want))
	case ReasonNoLabel:
		return "there is no label"
	case ReasonOrigin:
		return fmt.Sprintf("%q is no origin", r.Detail)
	case ReasonTwiceSpan:
		return fmt.Sprintf("it stands there twice with the label %s by the same annotator", short(r.Detail))
	}
	return string(r.Reason)
}
