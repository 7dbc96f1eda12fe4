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
	for i < len(s) && !plain(s[i]) {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if letter(r) {
			break
		}
		i += n
	}
	end := i
	for end < len(s) {
		if plain(s[end]) {
			end++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[end:])
		if !letter(r) {
			break
		}
		end += n
	}
	return word{i, end}
}

// plain reports whether c is an ASCII letter or digit.
func plain(c byte) bool { return c|0x20-'a' < 26 || c-'0' < 10 }

// letter reports whether r belongs to a word.
func letter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return plain(byte(r))
	case 0xC0 <= r && r < 0x250: // Latin, for speed as the next
		return r != '×' && r != '÷'
	case 0x2000 <= r && r < 0x2070:
		return false
	}
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
