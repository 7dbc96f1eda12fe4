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

// Write writes one article a line, with the same keys in every line and strings
// only beside the labels, as doccano's importer makes numbers of what it can. The
// keys filename, upload_name, example_uuid and #line_number are its own and never
// written.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Encode(ctx, w, c, f, o, p, func(b *format.Buffer, d format.Document) error {
		return encoder{b, o.Unit}.document(d)
	})
}

// encoder appends lines to a buffer.
type encoder struct {
	*format.Buffer

	unit format.Unit
}

func (e encoder) document(d format.Document) error {
	a := d.Article
	e.string(`{"text":`, d.Text)
	if err := e.labels(d); err != nil {
		return err
	}
	e.Bytes = jsonpart.AppendArticle(e.Bytes, a)
	e.string(`,"metadata":`, a.Meta)
	e.string(`,"file":`, fileText(a.File))
	e.Raw("}\n")
	return e.Flush()
}

// labels appends the spans as [start, end, label].
func (e encoder) labels(d format.Document) error {
	var x *text.Index
	if e.unit != format.CodePoints && len(d.Spans) > 0 {
		x = text.New(d.Text)
	}
	e.Bytes = append(e.Bytes, `,"label":[`...)
	for i, s := range d.Spans {
		if i > 0 {
			e.Bytes = append(e.Bytes, ',')
		}
		e.Bytes = strconv.AppendInt(append(e.Bytes, '['), int64(e.unit.Of(x, s.Start)), 10)
		e.Bytes = strconv.AppendInt(append(e.Bytes, ','), int64(e.unit.Of(x, s.End)), 10)
		e.string(",", s.Label)
		e.Bytes = append(e.Bytes, ']')
		if err := e.Flush(); err != nil {
			return err
		}
	}
	e.Bytes = append(e.Bytes, ']')
	return nil
}

// fileText returns the file that an article came from as JSON, for a string.
func fileText(f data.File) string {
	if f == (data.File{}) {
		return ""
	}
	return string(jsonpart.AppendFile(nil, f))
}

func (e encoder) string(key, value string) {
	e.Bytes = jsonpart.AppendString(append(e.Bytes, key...), value)
}
