package spacy

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf8"
)

// assigned is how a list in a Python file begins: NAME = [, with imports and
// comments before it at most, or a list of texts wherever it stands.
var assigned = regexp.MustCompile(`^(?:(?:#|import |from )[^\n]*\n\s*)*[A-Za-z_]\w*\s*=\s*\\?\s*[\[(]`)

var assignedTexts = regexp.MustCompile(`(?m)^[A-Za-z_]\w*\s*=\s*\\?\s*\[\s*(?:#[^\n]*\s*)*[\[(]\s*['"]`)

// listAt returns where a list begins that is assigned in a Python file, or -1.
func listAt(head []byte) int {
	if m := assigned.FindIndex(head); m != nil {
		return m[1] - 1
	}
	const most = 64 << 10
	if bytes.IndexByte([]byte("[{(<"), head[0]) >= 0 {
		return -1
	}
	m := assignedTexts.FindIndex(head[:min(len(head), most)])
	if m == nil {
		return -1
	}
	return m[0] + bytes.IndexByte(head[m[0]:m[1]], '[')
}

// tuple is how a tuple begins that holds a text.
var tuple = regexp.MustCompile(`^\(\s*['"]`)

// python reports whether a file begins as a list of Python does that JSON is not.
func python(head []byte) bool {
	if head[0] == '(' || listAt(head) >= 0 {
		return true
	}
	rest := bytes.TrimSpace(head[1:])
	switch {
	case head[0] != '[' || len(rest) == 0:
		return false
	case rest[0] == '(' || rest[0] == '\'':
		return true
	case rest[0] == '[' || rest[0] == '{':
		rest = bytes.TrimSpace(rest[1:])
		return len(rest) > 0 && rest[0] == '\''
	}
	return false
}

// Assigned reports whether a file begins as one of Python that gives a list a
// name.
func Assigned(head []byte) bool {
	head = bytes.TrimSpace(head)
	return len(head) > 0 && listAt(head) >= 0
}

// fromPython returns a list of literals in Python as JSON, line by line the same.
// What is none comes back as it is.
func fromPython(b []byte) []byte {
	head := bytes.TrimSpace(b)
	if len(head) == 0 || !python(head) {
		return b
	}
	t := translator{in: b, out: make([]byte, 0, len(b)+len(b)/8)}
	if at := listAt(head); at >= 0 {
		start := len(b) - len(bytes.TrimLeft(b, " \t\r\n"))
		t.at = start + at
		t.out = append(t.out, bytes.Repeat([]byte("\n"), bytes.Count(b[:t.at], []byte("\n")))...)
	}
	loose := t.at == 0 && tuple.Match(head)
	if loose {
		t.out = append(t.out, '[')
	}
	for ok := true; ok; ok = loose && t.more() {
		if !t.run() {
			return b
		}
	}
	if loose {
		t.out = append(t.out, ']')
	}
	return t.out
}

// more goes on to the next tuple of several that no list holds together.
func (t *translator) more() bool {
	for t.at < len(t.in) && bytes.IndexByte([]byte(", \t\r\n"), t.in[t.at]) >= 0 {
		if t.in[t.at] == ',' {
			t.at++
			continue
		}
		t.put(t.in[t.at])
	}
	if t.at == len(t.in) || t.in[t.at] != '(' {
		return false
	}
	t.out = append(t.out, ',')
	return true
}

// translator writes Python's literals as JSON.
type translator struct {
	in, out []byte
	at      int
	depth   int
}

// run translates until the outermost list ends. It is false for what it does not
// know.
func (t *translator) run() bool {
	for t.at < len(t.in) {
		c := t.in[t.at]
		ok := true
		switch {
		case bytes.IndexByte([]byte("()[]{}"), c) >= 0:
			if t.bracket(c); t.depth <= 0 {
				return t.depth == 0
			}
		case c == '\'' || c == '"':
			ok = t.text()
		case c == '#':
			t.comment()
		case 'A' <= c && c <= 'Z':
			ok = t.constant()
		default:
			t.put(c)
		}
		if !ok {
			return false
		}
	}
	return false
}

// bracket translates a bracket: JSON has arrays for tuples.
func (t *translator) bracket(c byte) {
	switch c {
	case '(', '[', '{':
		t.depth++
	default:
		t.depth--
		t.out = withoutComma(t.out)
	}
	switch c {
	case '(':
		c = '['
	case ')':
		c = ']'
	}
	t.put(c)
}

func (t *translator) comment() {
	for t.at < len(t.in) && t.in[t.at] != '\n' {
		t.at++
	}
}

func (t *translator) put(c byte) {
	t.out = append(t.out, c)
	t.at++
}

// withoutComma takes away a comma before a closing bracket.
func withoutComma(out []byte) []byte {
	trimmed := bytes.TrimRight(out, " \t\r\n")
	if len(trimmed) == 0 || trimmed[len(trimmed)-1] != ',' {
		return out
	}
	return append(trimmed[:len(trimmed)-1], out[len(trimmed):]...)
}

func (t *translator) constant() bool {
	for name, word := range map[string]string{"None": "null", "True": "true", "False": "false"} {
		if bytes.HasPrefix(t.in[t.at:], []byte(name)) {
			t.out = append(t.out, word...)
			t.at += len(name)
			return true
		}
	}
	return false
}

// text translates a string in single or double quotes.
func (t *translator) text() bool {
	quote, end := t.in[t.at], t.end()
	if end > len(t.in) || bytes.HasPrefix(t.in[t.at:], bytes.Repeat([]byte{quote}, 3)) {
		return false
	}
	rest, s := string(t.in[t.at+1:end-1]), make([]byte, 0, end-t.at)
	for len(rest) > 0 {
		if len(rest) > 1 && rest[0] == '\\' && (rest[1] == '\'' || rest[1] == '"') {
			s, rest = append(s, rest[1]), rest[2:]
			continue
		}
		r, _, tail, err := strconv.UnquoteChar(rest, quote)
		if err != nil || rest[0] == '\n' {
			return false
		}
		s, rest = utf8.AppendRune(s, r), tail // \xe9 is a code point in Python
	}
	t.at = end
	t.out = AppendString(t.out, string(s))
	return true
}

// end returns where the string that begins here ends, or a place behind the file.
func (t *translator) end() int {
	at := t.at + 1
	for at < len(t.in) && t.in[at] != t.in[t.at] {
		if t.in[at] == '\\' {
			at++
		}
		at++
	}
	return at + 1
}
