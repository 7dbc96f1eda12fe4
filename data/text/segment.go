package text

import (
	"github.com/rivo/uniseg"
)

// segmentAt returns the word of UAX #29 that byte i lies in: a word proper, a
// run of blanks, or a mark of punctuation. At the end of the text it is empty.
func segmentAt(s string, i int) span {
	start := wordCut(s, i)
	for start < len(s) {
		end := segmentEnd(s, start)
		if end > i {
			return span{start, end}
		}
		start = end
	}
	return span{start, start}
}

// segmentEnd returns where the word that begins at the boundary start ends.
//
// A run of Latin letters is passed over here: WB5 keeps it together, and what
// follows is decided by the last of them. No rule joins a letter to a blank or
// a comma, which is how most words end. The state need not be carried from word
// to word: a boundary is a place to start.
func segmentEnd(s string, start int) int {
	from, i := start, start
	for c := after(s, i); plainLetter(c.r); c = after(s, i) {
		from, i = i, i+c.size
	}
	if c := after(s, i); i > start && (c.r == ' ' || c.r == ',' || c.r == '\n') {
		return i
	}
	word, _, _ := uniseg.FirstWordInString(s[from:], -1)
	return from + len(word)
}

// isWord reports whether a segment is a word proper, with a letter or a digit.
func isWord(segment string) bool {
	for _, r := range segment {
		if isAlnum(r) {
			return true
		}
	}
	return false
}
