package xlsx

import (
	"strconv"
	"strings"

	"nomina/data"
)

// row appends the cells of one row as XML. Cells are appended from left to
// right; an empty value leaves its cell out.
type row struct {
	buf    []byte
	number []byte // of the row, in digits
	col    int    // of the next cell, from 1
	units  int    // the most a cell holds
	shared *shared
	styles *styles

	rest    []string // further parts of texts too long for their cell
	where   []string // what they belong to, e.g. "text:2"
	scratch []byte
}

func (r *row) begin(n int) {
	r.number = strconv.AppendInt(r.number[:0], int64(n), 10)
	r.col = 1
	r.rest, r.where = r.rest[:0], r.where[:0]
	r.raw(`<row r="`)
	r.buf = append(r.buf, r.number...)
	r.raw(`">`)
}

func (r *row) end() { r.raw(`</row>`) }

func (r *row) raw(s string) { r.buf = append(r.buf, s...) }

// cell appends the beginning of a cell's tag: its name, style and type.
func (r *row) cell(style int, kind string) {
	r.raw(`<c r="`)
	r.buf = append(appendColumn(r.buf, r.col), r.number...)
	r.col++
	if style != 0 {
		r.raw(`" s="`)
		r.buf = strconv.AppendInt(r.buf, int64(style), 10)
	}
	if kind != "" {
		r.raw(`" t="`)
		r.raw(kind)
	}
	r.raw(`">`)
}

func (r *row) skip() { r.col++ }

// int appends a whole number.
func (r *row) int(n int) {
	r.cell(0, "")
	r.raw(`<v>`)
	r.buf = strconv.AppendInt(r.buf, int64(n), 10)
	r.raw(`</v></c>`)
}

// score appends a probability; none leaves its cell out.
func (r *row) score(p float64) {
	if p == 0 {
		r.skip()
		return
	}
	r.cell(0, "")
	r.raw(`<v>`)
	r.buf = strconv.AppendFloat(r.buf, p, 'g', -1, 64)
	r.raw(`</v></c>`)
}

// The days of Excel's calendar on which 1970, which data.Time begins with, and
// what Excel can show as a date begin and end.
const (
	epochDay = 25569
	firstDay = 61 // 1 March 1900; before it Excel has a leap day that never was
	lastDay  = 2958466
	dayMs    = 24 * 60 * 60 * 1000
)

// date appends t as a date in UTC, or as text when Excel's calendar has no
// such day.
func (r *row) date(t data.Time) { r.moment(t, r.styles.date, 9) }

// day appends the day of t.
func (r *row) day(t data.Time) { r.moment(t-((t%dayMs)+dayMs)%dayMs, r.styles.day, 0) }

func (r *row) moment(t data.Time, style, digits int) {
	day := float64(t)/dayMs + epochDay
	if day < firstDay || day >= lastDay {
		r.text("", r.styles.text, strange(t))
		return
	}
	r.cell(style, "")
	r.raw(`<v>`)
	r.buf = strconv.AppendFloat(r.buf, day, 'f', digits, 64)
	r.raw(`</v></c>`)
}

// text appends s as text, whatever it looks like. What does not fit the cell is
// kept for the end of the row under the column's name.
func (r *row) text(column string, style int, s string) {
	if s == "" {
		r.skip()
		return
	}
	if len(s) > r.units {
		if n := split(s, r.units); n < len(s) {
			style = r.styles.continued
			r.keep(column, s[n:])
			s = s[:n]
		}
	}
	r.one(style, s)
}

// keep divides what did not fit a cell into further cells.
func (r *row) keep(column, s string) {
	parts := 0
	for ; s != ""; parts++ {
		n := split(s, r.units)
		r.rest = append(r.rest, s[:n])
		s = s[n:]
	}
	r.where = append(r.where, column+":"+strconv.Itoa(parts))
}

// continued appends the cell that says what goes on in the cells after it, and
// these cells. It returns how many they are.
func (r *row) continued() int {
	if len(r.where) == 0 {
		r.skip()
		return 0
	}
	r.one(r.styles.text, strings.Join(r.where, " "))
	for _, part := range r.rest {
		r.one(r.styles.continued, part)
	}
	return len(r.rest)
}

// one appends a text that fits its cell.
func (r *row) one(style int, s string) {
	if strings.Contains(s, "_x") && escapeAt(s, 0) >= 0 {
		r.scratch = appendT(r.scratch[:0], protect(s))
		r.stringCell(style, r.scratch, true)
		return
	}
	r.cell(style, "inlineStr")
	r.raw(`<is>`)
	r.buf = appendT(r.buf, s)
	r.raw(`</is></c>`)
}

// stringCell appends a cell with the string of that inner XML.
func (r *row) stringCell(style int, inner []byte, escaped bool) {
	if escaped {
		if n, ok := r.shared.add(inner); ok {
			r.cell(style, "s")
			r.raw(`<v>`)
			r.buf = strconv.AppendInt(r.buf, int64(n), 10)
			r.raw(`</v></c>`)
			return
		}
	}
	r.cell(style, "inlineStr")
	r.raw(`<is>`)
	r.buf = append(r.buf, inner...)
	r.raw(`</is></c>`)
}

// rich appends before and after in plain and mention in the colour of a label.
func (r *row) rich(before, mention, after string, properties string) {
	inner := r.scratch[:0]
	escaped := false
	for i, s := range [...]string{before, mention, after} {
		if s == "" {
			continue
		}
		p := protect(s)
		escaped = escaped || len(p) != len(s)
		inner = append(inner, `<r>`...)
		if i == 1 {
			inner = append(inner, properties...)
		}
		inner = append(inner, `<t xml:space="preserve">`...)
		inner = append(appendText(inner, p), `</t></r>`...)
	}
	r.scratch = inner
	r.stringCell(0, inner, escaped)
}

// link appends an arrow that leads to a cell of a sheet.
func (r *row) link(sheet string, n int) {
	r.cell(r.styles.link, "str")
	r.raw(`<f>HYPERLINK("#'`)
	r.raw(sheet)
	r.raw(`'!A`)
	r.buf = strconv.AppendInt(r.buf, int64(n), 10)
	r.raw(`","→")</f><v>→</v></c>`)
}

// appendT appends s as a t element. White space at its ends has to be asked for.
func appendT(dst []byte, s string) []byte {
	if blank(s[0]) || blank(s[len(s)-1]) {
		dst = append(dst, `<t xml:space="preserve">`...)
	} else {
		dst = append(dst, `<t>`...)
	}
	return append(appendText(dst, s), `</t>`...)
}

func blank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// appendColumn appends the letters of a column, counted from 1.
func appendColumn(dst []byte, col int) []byte {
	if col > 26 {
		dst = appendColumn(dst, (col-1)/26)
	}
	return append(dst, byte('A'+(col-1)%26))
}
