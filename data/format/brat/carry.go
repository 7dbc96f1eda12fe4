package brat

import (
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
)

// The codes of what is lost.
const (
	LossEmpty     format.Code = "loss_empty"
	LossBlank     format.Code = "loss_blank"
	LossTrim      format.Code = "loss_trim" // line ends at the edges of a span
	LossLabelName format.Code = "loss_label_name"
	LossNoteLines format.Code = "loss_note_lines"
	LossAnnotator format.Code = "loss_annotator"
	LossID        format.Code = "loss_id"
	LossMeta      format.Code = "loss_meta"
)

// noteKind is the kind of the notes that annotators write.
const noteKind = "AnnotatorNotes"

// Carry returns d with its spans under brat's IDs. Only texts, labels, notes and
// references have a place; what else is known of an article stands in a list of
// our own.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	var losses format.Losses
	if d.Text == "" {
		losses.Add(format.Loss{Code: LossEmpty, Severity: format.Refused, Text: "{count} articles without text are left out", Articles: 1, Spans: len(d.Spans)})
		d.Spans = nil
		return d, losses
	}
	spans := make([]format.Span, 0, len(d.Spans))
	for _, s := range d.Spans {
		pieces := split(s.Text)
		if len(pieces) == 0 {
			losses.Add(format.Loss{Code: LossBlank, Severity: format.Refused, Text: "{count} annotations that cover blanks only are left out", Spans: 1})
			continue
		}
		spans = append(spans, carry(&losses, s, pieces, len(spans)+1))
	}
	d.Spans = spans
	return d, losses
}

// carry returns the n-th span as it will be read.
func carry(losses *format.Losses, s format.Span, pieces []piece, n int) format.Span {
	out := format.Span{ID: data.ID("T" + itoa(n)), Label: safeLabel(s.Label), Note: flat(s.Note, " / ")}
	first, last := pieces[0], pieces[len(pieces)-1]
	out.Start, out.End = s.Start+first.start, s.Start+last.end
	out.Text = cut(s.Text, first.start, last.end)
	if !s.Entity.IsZero() {
		if e, ok := entity(reference(s.Entity), flat(s.Entity.Name, " ")); ok {
			out.Entity = e
		}
	}
	converted := func(is bool, code format.Code, text string) {
		if is {
			losses.Add(format.Loss{Code: code, Severity: format.Converted, Text: text, Spans: 1})
		}
	}
	lost := func(is bool, code format.Code, text string) {
		if is {
			losses.Add(format.Loss{Code: code, Severity: format.Lost, Text: text, Spans: 1})
		}
	}
	converted(out.Text != s.Text, LossTrim, "{count} annotations come without the blanks at their ends")
	converted(out.Label != s.Label, LossLabelName, "{count} annotations have a label that is written under another name")
	converted(out.Note != s.Note, LossNoteLines, "the notes of {count} annotations stand on one line, with / for line ends")
	lost(s.Annotator != "", LossAnnotator, "{count} annotations lose their annotator")
	lost(s.ID != "", LossID, "{count} annotations lose their id")
	lost(s.Created != 0 || s.Modified != 0 || s.Origin != "" || s.Score != 0, LossMeta, "{count} lose some of their metadata")
	return out
}

// cut returns the code points of s from start to end.
func cut(s string, start, end int) string {
	if start == 0 && end == utf8.RuneCountInString(s) {
		return s
	}
	return string([]rune(s)[start:end])
}
