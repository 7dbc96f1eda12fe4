package find

import "unicode/utf8"

// body is what an expression is matched against: a piece of text, most often
// without its accents. It is used again for the next piece.
type body struct {
	s []byte
	// at[i] is the byte of the original that byte i of s comes from, -1 within
	// what comes from one code point. Empty says that both are the same.
	at []int32
}

// set fills the body with raw, as it is or without its accents.
func (b *body) set(raw string, f *folder, exact bool) {
	b.s, b.at = b.s[:0], b.at[:0]
	if exact || unfolded(raw) {
		b.s = append(b.s, raw...)
		return
	}
	for i := 0; i < len(raw); {
		if c := raw[i]; c < utf8.RuneSelf && c != '\r' {
			b.s, b.at = append(b.s, c), append(b.at, int32(i))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(raw[i:])
		one, many := f.fold(r)
		if many == nil {
			b.add(one, int32(i))
		}
		for k, r := range many {
			if k == 0 {
				b.add(r, int32(i))
			} else {
				b.add(r, -1)
			}
		}
		i += n
	}
	b.at = append(b.at, int32(len(raw)))
}

// unfolded reports whether s is the same without its accents, by a glance.
func unfolded(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '\r' {
			return false
		}
	}
	return true
}

// add appends a code point that comes from byte at.
func (b *body) add(r rune, at int32) {
	b.at = append(b.at, at)
	for n := utf8.RuneLen(r); n > 1; n-- {
		b.at = append(b.at, -1)
	}
	b.s = utf8.AppendRune(b.s, r)
}

// origin returns the byte of the original that byte i comes from; false when
// that is in the middle of something.
func (b *body) origin(i int) (int, bool) {
	if len(b.at) == 0 {
		return i, true
	}
	return int(b.at[i]), b.at[i] >= 0
}
