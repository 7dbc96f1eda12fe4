package tokens

import (
	"strings"
	"unicode"

	"nomina/data/format"
)

// LossLabel is the code of labels that are written under another name.
const LossLabel format.Code = "loss_label_name"

// Carry returns d as a format holds it that joins tokens by blanks, and sentences
// by end. label returns the name under which a label is written.
func Carry(d format.Document, o format.WriteOptions, keeps Keeps, end string, label func(string) string) (format.Document, []format.Loss) {
	h, losses := Hold(d, o.Overlaps)
	if len(h.Tokens) == 0 {
		return format.Document{}, losses
	}
	joined, more := h.Joined(d, end)
	losses = append(losses, more...)
	out, lost := keeps.Bare(joined)
	losses = append(losses, lost...)
	if n := Rename(out.Spans, label); n > 0 {
		losses = append(losses, format.Loss{Code: LossLabel, Severity: format.Converted, Text: "{count} annotations have a label that is written under another name", Spans: n})
	}
	return out, losses
}

// Rename gives spans the labels under which they are written, and returns how
// many have others than before.
func Rename(spans []format.Span, label func(string) string) (n int) {
	for i, s := range spans {
		if name := label(s.Label); name != s.Label {
			spans[i].Label = name
			n++
		}
	}
	return n
}

// Field returns s as a column between blanks can hold it: blanks and control
// characters become underscores.
func Field(s string) string {
	if s == "" {
		return "_"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return '_'
		}
		return r
	}, s)
}
