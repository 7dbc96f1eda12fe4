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
// Latin letters up to a blank or a comma, most of what is read, are decided
// here: WB5 keeps them together and no rule joins a letter to those. The state
// need not be carried from word to word: a boundary is a place to start.
func segmentEnd(s string, start int) int {
	i := start
	for c := after(s, i); c.size > 0; c = after(s, i) {
		if plainLetter(c.r) {
			i += c.size
			continue
		}
		if i > start && (c.r == ' ' || c.r == '\n' || c.r == ',') {
			return i
		}
		break
	}
	word, _, _ := uniseg.FirstWordInString(s[start:], -1)
	return start + len(word)
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
