package spacy

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// prefix returns the length of the letters before the quotation mark of a string
// that begins here, or -1.
func prefix(b []byte) int {
	for i, c := range b[:min(len(b), 2)] {
		switch {
		case c == '\'' || c == '"':
			return i
		case c != 'u' && c != 'U' && c != 'r' && c != 'R':
			return -1
		}
	}
	return -1
}

// strings translates a string, with others that follow it: they are one.
func (t *translator) strings() bool {
	var whole strings.Builder
	first := t.at
	for at := t.at; at < len(t.in) && prefix(t.in[at:]) >= 0; at = t.at + blanks(t.in[t.at:]) {
		t.at = at
		one, ok := t.text()
		if !ok {
			return false
		}
		whole.WriteString(one)
	}
	t.out = AppendString(t.out, whole.String())
	t.out = append(t.out, bytes.Repeat([]byte("\n"), bytes.Count(t.in[first:t.at], []byte("\n")))...)
	return true
}

// text passes a string in single or double quotes, or in three of them, and
// returns it.
func (t *translator) text() (string, bool) {
	n := prefix(t.in[t.at:])
	raw := n > 0 && (t.in[t.at] == 'r' || t.in[t.at] == 'R')
	quote := t.in[t.at+n : t.at+n+1]
	if three := bytes.Repeat(quote, 3); bytes.HasPrefix(t.in[t.at+n:], three) {
		quote = three
	}
	from := t.at + n + len(quote)
	to := closing(t.in, from, quote)
	if to < 0 {
		return "", false
	}
	t.at = to + len(quote)
	if raw {
		return string(t.in[from:to]), true
	}
	return unquote(string(t.in[from:to]), quote)
}

// unquote returns what stands between quotation marks without escapes.
func unquote(s string, quote []byte) (string, bool) {
	out := make([]byte, 0, len(s))
	for len(s) > 0 {
		if len(s) > 1 && s[0] == '\\' && bytes.IndexByte([]byte("'\"\n"), s[1]) >= 0 {
			if s[1] != '\n' { // which would divide the string in the file only
				out = append(out, s[1])
			}
			s = s[2:]
			continue
		}
		if len(quote) == 3 && (s[0] == '\n' || s[0] == quote[0]) {
			out, s = append(out, s[0]), s[1:]
			continue
		}
		r, _, rest, err := strconv.UnquoteChar(s, quote[0])
		if err != nil || s[0] == '\n' {
			return "", false
		}
		out, s = utf8.AppendRune(out, r), rest // \xe9 is a code point in Python
	}
	return string(out), true
}

// closing returns where the quotation marks stand that end a string, or -1.
func closing(b []byte, at int, quote []byte) int {
	for ; at < len(b); at++ {
		switch {
		case b[at] == '\\':
			at++
		case bytes.HasPrefix(b[at:], quote):
			return at
		}
	}
	return -1
}
