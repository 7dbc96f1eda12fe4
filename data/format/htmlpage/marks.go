package htmlpage

import (
	"slices"
	"unicode/utf8"

	"nomina/data/format"
)

// marker writes a text with its marks. Elements of a page nest; where spans
// cross, one is written in pieces.
type marker struct {
	p     *printer
	text  string
	spans []format.Span // sorted by start, the longer first
	begin func(i int, first, last bool)

	at, cp int   // how far the text is written: the byte and its code point
	stack  []int // the spans that are open, the innermost last
}

// write writes everything. begin writes the tag that opens the i-th span, or a
// piece of it: the first, the last, or both.
func (m *marker) write() {
	next := 0
	for {
		to, ok := m.edge(next)
		if !ok {
			break
		}
		m.advance(to)
		m.close(to)
		for ; next < len(m.spans) && m.spans[next].Start == to; next++ {
			m.open(next, true)
		}
	}
	m.p.text(m.text[m.at:])
}

// open opens a span, or goes on with it. It is its last piece when none of those
// around it ends before.
func (m *marker) open(i int, first bool) {
	last := !slices.ContainsFunc(m.stack, func(outer int) bool { return m.spans[outer].End < m.spans[i].End })
	m.begin(i, first, last)
	m.stack = append(m.stack, i)
}

// edge returns where the next span begins or ends.
func (m *marker) edge(next int) (cp int, ok bool) {
	if ok = next < len(m.spans); ok {
		cp = m.spans[next].Start
	}
	for _, i := range m.stack {
		if end := m.spans[i].End; !ok || end < cp {
			cp, ok = end, true
		}
	}
	return cp, ok
}

// advance writes the text up to a code point.
func (m *marker) advance(to int) {
	from := m.at
	for ; m.cp < to && m.at < len(m.text); m.cp++ {
		_, size := utf8.DecodeRuneInString(m.text[m.at:])
		m.at += size
	}
	m.p.text(m.text[from:m.at])
}

// close closes the spans that end at a place, with those within them, which are
// opened again where they go on.
func (m *marker) close(at int) {
	outermost := slices.IndexFunc(m.stack, func(i int) bool { return m.spans[i].End <= at })
	if outermost < 0 {
		return
	}
	within := slices.Clone(m.stack[outermost:])
	m.stack = m.stack[:outermost]
	for range within {
		m.p.raw("</mark>")
	}
	for _, i := range within {
		if m.spans[i].End > at {
			m.open(i, false)
		}
	}
}
