package doccano

import (
	"context"
	"strconv"
	"sync/atomic"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/lines"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// Read yields every record that has a text. The records may stand one a line, as
// exported, or in an array, as before. Labels that stand by their ids get the
// names that a label_config.json beside the file gives them.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	r := reader{defined: readLabels(log, in)}
	if o.Unit == nil {
		votes, err := jsonpart.Votes(ctx, in, r.hear)
		if err != nil {
			return log.Report, err
		}
		r.unit = votes.Tell(log, nil)
	} else {
		r.unit = *o.Unit
	}
	first := true
	err := lines.ReadJSON(ctx, in, log, r.decode, func(d format.Document) error {
		if first {
			first, d.Labels = false, r.defined.labels
		}
		return yield(d)
	})
	if n := r.unnamed.Load(); n > 0 {
		log.Say(0, CodeLabelIDs, "{count} labels are called by their ids: no label_config.json beside the file names them",
			"count", strconv.FormatInt(n, 10))
	}
	return log.Report, err
}

// reader decodes records; several goroutines share one.
type reader struct {
	unit    format.Unit
	defined definitions
	unnamed atomic.Int64 // labels that stand by ids that nobody defines
}

func (r *reader) decode(log *format.Log, l lines.Line) (format.Document, bool) {
	o, ok := jsonpart.Record(log, l)
	if !ok {
		return format.Document{}, false
	}
	rec, ok := r.record(log, l.N, o)
	if !ok {
		return format.Document{}, false
	}
	doc := format.Document{Article: rec.article, Text: rec.text, Line: l.N}
	if len(rec.spans) == 0 {
		return doc, true
	}
	x := text.New(rec.text)
	doc.Spans = make([]format.Span, 0, len(rec.spans))
	for _, s := range rec.spans {
		at, covered, ok := offsets.Resolve(log, l.N, s.i, x, r.unit, s.raw)
		if !ok {
			continue
		}
		s.Start, s.End, s.Text = at.Start, at.End, covered
		doc.Spans = append(doc.Spans, s.Span)
	}
	return doc, true
}

// hear adds the votes of a record.
func (r *reader) hear(b []byte, v *offsets.Votes) {
	quiet := format.NewLog(format.Input{})
	o, ok := jsonpart.Record(quiet, lines.Line{Bytes: b})
	if !ok {
		return
	}
	mute := reader{defined: r.defined}
	rec, _ := mute.record(quiet, 0, o)
	x := text.New(rec.text)
	for _, s := range rec.spans {
		v.Add(x, s.raw)
	}
}
