package register

import (
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/cells"
)

// table reads a text file of rows.
func (r *reader) table(text string) error {
	comma := delimiter(text)
	columns, header := r.columns(sample(first(text, comma)))
	s := split(text, comma)
	for n := 0; ; n++ {
		if err := r.tick(n); err != nil {
			return err
		}
		row, line, f, ok := s.Next(nil)
		switch {
		case !ok:
			r.passOver()
			return nil
		case f == cells.OpenQuote:
			r.refuse(line, CodeQuote, "a quotation mark is not closed")
		case f == cells.TooLong:
			r.refuse(line, CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(MaxLine>>20))
		case cells.Blank(row):
		case header:
			header = false
		default:
			r.row(line, columns, row)
		}
	}
}

// split divides a text into rows no longer than MaxLine.
func split(text string, comma byte) *cells.Splitter {
	s := cells.New(text, comma)
	s.Most = MaxLine
	return s
}

// row takes one row in.
func (r *reader) row(line int, columns []field, row []string) {
	var e format.Entity
	for i, cell := range row {
		if i < len(columns) {
			columns[i].set(&e, cell)
		}
	}
	r.take(line, e)
}

// sampled is how many rows are looked at to find out what a file is like.
const sampled = 200

// sample returns the first rows that have something in them; next is false at
// the end.
func sample(next func() ([]string, bool)) [][]string {
	var rows [][]string
	for len(rows) < sampled {
		row, ok := next()
		if !ok {
			break
		}
		if !cells.Blank(row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// columns returns what the columns under the first rows mean, by their header or
// else by what stands in them, and whether there is a header.
func (r *reader) columns(rows [][]string) ([]field, bool) {
	if len(rows) == 0 {
		return nil, false
	}
	columns, ok := headed(rows[0])
	if !ok {
		columns = guessed(rows)
		r.tell(columns)
		return columns, false
	}
	for i, head := range rows[0] {
		if columns[i] == fieldNone && strings.TrimSpace(head) != "" && !counted(head) {
			r.unread = append(r.unread, strings.TrimSpace(head))
		}
	}
	return columns, true
}

// counted reports whether a column is one that an export makes up itself.
func counted(head string) bool {
	switch head {
	case "mentions", "articles", "first_seen", continued:
		return true
	}
	return false
}

// tell says what the columns of a table without a header were taken for.
func (r *reader) tell(columns []field) {
	var names []string
	for i, f := range columns {
		if f == fieldNone {
			r.unread = append(r.unread, strconv.Itoa(i+1))
			f = "–"
		}
		names = append(names, string(f))
	}
	if len(columns) > 1 {
		r.rep.add(r.file, 0, format.NewLine(format.Info, CodeColumns, "columns taken for: {columns}", "columns", strings.Join(names, ", ")))
	}
}

// first returns the sound rows of a text with that delimiter, one a call.
func first(text string, comma byte) func() ([]string, bool) {
	s := split(text, comma)
	return func() ([]string, bool) {
		for {
			row, _, f, ok := s.Next(nil)
			if !ok || f == cells.Sound {
				return row, ok
			}
		}
	}
}

// delimiter returns what stands between the cells of a table: of tab, semicolon
// and comma the first that a header or nearly all of the first rows have, or 0
// when each row is a name.
func delimiter(text string) byte {
	for _, comma := range []byte{'\t', ';', ','} {
		rows := sample(first(text, comma))
		divided := 0
		for i, row := range rows {
			if _, head := headed(row); i == 0 && head && len(row) > 1 {
				return comma
			}
			if len(row) > 1 {
				divided++
			}
		}
		if nearly(divided, len(rows)) {
			return comma
		}
	}
	return 0
}
