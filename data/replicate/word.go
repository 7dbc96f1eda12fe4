package replicate

import (
	"unicode"
	"unicode/utf8"
)

// word is where one stands, in bytes.
type word struct{ start, end int }

// nextWord returns the first word at byte i or later, which is empty at the end
// of s. Hyphens and apostrophes part words here; what is cut out is tried against
// package text before it counts.
func nextWord(s string, i int) word {
	for i < len(s) && !letter(s, i) {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	end := i
	for end < len(s) && letter(s, end) {
		_, n := utf8.DecodeRuneInString(s[end:])
		end += n
	}
	return word{i, end}
}

// letter reports whether a letter, a digit or a mark begins at byte i.
func letter(s string, i int) bool {
	c := s[i]
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\u00AD'
}

// small reports whether s begins with a small letter.
func small(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// wordsOf returns the words of s.
func wordsOf(s string) []word {
	var out []word
	for w := nextWord(s, 0); w.start < w.end; w = nextWord(s, w.end) {
		out = append(out, w)
	}
	return out
}

// following returns where the n-th word behind w ends, 0 when anything but blanks,
// hyphens, apostrophes and points stands between.
func following(s string, w word, n int) int {
	for range n {
		next := nextWord(s, w.end)
		if next.start == next.end || next.start-w.end > 4 {
			return 0
		}
		for _, r := range s[w.end:next.start] {
			if !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r) && !apostrophe(r) && r != '.' {
				return 0
			}
		}
		w = next
	}
	return w.end
}
