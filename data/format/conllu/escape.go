package conllu

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// escape returns s as a value of MISC can hold it, as UDPipe writes spaces; what
// ends lines elsewhere, and control characters, stand by their number: \u2028.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case ' ':
			b.WriteString(`\s`)
		case '\t':
			b.WriteString(`\t`)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '|':
			b.WriteString(`\p`)
		case '\\':
			b.WriteString(`\\`)
		default:
			if unicode.IsControl(r) || unicode.IsSpace(r) {
				fmt.Fprintf(&b, `\u%04x`, r)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// unescape reads what escape wrote. What is no escape stays as it is.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch c := s[i]; c {
		case 's':
			b.WriteByte(' ')
		case 't':
			b.WriteByte('\t')
		case 'n':
			b.WriteByte('\n')
		case 'r':
			b.WriteByte('\r')
		case 'p':
			b.WriteByte('|')
		case '\\':
			b.WriteByte('\\')
		default:
			if n, err := strconv.ParseUint(s[i+1:min(i+5, len(s))], 16, 16); c == 'u' && err == nil && i+5 <= len(s) && !unicode.Is(unicode.Cs, rune(n)) {
				b.WriteRune(rune(n))
				i += 4
				continue
			}
			b.WriteByte('\\')
			b.WriteByte(c)
		}
	}
	return b.String()
}

// comment returns s as a comment can hold it, in one line and with its blanks.
func comment(s string) string {
	if strings.TrimSpace(s) != s {
		return escape(s)
	}
	return strings.ReplaceAll(escape(s), `\s`, " ")
}
