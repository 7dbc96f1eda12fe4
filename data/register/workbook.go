package register

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"nomina/data/format/cells"
	"nomina/data/format/workbook"
)

// sheetName is the sheet of a register; an exported project has one too.
const sheetName = "Entities"

// workbook reads the sheet Entities of an Excel workbook, or else its first.
func (r *reader) workbook(b []byte) error {
	f, err := workbook.Open(b, excelize.Options{UnzipSizeLimit: 4 * MaxSize, RawCellValue: true})
	if err != nil {
		r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
		return nil
	}
	defer func() { _ = f.Close() }()
	name := sheetName
	if i, err := f.GetSheetIndex(name); err != nil || i < 0 {
		name = f.GetSheetName(0)
	}
	err = r.sheet(f, name)
	if broken := (*brokenSheet)(nil); errors.As(err, &broken) {
		r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", broken.Error())
		return nil
	}
	return err
}

// brokenSheet is a sheet that cannot be read further.
type brokenSheet struct{ error }

// sheet reads the rows of a sheet, the first of them twice: to find out what the
// columns are, and to take them in.
func (r *reader) sheet(f *workbook.File, name string) error {
	var top [][]string
	err := r.each(f, name, func(_ int, row []string) bool {
		if !cells.Blank(row) {
			top = append(top, row)
		}
		return len(top) < sampled
	})
	if err != nil {
		return err
	}
	s := sheet{}
	header := false
	if s.columns, header = r.columns(top); header {
		s.heads, s.continued = top[0], slices.Index(top[0], continued)+1
	}
	err = r.each(f, name, func(n int, row []string) bool {
		switch {
		case cells.Blank(row):
		case header:
			header = false
		default:
			r.row(n, s.columns, s.whole(row))
		}
		return true
	})
	r.passOver()
	return err
}

// each calls fn with the rows of a sheet and their numbers until it is false.
func (r *reader) each(f *workbook.File, name string, fn func(n int, row []string) bool) error {
	rows, err := f.Rows(name)
	if err != nil {
		return &brokenSheet{err}
	}
	defer func() { _ = rows.Close() }()
	for n := 1; rows.Next(); n++ {
		if err := r.tick(n); err != nil {
			return err
		}
		row, err := rows.Columns()
		if err != nil {
			return &brokenSheet{err}
		}
		if !fn(n, row) {
			return nil
		}
	}
	if err := rows.Error(); err != nil {
		return &brokenSheet{err}
	}
	return nil
}

// continued is the head of the column that says which cells go on after it.
const continued = "continued"

// sheet is what the header of a sheet says.
type sheet struct {
	columns   []field
	heads     []string
	continued int // its column, from 1; 0 when there is none
}

// whole returns a row of an exported project with long texts put together from
// the cells in which they go on: "note:2" are two for the column note.
func (s sheet) whole(row []string) []string {
	if s.continued == 0 || s.continued > len(row) {
		return row
	}
	rest := row[s.continued:]
	for _, part := range strings.Fields(row[s.continued-1]) {
		column, count, _ := strings.Cut(part, ":")
		n, err := strconv.Atoi(count)
		if err != nil || n < 0 || n > len(rest) {
			return row
		}
		for i, head := range s.heads {
			if head == column && i < len(row) {
				row[i] += strings.Join(rest[:n], "")
			}
		}
		rest = rest[n:]
	}
	return row
}
