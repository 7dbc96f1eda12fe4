package docx

import (
	"strings"

	"nomina/data/format"
)

// text gathers paragraphs and rows.
type text struct {
	out     strings.Builder
	line    strings.Builder // of the paragraph or row at hand
	rows    bool            // the last was a row: rows follow without a blank line
	table   int             // how many tables it stands in
	cells   int             // begun in the row at hand
	leftOut map[format.Code]int
}

// write writes text of a paragraph. In a table there are neither lines nor tabs
// but those between its rows and cells.
func (t *text) write(s string) {
	if t.table > 0 {
		s = strings.Map(oneLine, s)
	}
	t.line.WriteString(s)
}

// paragraph ends a paragraph. Within a table it becomes a blank between those of
// one cell.
func (t *text) paragraph() {
	if t.table > 0 {
		if t.line.Len() > 0 {
			t.line.WriteByte(' ')
		}
		return
	}
	t.end(false)
}

// cell begins a cell of a row.
func (t *text) cell() {
	if t.table != 1 {
		return
	}
	if t.cells > 0 {
		s := strings.TrimRight(t.line.String(), " ")
		t.line.Reset()
		t.line.WriteString(s + "\t")
	}
	t.cells++
}

func (t *text) begin() { t.table++ }

// row ends a row of the outer table; tables within its cells are of the cell.
func (t *text) row() {
	if t.table == 1 {
		t.end(true)
		t.cells = 0
	}
}

func (t *text) endTable() {
	t.table--
	if t.table == 0 {
		t.rows = false
	}
}

func (t *text) end(row bool) {
	s := strings.TrimSpace(t.line.String())
	if row {
		s = strings.Trim(t.line.String(), " ")
	}
	t.line.Reset()
	if strings.Trim(s, "\t ") == "" {
		return
	}
	switch {
	case t.out.Len() == 0:
	case row && t.rows:
		t.out.WriteByte('\n')
	default:
		t.out.WriteString("\n\n")
	}
	t.rows = row
	t.out.WriteString(s)
}

// string returns all of it.
func (t *text) string() string {
	t.end(false)
	return t.out.String()
}
