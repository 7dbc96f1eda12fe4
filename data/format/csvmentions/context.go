package csvmentions

import (
	"strings"
	"unicode/utf8"
)

// around is how much of the text is shown before and after a mention, in code
// points; most is the longest mention that is shown whole.
const (
	around = 60
	most   = 200
)

// contexts shows the surroundings of mentions that come sorted by their start.
type contexts struct {
	text   string
	cp, at int // a code point and its byte
}

// of returns the mention from start to end with what stands around it, on one
// line.
func (c *contexts) of(start, end int) string {
	from, to := c.byteOf(start-around), 0
	first, last := from == 0, false
	if end-start > most {
		end = start + most
	}
	if to = c.byteFrom(from, min(start, around)+end-start+around); to == len(c.text) {
		last = true
	}
	s := strings.Join(strings.Fields(c.text[from:to]), " ")
	if !first {
		s = "…" + s
	}
	if !last {
		s += "…"
	}
	return s
}

// byteOf returns where a code point begins. It goes on from where it was.
func (c *contexts) byteOf(cp int) int {
	if cp = max(cp, 0); cp < c.cp {
		c.cp, c.at = 0, 0
	}
	c.at = c.byteFrom(c.at, cp-c.cp)
	c.cp = cp
	return c.at
}

// byteFrom returns the byte that is n code points behind another, or the end.
func (c *contexts) byteFrom(at, n int) int {
	for ; n > 0 && at < len(c.text); n-- {
		_, size := utf8.DecodeRuneInString(c.text[at:])
		at += size
	}
	return at
}
