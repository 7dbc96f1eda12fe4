package doccano

import (
	"context"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/text"
)

// flushAt is how many bytes are gathered before they are written.
const flushAt = 256 << 10

// Write writes one article a line, with the same keys in every line and strings
// only beside the labels, as doccano's importer makes numbers of what it can. The
// keys filename, upload_name, example_uuid and #line_number are its own and never
// written.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	e := encoder{w: w, unit: o.Unit}
	rep, err := format.Pour(ctx, c, f, o, p, e.document)
	if err != nil {
		return rep, err
	}
	return rep, e.flush()
}

// encoder gathers lines and passes them on in large pieces.
type encoder struct {
	w    io.Writer
	buf  []byte
	unit format.Unit
}

func (e *encoder) flush() error {
	_, err := e.w.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

func (e *encoder) document(d format.Document) error {
	a := d.Article
	e.string(`{"text":`, d.Text)
	if err := e.labels(d); err != nil {
		return err
	}
	e.buf = jsonpart.AppendArticle(e.buf, a)
	e.string(`,"metadata":`, a.Meta)
	e.string(`,"file":`, fileText(a.File))
	e.buf = append(e.buf, "}\n"...)
	return e.flushPart()
}

// labels appends the spans as [start, end, label].
func (e *encoder) labels(d format.Document) error {
	var x *text.Index
	if e.unit != format.CodePoints && len(d.Spans) > 0 {
		x = text.New(d.Text)
	}
	e.buf = append(e.buf, `,"label":[`...)
	for i, s := range d.Spans {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.buf = strconv.AppendInt(append(e.buf, '['), int64(e.unit.Of(x, s.Start)), 10)
		e.buf = strconv.AppendInt(append(e.buf, ','), int64(e.unit.Of(x, s.End)), 10)
		e.string(",", s.Label)
		e.buf = append(e.buf, ']')
		if err := e.flushPart(); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, ']')
	return nil
}

// fileText returns the file that an article came from as JSON, for a string.
func fileText(f data.File) string {
	if f == (data.File{}) {
		return ""
	}
	return string(jsonpart.AppendFile(nil, f))
}

func (e *encoder) string(key, value string) {
	e.buf = jsonpart.AppendString(append(e.buf, key...), value)
}

// flushPart passes on what was gathered when it is enough, a part of a line too.
func (e *encoder) flushPart() error {
	if len(e.buf) < flushAt {
		return nil
	}
	return e.flush()
}
