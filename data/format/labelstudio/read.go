package labelstudio

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"sync/atomic"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/lines"
	"nomina/data/format/offsets"
)

// Read yields the tasks that have a text: of a JSON array, which is never held
// whole, of objects one after the other, or of a table. A label_config.xml beside
// the file says which data are the text, and names the labels.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	records, ok := recordsOf(log, in)
	if !ok {
		return log.Report, ctx.Err()
	}
	r := reader{config: readConfig(log, in)}
	if o.Unit == nil {
		votes, err := jsonpart.Votes(ctx, records, r.hear)
		if err != nil {
			return log.Report, err
		}
		r.unit = votes.Tell(log, nil)
	} else {
		r.unit = *o.Unit
	}
	j := joiner{log: log, yield: yield, labels: r.config.labels}
	err := lines.ReadJSON(ctx, records, log, r.decode, j.take)
	if e := j.flush(); err == nil {
		err = e
	}
	r.say(log)
	return log.Report, err
}

// recordsOf returns the input as JSON, whether it is a table or not. It is false,
// and reported, when it is neither.
func recordsOf(log *format.Log, in format.Input) (format.Input, bool) {
	f, err := in.Open()
	if err != nil {
		log.RefuseFile(err, 0)
		return in, false
	}
	defer f.Close()
	text, ok := lines.Text(f)
	head, err := text.Peek(format.HeadSize)
	if err != nil && !errors.Is(err, io.EOF) {
		log.RefuseFile(err, 0)
		return in, false
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	if !ok || len(head) == 0 || head[0] == '{' || head[0] == '[' {
		return in, true
	}
	if !isTable(header(head)) {
		log.Refuse(0, CodeNoTable, "is neither JSON nor a table of Label Studio's")
		return in, false
	}
	return tableInput(in), true
}

// reader decodes tasks; several goroutines share one.
type reader struct {
	unit   format.Unit
	config config

	predicted   atomic.Int64 // spans that are predictions
	predictions atomic.Int64 // predictions that were passed over
}

// say reports what concerns the whole file.
func (r *reader) say(log *format.Log) {
	if n := r.predicted.Load(); n > 0 {
		log.Say(0, CodePredicted, "{count} annotations are predictions of a program, of tasks that nobody annotated", "count", strconv.FormatInt(n, 10))
	}
	if n := r.predictions.Load(); n > 0 {
		log.Say(0, CodePredictions, "{count} predictions are not read: somebody annotated their tasks", "count", strconv.FormatInt(n, 10))
	}
}

func (r *reader) decode(log *format.Log, l lines.Line) (format.Document, bool) {
	o, ok := jsonpart.Record(log, l)
	if !ok {
		return format.Document{}, false
	}
	t := task{reader: r, log: log, line: l.N}
	if !t.parse(o) {
		return format.Document{}, false
	}
	doc := format.Document{Article: t.article, Text: t.text, Line: l.N}
	doc.Spans = t.resolve()
	return doc, true
}

// hear adds the votes of a task.
func (r *reader) hear(b []byte, v *offsets.Votes) {
	quiet := format.NewLog(format.Input{})
	o, ok := jsonpart.Record(quiet, lines.Line{Bytes: b})
	if !ok {
		return
	}
	t := task{reader: &reader{config: r.config}, log: quiet}
	if !t.parse(o) {
		return
	}
	x := t.index()
	for _, s := range t.spans {
		v.Add(x, s.raw)
	}
}
