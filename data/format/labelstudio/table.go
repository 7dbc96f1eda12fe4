package labelstudio

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/lines"
)

// header returns the columns of a table that begins with head.
func header(head []byte) []string {
	cells, _, _ := newRows(bufio.NewReader(bytes.NewReader(head))).next()
	names := make([]string, len(cells))
	for i, c := range cells {
		names[i] = strings.TrimSpace(string(c))
	}
	return names
}

// isTable reports whether columns are those of an export or of tasks.
func isTable(columns []string) bool {
	return slices.Contains(columns, "annotation_id") || slices.Contains(columns, "text") && len(columns) > 1
}

// tableInput returns a table as JSON, one object a row, each in the line of the
// file in which its row begins.
func tableInput(in format.Input) format.Input {
	open := in.Open
	in.Open = func() (io.ReadCloser, error) {
		f, err := open()
		if err != nil {
			return nil, err
		}
		text, _ := lines.Text(f) // was seen to be text
		return &tableJSON{Closer: f, rows: newRows(text)}, nil
	}
	in.Size = -1
	return in
}

// tableJSON reads a table as JSON.
type tableJSON struct {
	io.Closer
	rows    *rows
	columns []string
	buf     []byte // what is still to be read
	at      int
}

// Read reads JSON.
func (t *tableJSON) Read(p []byte) (int, error) {
	for t.at == len(t.buf) {
		cells, ended, err := t.rows.next()
		if err != nil {
			return 0, err
		}
		t.at, t.buf = 0, t.buf[:0]
		if t.columns == nil {
			for _, c := range cells {
				t.columns = append(t.columns, strings.TrimSpace(string(c)))
			}
		} else if len(cells) > 0 {
			t.row(cells)
		}
		for range ended {
			t.buf = append(t.buf, '\n')
		}
	}
	n := copy(p, t.buf[t.at:])
	t.at += n
	return n, nil
}

// row appends a row. Cells that hold lists or objects as JSON become these.
func (t *tableJSON) row(cells [][]byte) {
	sep := byte('{')
	for i, c := range cells {
		if len(c) == 0 {
			continue
		}
		name := fmt.Sprintf("column %d", i+1)
		if i < len(t.columns) {
			name = t.columns[i]
		}
		t.buf = jsonpart.AppendString(append(t.buf, sep), name)
		t.buf = append(t.buf, ':')
		sep = ','
		switch {
		case !utf8.Valid(c):
			t.buf = append(append(append(t.buf, '"'), bytes.ReplaceAll(c, []byte("\n"), nil)...), '"') // is refused as what it is
		case (c[0] == '[' || c[0] == '{') && jsonpart.Valid(c) == nil:
			t.buf = jsonpart.AppendCompact(t.buf, c)
		default:
			t.buf = jsonpart.AppendString(t.buf, string(c))
		}
	}
	if sep == '{' {
		t.buf = append(t.buf, '{')
	}
	t.buf = append(t.buf, '}')
}

// rows reads a table with commas, semicolons or tabs between cells (RFC 4180).
// Unlike encoding/csv it keeps every line end within a cell: offsets count them.
type rows struct {
	in    *bufio.Reader
	delim byte
	cells [][]byte
	buf   []byte
	ends  []int
}

func newRows(in *bufio.Reader) *rows {
	head, _ := in.Peek(4 << 10)
	first, _, _ := bytes.Cut(head, []byte("\n"))
	r := &rows{in: in, delim: ','}
	for _, d := range []byte(",\t;") {
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
	r.buf, r.ends = r.buf[:0], r.ends[:0]
	quoted, began := false, false
	for {
		c, err := r.in.ReadByte()
		if err != nil {
			if errors.Is(err, io.EOF) && (began || len(r.ends) > 0) {
				return r.split(), ended, nil
			}
			return nil, ended, err
		}
		if c == '\n' {
			ended++
		}
		start := 0
		if n := len(r.ends); n > 0 {
			start = r.ends[n-1]
		}
		switch {
		case quoted && c == '"':
			if quoted = r.isNext('"'); quoted {
				_, _ = r.in.Discard(1)
				r.buf = append(r.buf, '"')
			}
		case quoted:
			r.buf = append(r.buf, c)
		case c == '"' && len(r.buf) == start:
			quoted, began = true, true
		case c == r.delim:
			r.ends, began = append(r.ends, len(r.buf)), true
		case c == '\n', c == '\r' && r.isNext('\n'):
			if c == '\r' {
				_, _ = r.in.Discard(1)
				ended++
			}
			if !began {
				return nil, ended, nil
			}
			return r.split(), ended, nil
		default:
			r.buf, began = append(r.buf, c), true
		}
		if len(r.buf) > lines.MaxLine {
			return nil, ended, errLongRow
		}
	}
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
