// Package htmlpage writes a project as one page to read or to print, with the
// annotations marked in the colours of their labels.
//
// The page stands by itself: it has no scripts and asks for nothing from
// anywhere. It may be imported by format/all.
package htmlpage

import (
	"strings"

	"nomina/data/format"
)

// Format writes pages. The zero value is ready.
type Format struct{}

var (
	_ format.Writer  = Format{}
	_ format.Carrier = Format{}
	_ format.Checker = Format{}
)

// Name returns "html".
func (Format) Name() string { return "html" }

// Extensions returns the endings of pages.
func (Format) Extensions() []string { return []string{".html", ".htm"} }

// The codes of what is lost.
const (
	LossDeep    format.Code = "loss_deep"    // spans within too many others
	LossControl format.Code = "loss_control" // U+0000, which no page can hold
	LossMeta    format.Code = "loss_meta"
)

// maxDepth is how many marks may stand within one another. Browsers stop
// nesting at 512 elements.
const maxDepth = 100

// Carry returns d without what a page has no place for.
func (f Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	var losses format.Losses
	if text := f.Carried(d.Text); text != d.Text {
		losses.Add(format.Loss{Code: LossControl, Severity: format.Converted, Text: "zero characters in {count} articles became U+FFFD", Articles: 1})
		d.Text = text
	}
	var ends []int // of the spans that are open
	spans := make([]format.Span, 0, len(d.Spans))
	for _, s := range d.Spans {
		if ends = open(ends, s.Start); len(ends) >= maxDepth {
			losses.Add(format.Loss{Code: LossDeep, Severity: format.Refused, Text: "{count} annotations within more than 100 others are left out", Spans: 1})
			continue
		}
		ends = append(ends, s.End)
		if s.Created != 0 || s.Modified != 0 || s.Origin != "" || s.Score != 0 {
			losses.Add(format.Loss{Code: LossMeta, Severity: format.Lost, Text: "{count} lose some of their metadata", Spans: 1})
			s.Created, s.Modified, s.Origin, s.Score = 0, 0, "", 0
		}
		s.Label, s.Text = f.Carried(s.Label), f.Carried(s.Text)
		s.Entity.Name, s.Entity.External = f.Carried(s.Entity.Name), f.Carried(s.Entity.External)
		spans = append(spans, s)
	}
	d.Spans = spans
	return d, losses
}

// open returns the ends that lie behind a place.
func open(ends []int, at int) []int {
	kept := ends[:0]
	for _, e := range ends {
		if e > at {
			kept = append(kept, e)
		}
	}
	return kept
}

// Carried returns s without U+0000: HTML has no way to write it.
func (Format) Carried(s string) string { return strings.ReplaceAll(s, "\x00", "\ufffd") }
