package labelstudio

import (
	"bufio"
	"bytes"
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
