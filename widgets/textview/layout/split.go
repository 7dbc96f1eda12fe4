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
	blocks := make([]block, 0, len(s)/200+1)
	at, cp := 0, 0
	for {
		n, ends := cut(s[at:])
		if n == 0 && len(blocks) > 0 && !blocks[len(blocks)-1].ends {
			break
		}
		next, last := x.CodePoint(at+n), at+n == len(s)
		blocks = append(blocks, block{
			start: cp, end: next, byte0: at, byte1: at + n, ends: ends || last,
		})
		at, cp = at+n, next
		if last && !ends {
			break
		}
	}
	return blocks
}

// cut returns how many bytes the first block of s has, and whether a line end
// is among them.
func cut(s string) (n int, ends bool) {
	within := s[:min(len(s), maxBlock)]
	if n := lineEndAfter(within, s); n > 0 {
		return n, true
	}
	if len(s) <= maxBlock {
		return len(s), false
	}
	return cutWithin(within), false
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

// lineEndAfter returns the offset behind the first line end of s, or 0. The
// line end begins in s, but its second half may lie behind, in all.
func lineEndAfter(s, all string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c > '\r' && c != 0xC2 && c != 0xE2 {
			continue
		}
		if n := lineEndAt(all[i:]); n > 0 {
			return i + n
		}
	}
	return 0
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
