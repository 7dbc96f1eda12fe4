package docbin

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
)

// encoder writes the tokens and gathers what stands before and behind them, then
// writes the map.
type encoder struct {
	layout

	z       io.Writer
	buf     []byte
	strings map[string]struct{} // all that occur
	symbols map[string]uint64   // their numbers
	all     columns
	free    []*part
}

// columns is what stands behind the tokens, document by document.
type columns struct {
	spaces, lengths []byte
	groups, user    []byte // elements of arrays
	documents       int
}

func (c *columns) add(o *columns) {
	c.spaces, c.lengths = append(c.spaces, o.spaces...), append(c.lengths, o.lengths...)
	c.groups, c.user = append(c.groups, o.groups...), append(c.user, o.user...)
	c.documents += o.documents
}

func (c *columns) reset() {
	c.spaces, c.lengths, c.groups, c.user, c.documents = c.spaces[:0], c.lengths[:0], c.groups[:0], c.user[:0], 0
}

// begin prepares what stands before the tokens.
func (e *encoder) begin() {
	b := appendMap(e.buf, 10)
	b = appendText(appendText(b, "version"), "0.1")
	b = appendArray(appendText(b, "attrs"), len(e.attrs()))
	for _, a := range e.attrs() {
		b = appendUint(b, a)
	}
	e.buf = appendHead(appendText(b, "tokens"), 0xc4, 0xc5, 0xc6, len(e.all.spaces)*e.width())
}

// part returns an empty part.
func (e *encoder) part() *part {
	if n := len(e.free); n > 0 {
		p := e.free[n-1]
		e.free = e.free[:n-1]
		return p
	}
	return &part{layout: e.layout, symbols: e.symbols, ids: map[string]uint64{}}
}

// mostKept is the largest part whose memory serves another, in bytes.
const mostKept = 8 << 20

// take writes the tokens of a part and keeps the rest.
func (e *encoder) take(p *part) error {
	for s := range p.ids {
		if _, ok := e.strings[s]; !ok {
			e.strings[strings.Clone(s)] = struct{}{} // not the text it is a part of
		}
	}
	if e.all.add(&p.columns); len(e.all.spaces) > e.mostTokens() {
		return errTokens
	}
	_, err := e.z.Write(p.rows)
	if cap(p.rows) <= mostKept {
		p.reset()
		e.free = append(e.free, p)
	}
	return err
}

func (e *encoder) flush() error {
	_, err := e.z.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

// end writes what stands behind the tokens.
func (e *encoder) end() error {
	e.buf = appendHead(appendText(e.buf, "spaces"), 0xc4, 0xc5, 0xc6, len(e.all.spaces))
	err := e.pass(e.all.spaces)
	b := appendBytes(appendText(e.buf, "lengths"), e.all.lengths)
	b = appendArray(appendText(b, "strings"), len(e.strings))
	for _, s := range slices.Sorted(maps.Keys(e.strings)) {
		b = appendText(b, s)
	}
	b = appendArray(appendText(b, "cats"), e.all.documents)
	b = append(b, bytes.Repeat(appendMap(nil, 0), e.all.documents)...)
	b = appendArray(appendText(b, "flags"), e.all.documents)
	flag := append(appendText(appendMap(nil, 1), "has_unknown_spaces"), 0xc2)
	b = append(b, bytes.Repeat(flag, e.all.documents)...)
	e.buf = appendArray(appendText(b, "span_groups"), e.all.documents)
	err = errors.Join(err, e.pass(e.all.groups))
	e.buf = appendArray(appendText(e.buf, "user_data"), e.all.documents)
	return errors.Join(err, e.pass(e.all.user))
}

// pass writes what is gathered and then a column.
func (e *encoder) pass(column []byte) error {
	if err := e.flush(); err != nil {
		return err
	}
	_, err := e.z.Write(column)
	return err
}
