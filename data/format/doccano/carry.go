package doccano

import (
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
)

// longestLabel is how long the name of a label may be, in characters.
const longestLabel = 100

// Carry returns an article without what doccano has no place for: of spans it
// keeps offsets and labels. It takes no empty texts, and no long labels.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	if d.Text == "" {
		return d, []format.Loss{{Code: LossEmpty, Severity: format.Refused,
			Text: "{count} articles without text are left out", Articles: 1, Spans: len(d.Spans)}}
	}
	var lost losses
	kept := make([]format.Span, 0, len(d.Spans))
	for _, s := range d.Spans {
		if utf8.RuneCountInString(s.Label) > longestLabel {
			lost.long++
			continue
		}
		lost.count(s)
		kept = append(kept, format.Span{Start: s.Start, End: s.End, Label: s.Label, Text: s.Text})
	}
	d.Spans, d.Labels, d.Entities = kept, nil, nil
	return d, lost.list()
}

// losses counts what the spans of an article lose.
type losses struct{ long, id, annotator, note, entity, meta int }

func (l *losses) count(s format.Span) {
	add := func(n *int, lost bool) {
		if lost {
			*n++
		}
	}
	add(&l.id, s.ID != "")
	add(&l.annotator, s.Annotator != "")
	add(&l.note, s.Note != "")
	add(&l.entity, !s.Entity.IsZero())
	add(&l.meta, s.Created != 0 || s.Modified != 0 || s.Score != 0 || s.Origin != "" && s.Origin != data.OriginHand)
}

func (l *losses) list() (out []format.Loss) {
	add := func(code format.Code, severity format.Severity, text string, n int) {
		if n > 0 {
			out = append(out, format.Loss{Code: code, Severity: severity, Text: text, Spans: n})
		}
	}
	add(LossLongLabel, format.Refused, "{count} annotations are left out: their label is longer than 100 characters", l.long)
	add(LossAnnotator, format.Lost, "{count} annotations lose their annotator", l.annotator)
	add(LossNote, format.Lost, "{count} annotations lose their note", l.note)
	add(LossEntity, format.Lost, "{count} annotations lose the entity they mean", l.entity)
	add(LossID, format.Lost, "{count} annotations lose their id", l.id)
	add(LossMeta, format.Lost, "{count} lose some of their metadata", l.meta)
	return out
}
