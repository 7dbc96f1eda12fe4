package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// table reads the rows of a kind through all its sheets.
type table struct {
	book  *workbook
	name  string
	want  []string // the columns of interest, by their heads
	cols  []int    // where they are
	sheet int      // how many sheets were begun
	rows  *rows
	file  io.Closer
}

// next goes to the next row after the header, or returns io.EOF.
func (t *table) next() error {
	for {
		if t.rows != nil {
			if err := t.rows.next(); !errors.Is(err, io.EOF) {
				return err
			}
		}
		if err := t.begin(); err != nil {
			return err
		}
	}
}

// begin goes to the next sheet and reads its header.
func (t *table) begin() error {
	t.sheet++
	name := t.name
	if t.sheet > 1 {
		name += " " + strconv.Itoa(t.sheet)
	}
	t.close()
	r, file, err := t.book.sheet(name)
	if err != nil {
		return err
	}
	t.rows, t.file = r, file
	if err := r.next(); err != nil {
		return fmt.Errorf("sheet %s: %w", name, unexpected(err)) // one without a header is no end
	}
	t.cols = make([]int, len(t.want))
	for i, w := range t.want {
		// A label may be called like a column; the columns after the labels count.
		for _, c := range r.cells {
			if string(c.value) == w {
				t.cols[i] = c.col
			}
		}
		if t.cols[i] == 0 {
			return fmt.Errorf("sheet %s has no column %s", name, w)
		}
	}
	return nil
}

// value returns the i-th of the columns of interest.
func (t *table) value(i int) string { return string(t.rows.get(t.cols[i])) }

// whole returns the text of the i-th column with what continues it in the cells
// after the column numbered last.
func (t *table) whole(name string, i, last int) (string, error) {
	first, where := t.value(i), t.value(last)
	if where == "" {
		return first, nil
	}
	var out strings.Builder
	out.WriteString(first)
	col := t.cols[last] + 1
	for _, part := range strings.Fields(where) {
		column, count, ok := strings.Cut(part, ":")
		n, err := strconv.Atoi(count)
		if !ok || err != nil {
			return "", fmt.Errorf("row %d: continued says %q", t.rows.number, where)
		}
		for ; n > 0; n, col = n-1, col+1 {
			if column == name {
				out.Write(t.rows.get(col))
			}
		}
	}
	return out.String(), nil
}

func (t *table) close() {
	if t.file != nil {
		_ = t.file.Close()
		t.file = nil
	}
}
