package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// table reads the rows of a kind through all its sheets.
type table struct {
	book   *workbook
	sheets []string // their names
	want   []string // the columns of interest, by their heads
	need   int      // how many of them have to be there, the first ones
	front  int      // how many of them stand before columns that may be called alike
	cols   []int    // where they are; 0 for one that is not there
	heads  map[int]bool
	name   string // of the sheet at hand
	rows   *rows
	file   io.Closer
}

// each calls row at every row after the header, then closes the table.
func (t *table) each(ctx context.Context, row func() error) error {
	defer t.close()
	for n := 0; ; n++ {
		if n%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		switch err := t.next(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := row(); err != nil {
			return err
		}
	}
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

// maxAbove is how many rows may stand above the header.
const maxAbove = 20

// begin goes to the next sheet and reads its header.
func (t *table) begin() error {
	t.close()
	if len(t.sheets) == 0 {
		return io.EOF
	}
	t.name, t.sheets = t.sheets[0], t.sheets[1:]
	r, file, err := t.book.sheet(t.name)
	if err != nil {
		return err
	}
	t.rows, t.file = r, file
	for range maxAbove {
		if err := r.next(); err != nil {
			return fmt.Errorf("sheet %s: %w", t.name, unexpected(err)) // one without a header is no end
		}
		missing := t.head()
		if missing == "" {
			return nil
		}
		err = fmt.Errorf("sheet %s has no column %s", t.name, missing)
	}
	return err
}

// head looks for the columns in the row at hand and returns one that is needed
// and not there, if any.
func (t *table) head() string {
	t.cols = make([]int, len(t.want))
	t.heads = make(map[int]bool, len(t.rows.cells))
	for _, c := range t.rows.cells {
		t.heads[c.col] = len(c.value) > 0
	}
	for i, w := range t.want {
		// A label may be called like a column: of those of its name the first
		// counts, or the last when the labels stand before it.
		for _, c := range t.rows.cells {
			if strings.TrimSpace(string(c.value)) == w && (i >= t.front || t.cols[i] == 0) {
				t.cols[i] = c.col
			}
		}
		if t.cols[i] == 0 && i < t.need {
			return w
		}
	}
	return ""
}

// value returns the i-th of the columns of interest, empty when it is not there.
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
	col := t.cols[last]
	for _, part := range strings.Fields(where) {
		column, count, ok := strings.Cut(part, ":")
		n, err := strconv.Atoi(count)
		if !ok || err != nil || n < 0 || n > maxColumns {
			return "", fmt.Errorf("row %d: continued says %q", t.rows.number, where)
		}
		for ; n > 0; n-- {
			// Columns that somebody added stand in between.
			for col++; t.heads[col]; col++ {
			}
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
