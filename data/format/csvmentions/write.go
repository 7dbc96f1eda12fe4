package csvmentions

import (
	"context"
	"io"

	"nomina/data/format"
)

// mark is the byte order mark, without which Excel takes UTF-8 for something
// else.
const mark = "\ufeff"

// Write writes the header and a row for every annotation. Every cell stands in
// quotation marks, and rows end with CR LF.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	out := writer{out: w, columns: columns(), buf: []byte(mark)}
	for i, col := range out.columns {
		out.cell(i, col.title)
	}
	out.buf = append(out.buf, "\r\n"...)
	texts := &withText{Format: f}
	rep, err := format.Pour(ctx, c, texts, o, p, func(d format.Document) error {
		d.Text = texts.text
		return out.article(d)
	})
	if err != nil {
		return rep, err
	}
	return rep, out.flush()
}

// withText remembers the text of the article at hand, which the context is taken
// from.
type withText struct {
	Format
	text string
}

// Carry returns what Format.Carry does.
func (t *withText) Carry(d format.Document, o format.WriteOptions) (format.Document, []format.Loss) {
	t.text = d.Text
	return t.Format.Carry(d, o)
}

// writer gathers rows and hands them over in pieces.
type writer struct {
	out     io.Writer
	columns []column
	buf     []byte
}

// pieceSize is how many bytes are written at a time, about.
const pieceSize = 64 << 10

func (w *writer) article(d format.Document) error {
	around := contexts{text: d.Text}
	for _, s := range d.Spans {
		r := row{doc: d, span: s, context: around.of(s.Start, s.End)}
		for i, c := range w.columns {
			w.cell(i, c.cell(r))
		}
		w.buf = append(w.buf, "\r\n"...)
		if len(w.buf) >= pieceSize {
			if err := w.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) cell(i int, s string) {
	if i > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = appendCell(w.buf, s)
}

func (w *writer) flush() error {
	_, err := w.out.Write(w.buf)
	w.buf = w.buf[:0]
	return err
}
