package spacy

import (
	"bytes"
	"regexp"
)

// assigned is how a list in a Python file begins: NAME = [, with imports and
// comments before it at most, or a list of texts wherever it stands.
var assigned = regexp.MustCompile(`^(?:(?:#|import |from )[^\n]*\n\s*)*[A-Za-z_]\w*\s*=\s*\\?\s*[\[(]`)

var assignedTexts = regexp.MustCompile(`(?m)^[A-Za-z_]\w*\s*=\s*\\?\s*\[\s*(?:#[^\n]*\s*)*[\[(]\s*[uU]?['"]`)

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

// fromPython returns the lists of literals in Python as JSON, line by line the same.
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
	t.names = named(b)
	loose := t.at == 0 && tuple.Match(head)
	if loose {
		t.out = append(t.out, '[')
	}
	for ok := true; ok; ok = loose && t.more() || t.next() {
		if !t.run() {
			return t.out // it is cut off, and so is what comes back
		}
	}
	if loose {
		t.out = append(t.out, ']')
	}
	return t.out
}

// Literal returns a list or a dictionary of literals in Python as JSON; what is JSON
// comes back as such.
func Literal(b []byte) []byte {
	t := translator{in: b, out: make([]byte, 0, len(b))}
	t.run()
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

// next goes on to the next list of texts that is assigned.
func (t *translator) next() bool {
	m := assignedTexts.FindIndex(t.in[t.at:])
	if m == nil {
		return false
	}
	skipped := m[0] + bytes.IndexByte(t.in[t.at+m[0]:t.at+m[1]], '[')
	t.pass(t.at + skipped)
	return true
}

// translator writes Python's literals as JSON.
type translator struct {
	in, out []byte
	at      int
	depth   int
	names   map[string]string // strings that have names
}

// run translates until the outermost list ends. It is false when it never does.
func (t *translator) run() bool {
	for t.at < len(t.in) {
		switch c := t.in[t.at]; {
		case bytes.IndexByte([]byte("()[]{}"), c) >= 0:
			if t.bracket(c); t.depth <= 0 {
				return t.depth == 0
			}
		case bytes.IndexByte([]byte(",: \t\r\n"), c) >= 0:
			t.put(c)
		case c == '\\': // the line goes on in the next
			t.at++
		case c == '#':
			t.comment()
		default:
			t.value()
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
