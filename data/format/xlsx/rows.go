package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// cellValue is one cell of a row: its column from 1, and its value as text.
type cellValue struct {
	col   int
	value []byte // valid until the next row
}

// rows reads the rows of a sheet that have cells.
type rows struct {
	scan   *scanner
	shared []string
	number int // of the row at hand, as the sheet says
	read   int // how many there were
	cells  []cellValue
	memory []byte // all values of the row
	ends   []int  // where each value ends in it
}

// next reads the next row, or returns io.EOF.
func (r *rows) next() error {
	r.cells, r.memory, r.ends = r.cells[:0], r.memory[:0], r.ends[:0]
	for {
		if err := r.scan.next(); err != nil {
			return unexpected(err)
		}
		switch string(r.scan.tag) {
		case "/row":
			r.finish()
			return nil
		case "/sheetData", "sheetData/":
			return io.EOF
		}
		switch r.scan.name() {
		case "row":
			if r.read++; r.read > maxRows {
				return fmt.Errorf("%w: more than %d rows", errXML, maxRows)
			}
			r.number++ // a row need not say its number
			if n, err := strconv.Atoi(string(r.scan.attr("r"))); err == nil {
				r.number = n
			}
		case "c":
			if err := r.cell(); err != nil {
				return fmt.Errorf("row %d: %w", r.number, err)
			}
		}
	}
}

// finish gives every cell its value: the memory may have moved meanwhile.
func (r *rows) finish() {
	from := 0
	for i, end := range r.ends {
		r.cells[i].value = r.memory[from:end]
		from = end
	}
}

// get returns the value in a column, or nil.
func (r *rows) get(col int) []byte {
	// The cells are sorted, and most rows have most of them.
	for i := min(col, len(r.cells)) - 1; i >= 0; i-- {
		if r.cells[i].col == col {
			return r.cells[i].value
		}
	}
	return nil
}

// cell reads the cell whose first tag is at hand.
func (r *rows) cell() error {
	c := cellValue{col: r.column()}
	if c.col > maxColumns || len(r.cells) >= maxColumns {
		return fmt.Errorf("%w: more than %d columns", errXML, maxColumns)
	}
	kind := string(r.scan.attr("t"))
	from := len(r.memory)
	if !r.scan.empty() {
		if err := r.content(); err != nil {
			return err
		}
	}
	value := r.memory[from:]
	switch kind {
	case "s":
		n, err := strconv.Atoi(string(value))
		if err != nil || n < 0 || n >= len(r.shared) {
			return fmt.Errorf("%w: shared string %q", errXML, value)
		}
		r.memory = append(r.memory[:from], r.shared[n]...)
	case "b":
		r.memory = append(r.memory[:from], truth(string(value))...)
	}
	if len(r.memory) > maxRow {
		return fmt.Errorf("%w: a row of more than %d MiB", errXML, maxRow>>20)
	}
	r.cells = append(r.cells, c)
	r.ends = append(r.ends, len(r.memory))
	return nil
}

// maxRow is how many bytes the cells of a row have together.
const maxRow = 1 << 30

// truth returns how a spreadsheet shows a truth value.
func truth(v string) string {
	if v == "1" || v == "true" {
		return "TRUE"
	}
	return "FALSE"
}

// column returns the column of the cell at hand, which need not say it.
func (r *rows) column() int {
	if c := columnOf(r.scan.attr("r")); c > 0 {
		return c
	}
	if len(r.cells) == 0 {
		return 1
	}
	return r.cells[len(r.cells)-1].col + 1
}

// content appends what the v and t elements of a cell hold.
func (r *rows) content() error {
	for {
		if err := r.scan.next(); err != nil {
			return unexpected(err)
		}
		switch string(r.scan.tag) {
		case "/v", "/t":
			var err error
			if r.memory, err = appendValue(r.memory, r.scan.text); err != nil {
				return err
			}
		case "/c":
			return nil
		default:
			if err := r.scan.skipPhonetic(); err != nil {
				return err
			}
		}
	}
}

// appendValue appends character data with its references and escapes resolved.
func appendValue(dst, src []byte) ([]byte, error) {
	from := len(dst)
	dst, err := appendData(dst, src)
	if plain := unprotect(dst[from:]); len(plain) != len(dst)-from {
		dst = append(dst[:from], plain...)
	}
	return dst, err
}

// columnOf returns the column of a reference such as "AB12", from 1, or 0.
func columnOf(ref []byte) int {
	col := 0
	for _, c := range ref {
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	return col
}

// unexpected returns err, for the end of the input too: the end of a sheet is a
// tag.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
