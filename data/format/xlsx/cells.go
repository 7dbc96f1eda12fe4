package xlsx

import (
	"strconv"

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
func (r *row) date(t data.Time) {
	if t == 0 {
		r.skip() // not known
		return
	}
	r.moment(t, r.styles.date, 9)
}

// day appends the day of t.
func (r *row) day(t data.Time) {
	if t == 0 {
		r.skip()
		return
	}
	r.moment(t-((t%dayMs)+dayMs)%dayMs, r.styles.day, 0)
}

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
