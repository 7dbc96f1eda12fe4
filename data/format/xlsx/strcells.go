package xlsx

import (
	"strconv"
	"strings"
)

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
