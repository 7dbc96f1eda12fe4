package suggest

import (
	"nomina/data"
	"nomina/data/suggest/calibrate"
	"nomina/data/text"
)

// Kind is what became of a suggestion.
type Kind uint8

// The kinds.
const (
	Accepted Kind = iota
	Rejected
	Missed // it was marked by hand and had not been shown
)

// Outcome is what became of one suggestion.
type Outcome struct {
	Raw  float64 // Suggestion.Raw; 0 when nothing is known of it
	Kind Kind
	Tier Tier // as it was shown
}

func fit(all []Outcome) calibrate.Map {
	out := make([]calibrate.Outcome, 0, len(all))
	for _, o := range all {
		if o.Raw > 0 {
			out = append(out, calibrate.Outcome{Score: o.Raw, Right: o.Kind != Rejected})
		}
	}
	return calibrate.Fit(out)
}

// string returns the string that is rejected, in a text.
func (r Reject) string(s string) string {
	if r.Text != "" {
		return r.Text
	}
	return text.New(s).Slice(text.Range(r.Span))
}

func quietKey(s string, label data.ID) string { return string(label) + "\x00" + s }
