package labelstudio

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"nomina/data/format/lines"
)

// rows reads a table with commas, semicolons or tabs between cells (RFC 4180).
// Unlike encoding/csv it keeps every line end within a cell: offsets count them.
type rows struct {
	in    *bufio.Reader
	delim byte

	buf   []byte // the cells of the row, one after the other
	ends  []int  // where the cells end but the last
	began bool   // there is something in the row
	ended int    // lines that ended in it
	cells [][]byte
}

func newRows(in *bufio.Reader) *rows {
	head, _ := in.Peek(4 << 10)
	first, _, _ := bytes.Cut(head, []byte("\n"))
	r := &rows{in: in, delim: ','}
	for _, d := range []byte("\t;") {
		if bytes.Count(first, []byte{d}) > bytes.Count(first, []byte{r.delim}) {
			r.delim = d
		}
	}
	return r
}

var errLongRow = errors.New("a row is longer than 256 MiB")

// next returns the cells of the next row, which are good until the next call, and
// how many lines ended in it. There are no cells in a blank line.
func (r *rows) next() (cells [][]byte, ended int, err error) {
	r.buf, r.ends, r.began, r.ended = r.buf[:0], r.ends[:0], false, 0
	for over := false; !over && err == nil; {
		over, err = r.add()
	}
	switch {
	case errors.Is(err, io.EOF) && r.began, err == nil && r.began:
		return r.split(), r.ended, nil
	}
	return nil, r.ended, err
}

// add takes what comes next: a byte, a quoted part, or the end of the row.
func (r *rows) add() (over bool, err error) {
	c, err := r.in.ReadByte()
	if err != nil {
		return true, err
	}
	if c == '\r' && r.isNext('\n') {
		c, _ = r.in.ReadByte() // was seen just now
	}
	switch {
	case c == '\n':
		r.ended++
		return true, nil
	case c == '"' && len(r.buf) == r.start():
		r.began = true
		return false, r.quoted()
	case c == r.delim:
		r.ends, r.began = append(r.ends, len(r.buf)), true
	default:
		r.buf, r.began = append(r.buf, c), true
	}
	if len(r.buf) > lines.MaxLine {
		return true, errLongRow
	}
	return false, nil
}

// quoted takes the rest of a quoted cell, up to its closing quote.
func (r *rows) quoted() error {
	for {
		part, err := r.in.ReadSlice('"')
		r.ended += bytes.Count(part, []byte("\n"))
		r.buf = append(r.buf, bytes.TrimSuffix(part, []byte(`"`))...)
		switch {
		case len(r.buf) > lines.MaxLine:
			return errLongRow
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil:
			return err
		case !r.isNext('"'):
			return nil
		}
		c, _ := r.in.ReadByte() // a quote stands as two
		r.buf = append(r.buf, c)
	}
}

// start returns where the cell that is read begins.
func (r *rows) start() int {
	if n := len(r.ends); n > 0 {
		return r.ends[n-1]
	}
	return 0
}

func (r *rows) isNext(c byte) bool {
	b, err := r.in.Peek(1)
	return err == nil && b[0] == c
}

func (r *rows) split() [][]byte {
	r.cells = r.cells[:0]
	start := 0
	for _, end := range append(r.ends, len(r.buf)) {
		r.cells = append(r.cells, r.buf[start:end])
		start = end
	}
	return r.cells
}
