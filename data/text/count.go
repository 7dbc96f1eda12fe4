package text

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// ones has the lowest bit of every byte set.
const ones = 0x0101010101010101

func ascii(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if eight(s)&(ones<<7) != 0 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// buildValid is build for well-formed UTF-8, where every byte but those of the
// form 10xxxxxx begins a code point, and one of the form 11110xxx a code point
// of two UTF-16 units.
func (x *Index) buildValid() {
	blocks := (len(x.s) + block - 1) / block
	x.checkpoints = make([]uint32, blocks)
	if mayBeAstral(x.s) {
		x.astral = make([]uint32, blocks)
	}
	var n, high uint32
	for k := range blocks {
		x.checkpoints[k] = n
		part := x.s[k*block : min((k+1)*block, len(x.s))]
		if x.astral == nil {
			n += begins(part)
			continue
		}
		x.astral[k] = high
		points, four := beginsOf(part)
		n, high = n+points, high+four
	}
	x.n, x.units, x.valid = int(n), int(n+high), true
}

// mayBeAstral reports whether s, which is well-formed, has a code point outside
// the Basic Multilingual Plane.
func mayBeAstral(s string) bool {
	for lead := byte(0xF0); lead <= 0xF4; lead++ {
		if strings.IndexByte(s, lead) >= 0 {
			return true
		}
	}
	return false
}

// begins returns how many code points begin in part of a well-formed text.
func begins(s string) uint32 {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		n -= insides(s)
	}
	for i := range len(s) {
		if !utf8.RuneStart(s[i]) {
			n--
		}
	}
	return uint32(n)
}

// insides returns how many of the first eight bytes of a well-formed text are within
// code points.
func insides(s string) int {
	w := eight(s)
	return bits.OnesCount64(w >> 7 &^ (w >> 6) & ones)
}

// skipBegins returns the byte from i on of a well-formed text at which a code point
// begins and n have begun before.
func skipBegins(s string, i, n int) int {
	for ; i+8 <= len(s); i += 8 {
		here := 8 - insides(s[i:])
		if here > n {
			break
		}
		n -= here
	}
	for ; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return i
}

// beginsOf is begins, with how many of the code points take four bytes.
func beginsOf(s string) (points, four uint32) {
	points = begins(s)
	for ; len(s) >= 8; s = s[8:] {
		w := eight(s)
		four += uint32(bits.OnesCount64(w >> 7 & (w >> 6) & (w >> 5) & (w >> 4) & ones))
	}
	for i := range len(s) {
		if s[i] >= 0xF0 {
			four++
		}
	}
	return points, four
}

// eight returns the first eight bytes of s, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
