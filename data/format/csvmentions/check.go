package csvmentions

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// ReadBack yields the spans of a written file, article by article, without texts.
func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	in := rows{in: bufio.NewReaderSize(io.NewSectionReader(r, 0, size), 64<<10), width: len(columns())}
	if err := in.header(); err != nil {
		return err
	}
	var doc format.Document
	for {
		cells, err := in.next()
		if err == nil {
			err = ctx.Err()
		}
		over := errors.Is(err, io.EOF)
		if err != nil && !over {
			return err
		}
		if len(doc.Spans) > 0 && (over || data.ID(cells[colDocID]) != doc.Article.ID) {
			if err := yield(doc); err != nil {
				return err
			}
			doc = format.Document{}
		}
		if over {
			return nil
		}
		s, err := spanOf(cells)
		if err != nil {
			return fmt.Errorf("row %d: %w", in.number, err)
		}
		doc.Article.ID = data.ID(cells[colDocID])
		doc.Spans = append(doc.Spans, s)
	}
}

// spanOf returns what a row says.
func spanOf(cells []string) (format.Span, error) {
	s := format.Span{
		ID: data.ID(cells[colMentionID]), Label: cells[colLabel], Text: cells[colText],
		Entity: format.Entity{ID: data.ID(cells[colEntityID]), Name: cells[colEntity], External: cells[colExternal]},
	}
	var err error
	if s.Start, err = strconv.Atoi(cells[colStart]); err != nil {
		return s, err
	}
	s.End, err = strconv.Atoi(cells[colEnd])
	return s, err
}

// rows scans a written file. It takes nothing but what Write writes: encoding/csv
// would change line ends within cells.
type rows struct {
	in     *bufio.Reader
	width  int
	number int // of the row at hand, from 1
	cell   []byte
}

var errForm = errors.New("is not as it was written")

func (r *rows) header() error {
	var head [len(mark)]byte
	if _, err := io.ReadFull(r.in, head[:]); err != nil || string(head[:]) != mark {
		return fmt.Errorf("begins without a mark: %w", errForm)
	}
	cells, err := r.next()
	if err != nil {
		return fmt.Errorf("header: %w", errors.Join(errForm, err))
	}
	for i, c := range columns() {
		if cells[i] != c.title {
			return fmt.Errorf("column %q stands where %q belongs: %w", cells[i], c.title, errForm)
		}
	}
	return nil
}

// next returns the next row, or io.EOF behind the last.
func (r *rows) next() ([]string, error) {
	if _, err := r.in.Peek(1); err != nil {
		return nil, err
	}
	r.number++
	cells := make([]string, 0, r.width)
	for {
		cell, err := r.quoted()
		if err != nil {
			return nil, err
		}
		cells = append(cells, unguarded(cell))
		switch b, err := r.in.ReadByte(); {
		case err != nil:
			return nil, fmt.Errorf("row %d ends nowhere: %w", r.number, errForm)
		case b == ',':
			continue
		case b != '\r':
			return nil, fmt.Errorf("row %d: %q behind a cell: %w", r.number, b, errForm)
		}
		if b, err := r.in.ReadByte(); err != nil || b != '\n' || len(cells) != r.width {
			return nil, fmt.Errorf("row %d has %d cells: %w", r.number, len(cells), errForm)
		}
		return cells, nil
	}
}

// quoted reads a cell and its quotation marks. The next byte is what follows it.
func (r *rows) quoted() (string, error) {
	if b, err := r.in.ReadByte(); err != nil || b != '"' {
		return "", fmt.Errorf("row %d: a cell without quotation marks: %w", r.number, errForm)
	}
	r.cell = r.cell[:0]
	for {
		part, err := r.in.ReadSlice('"')
		r.cell = append(r.cell, part...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("row %d ends in a cell: %w", r.number, errForm)
		}
		if next, err := r.in.Peek(1); err != nil || next[0] != '"' {
			return string(r.cell[:len(r.cell)-1]), nil
		}
		_, _ = r.in.Discard(1) // it was just seen
	}
}
