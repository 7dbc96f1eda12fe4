package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"nomina/data/text"
)

// maxBlock and softBlock bound the length in bytes of what is shaped at once. A
// longer paragraph is cut after a blank, so that a text without line ends opens
// as fast as any other; it costs one short line in a hundred.
const (
	softBlock = 8 << 10
	maxBlock  = 10 << 10
)

// block is the unit that is shaped and wrapped at once: a paragraph with its
// line end, or a part of a very long one.
type block struct {
	start, end int // code points, with the line end
	byte0      int // offset of start
	byte1      int
	ends       bool    // it is the last of its paragraph
	rows       []int32 // where its lines begin, from start; nil until wrapped
	count      int     // of lines; an estimate until wrapped
	set        *set    // nil until shaped, and again when it was long out of sight
	used       uint64  // when set was last needed
}

// Text is a text cut into what is shaped at once. It is made on any goroutine,
// by one pass through the text, and taken by one Page.
type Text struct {
	body   string
	blocks []block
}

// Split prepares a text for NewPageOf.
func Split(x *text.Index) *Text { return &Text{body: x.String(), blocks: split(x)} }

// split cuts a text into blocks. There is always one; behind a line end that ends
// the text stands an empty one, where a caret can be.
func split(x *text.Index) []block {
	s := x.String()
	ends := newLineEnds(s)
	blocks := make([]block, 0, len(s)/200+1)
	at, cp := 0, 0
	for {
		n, ended := ends.cut(at)
		if n == 0 && len(blocks) > 0 && !blocks[len(blocks)-1].ends {
			break
		}
		next, last := x.CodePoint(at+n), at+n == len(s)
		blocks = append(blocks, block{
			start: cp, end: next, byte0: at, byte1: at + n, ends: ended || last,
		})
		at, cp = at+n, next
		if last && !ended {
			break
		}
	}
	return blocks
}

// lineEnds finds one line end of a text after the other. Each sign is looked for
// by itself, so that the processor compares many bytes at once.
type lineEnds struct {
	s     string
	signs [5]string
	next  [5]int // where each is next
}

func newLineEnds(s string) *lineEnds {
	l := &lineEnds{s: s, signs: [5]string{"\n", "\r", "\u0085", "\u2028", "\u2029"}}
	for i := range l.signs {
		l.find(i, 0)
	}
	return l
}

func (l *lineEnds) find(sign, from int) {
	n := strings.Index(l.s[from:], l.signs[sign])
	if n < 0 {
		n = len(l.s) - from
	}
	l.next[sign] = from + n
}

// after returns the offset of the first line end at or after at, or the text's
// length.
func (l *lineEnds) after(at int) int {
	first := len(l.s)
	for i := range l.next {
		if l.next[i] < at {
			l.find(i, at)
		}
		first = min(first, l.next[i])
	}
	return first
}

// cut returns how many bytes the block has that begins at offset at, and whether
// a line end is among them.
func (l *lineEnds) cut(at int) (n int, ends bool) {
	rest := l.s[at:]
	end := l.after(at) - at
	switch {
	case end < min(len(rest), maxBlock):
		return end + lineEndAt(rest[end:]), true
	case len(rest) <= maxBlock:
		return len(rest), false
	}
	return cutWithin(rest[:maxBlock]), false
}

// cutWithin returns where to cut a paragraph that begins with s: after a blank,
// else between two graphemes, always between two code points.
func cutWithin(s string) int {
	for i := len(s) - 1; i > softBlock; i-- {
		i = strings.LastIndexByte(s[:i], ' ')
		if i < softBlock {
			break
		}
		if g, _, _, _ := uniseg.FirstGraphemeClusterInString(s[i:], -1); g == " " {
			return i + 1
		}
	}
	at, end := runeStart(s, softBlock), runeStart(s, len(s)-1)
	last := at
	for rest, state := s[at:end], -1; rest != ""; {
		var g string
		last = at
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(g)
	}
	return last
}

// runeStart returns where the code point begins that has byte i of s, or i when
// there is none within four bytes.
func runeStart(s string, i int) int {
	for j := i; j > i-utf8.UTFMax; j-- {
		if utf8.RuneStart(s[j]) {
			return j
		}
	}
	return i
}

// lineEndAt returns how many bytes the line end has with which s begins, or 0.
func lineEndAt(s string) int {
	switch {
	case s[0] == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case s[0] == '\n' || s[0] == '\r':
		return 1
	case strings.HasPrefix(s, "\u0085"):
		return 2
	case strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029"):
		return 3
	}
	return 0
}
