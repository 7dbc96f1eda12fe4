package prodigy

import (
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf8"
)

// inputHash returns the _input_hash of a task: the hash of its text as JSON in ASCII
// after "text=". It is the one that Prodigy gives to the same text.
func inputHash(s string) int32 {
	buf := make([]byte, 0, len(s)+len(s)/2)
	buf = appendASCII(append(buf, "text="...), s)
	return int32(murmur3(buf)) //nolint:gosec // the hash is written with a sign
}

// appendASCII appends s as a JSON string, with escapes for what is not ASCII.
func appendASCII(dst []byte, s string) []byte {
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = appendByte(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r > 0xffff {
			r -= 0x10000
			dst = appendEscape(dst, 0xd800|r>>10)
			r = 0xdc00 | r&0x3ff
		}
		dst = appendEscape(dst, r)
	}
	return append(dst, '"')
}

func appendByte(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	}
	if c < 0x20 {
		return appendEscape(dst, rune(c))
	}
	return append(dst, c)
}

func appendEscape(dst []byte, r rune) []byte {
	hex := strconv.FormatInt(int64(r)|0x10000, 16)
	return append(append(dst, `\u`...), hex[1:]...)
}

// murmur3 is MurmurHash3_x86_32 with the seed 0 (Austin Appleby, in the public
// domain).
func murmur3(b []byte) uint32 {
	const c1, c2 = 0xcc9e2d51, 0x1b873593
	n := uint32(len(b)) //nolint:gosec // of the length, the hash takes the lower bits
	var h uint32
	for ; len(b) >= 4; b = b[4:] {
		h ^= bits.RotateLeft32(binary.LittleEndian.Uint32(b)*c1, 15) * c2
		h = bits.RotateLeft32(h, 13)*5 + 0xe6546b64
	}
	var k uint32
	for i, c := range b {
		k |= uint32(c) << (8 * i)
	}
	h ^= bits.RotateLeft32(k*c1, 15) * c2
	h ^= n
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
