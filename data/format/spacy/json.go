package spacy

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// AppendString appends s as a JSON string. What some programs take for the end of
// a line is escaped (U+0085, U+2028 and U+2029), so that a line is a line for
// everybody.
func AppendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && c != 0xc2 && c != 0xe2 {
			continue
		}
		esc, size := escape(s[i:])
		if esc != "" {
			dst = append(append(dst, s[from:i]...), esc...)
			from = i + size
		}
		i += size - 1
	}
	return append(append(dst, s[from:]...), '"')
}

// escape returns what stands for the character that s begins with, if it is not
// itself, and its length in bytes.
func escape(s string) (esc string, size int) {
	switch c := s[0]; c {
	case '"':
		return `\"`, 1
	case '\\':
		return `\\`, 1
	case '\n':
		return `\n`, 1
	case '\r':
		return `\r`, 1
	case '\t':
		return `\t`, 1
	case 0xc2, 0xe2:
		for _, r := range []string{"\u0085", "\u2028", "\u2029"} {
			if strings.HasPrefix(s, r) {
				quoted := strconv.QuoteToASCII(r)
				return quoted[1 : len(quoted)-1], len(r)
			}
		}
		_, size = utf8.DecodeRuneInString(s)
		return "", size
	default:
		return `\u00` + string(hexDigits[c>>4]) + string(hexDigits[c&15]), 1
	}
}

// AppendObject appends facts as a JSON object on one line.
func AppendObject(dst []byte, facts []Fact) []byte {
	dst = append(dst, '{')
	for i, f := range facts {
		if i > 0 {
			dst = append(dst, ',', ' ')
		}
		dst = append(AppendString(dst, f.Key), ':', ' ')
		dst = append(dst, f.Value...)
	}
	return append(dst, '}')
}
