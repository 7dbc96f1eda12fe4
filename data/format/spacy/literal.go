package spacy

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
)

// value translates what is no list: strings, numbers, and names of either. What
// only Python itself can work out becomes null.
func (t *translator) value() {
	start, mark := t.at, len(t.out)
	if t.literal() && t.ends() {
		return
	}
	t.at, t.out = start, append(t.out[:mark], "null"...)
	t.pass(t.behind())
}

func (t *translator) literal() bool {
	if n := prefix(t.in[t.at:]); n >= 0 {
		return t.strings()
	}
	word := literalWord.Find(t.in[t.at:])
	t.at += len(word)
	switch string(word) {
	case "None":
		word = []byte("null")
	case "True", "False":
		word = bytes.ToLower(word)
	default:
		if name, ok := t.names[string(word)]; ok {
			word = AppendString(nil, name)
		}
	}
	t.out = append(t.out, word...)
	return json.Valid(word)
}

var literalWord = regexp.MustCompile(`^(?:[A-Za-z_]\w*|[-+\d.eE]+)`)

// blanks returns how many blanks, line ends and comments come first.
func blanks(b []byte) int {
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '#':
			for i+1 < len(b) && b[i+1] != '\n' {
				i++
			}
		case bytes.IndexByte([]byte(" \t\r\n\\"), b[i]) < 0:
			return i
		}
	}
	return len(b)
}

// ends reports whether a value ends here.
func (t *translator) ends() bool {
	rest := t.in[t.at:]
	rest = rest[blanks(rest):]
	return len(rest) == 0 || bytes.IndexByte([]byte(",:)]}"), rest[0]) >= 0
}

// behind returns where the expression ends that begins here.
func (t *translator) behind() int {
	depth := 0
	for at := t.at; at < len(t.in); at++ {
		switch c := t.in[at]; {
		case bytes.IndexByte([]byte("([{"), c) >= 0:
			depth++
		case depth == 0 && bytes.IndexByte([]byte(",)]}"), c) >= 0:
			return at
		case bytes.IndexByte([]byte(")]}"), c) >= 0:
			depth--
		case c == '\'' || c == '"':
			end := closing(t.in, at+1, t.in[at:at+1])
			if end < 0 {
				return len(t.in)
			}
			at = end
		}
	}
	return len(t.in)
}

// pass goes on to a place, and keeps the line ends before it.
func (t *translator) pass(to int) {
	t.out = append(t.out, bytes.Repeat([]byte("\n"), bytes.Count(t.in[t.at:to], []byte("\n")))...)
	t.at = to
}

var assignedString = regexp.MustCompile(`(?m)^([A-Za-z_]\w*)[ \t]*=[ \t]*(?:'([^'"\\\n]*)'|"([^'"\\\n]*)")[ \t\r]*(?:#.*)?$`)

// named returns the strings that are assigned once to a name, as in LABEL = "PER".
func named(b []byte) map[string]string {
	names := map[string]string{}
	var twice []string
	for _, m := range assignedString.FindAllSubmatch(b, -1) {
		name := string(m[1])
		if _, ok := names[name]; ok {
			twice = append(twice, name)
		}
		names[name] = string(m[2]) + string(m[3])
	}
	for name := range names {
		if slices.Contains(twice, name) {
			delete(names, name)
		}
	}
	return names
}
