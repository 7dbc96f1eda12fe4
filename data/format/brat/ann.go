package brat

import (
	"strconv"
	"strings"

	"nomina/data/format"
)

// bound is a text-bound annotation, a line that begins with T.
type bound struct {
	line      int
	id, label string
	fragments []fragment
	text      string // the third column
	hasText   bool
}

// fragment is a range of the text, in the file's unit, half-open.
type fragment struct{ start, end int }

// remark is what a line says of another annotation: a note, an attribute or a
// reference.
type remark struct {
	line             int
	id, kind, target string
	text             string
}

// annotations are the lines of a file, sorted by what they are.
type annotations struct {
	bounds                          []bound
	notes, attributes, references   []remark
	triggers                        map[string]string // of events: the text-bound annotation by the event's ID
	relations, events, equivs, bare int

	log   *format.Log
	seen  map[string]int // IDs and their lines
	count int            // of lines that begin with T
}

// parse sorts the lines of s. A line that is none of brat's is reported.
func parse(log *format.Log, s string) *annotations {
	lines := min(strings.Count(s, "\n"), 1<<16) + 1
	a := &annotations{log: log, triggers: map[string]string{}, seen: make(map[string]int, lines), bounds: make([]bound, 0, lines)}
	end := "\n"
	if !strings.Contains(s, "\n") {
		end = "\r"
	}
	n := 0
	for line := range strings.SplitSeq(s, end) {
		n++
		line = strings.TrimSuffix(line, "\r")
		if strings.Trim(line, " \t") != "" {
			a.add(n, line)
		}
	}
	return a
}

// add takes one line.
func (a *annotations) add(n int, line string) {
	id, rest, ok := cutField(line)
	kind := id[:1]
	if !ok || !strings.Contains("TENAMR#*", kind) || kind != "*" && !numbered(id) {
		a.syntax(n, line)
		return
	}
	first, again := a.seen[id]
	switch {
	case kind == "*":
		a.equivs++
		return
	case again && kind == "T":
		a.count++
		a.log.RefuseSpan(n, a.count-1, CodeTwice, "{id} is there already, in line {first}", "id", id, "first", strconv.Itoa(first))
		return
	case again:
		a.log.Say(n, CodeSameID, "{id} is there already, in line {first}; both are read", "id", id, "first", strconv.Itoa(first))
	}
	a.seen[id] = n
	a.sort(n, id, kind, rest, line)
}

// sort puts a line where it belongs.
func (a *annotations) sort(n int, id, kind, rest, line string) {
	switch kind {
	case "T":
		a.bound(n, id, rest)
	case "R":
		a.relations++
	case "E":
		a.events++
		_, trigger, ok := strings.Cut(strings.TrimRight(firstWord(rest), "\t"), ":")
		if !ok {
			a.syntax(n, line)
			return
		}
		a.triggers[id] = trigger
	default:
		a.remark(n, id, kind, rest, line)
	}
}

func (a *annotations) remark(n int, id, kind, rest, line string) {
	data, text, _ := strings.Cut(rest, "\t")
	words := strings.Fields(data)
	if len(words) < 2 || kind == "N" && len(words) < 3 {
		a.syntax(n, line)
		return
	}
	r := remark{line: n, id: id, kind: words[0], target: words[1], text: text}
	switch kind {
	case "#":
		a.notes = append(a.notes, r)
	case "N":
		r.kind, r.target = strings.TrimPrefix(words[2], "Referent:"), strings.TrimPrefix(words[1], "Annotation:")
		if strings.HasPrefix(words[1], "Referent:") { // BioNLP 2013 had both orders
			r.kind, r.target = strings.TrimPrefix(words[1], "Referent:"), strings.TrimPrefix(words[2], "Annotation:")
		}
		a.references = append(a.references, r)
	default:
		r.text = strings.Join(words[2:], " ")
		a.attributes = append(a.attributes, r)
	}
}

func (a *annotations) syntax(n int, line string) {
	a.log.Say(n, CodeSyntax, "is no annotation: {found}", "found", format.Short(line))
}

// cutField cuts the first column off. Files written by hand have blanks for the
// tab.
func cutField(line string) (first, rest string, ok bool) {
	i := strings.IndexAny(line, "\t ")
	if i <= 0 {
		return line, "", false
	}
	return line[:i], strings.TrimLeft(line[i:], "\t "), true
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// numbered reports whether an ID is letters, or #, and a number.
func numbered(id string) bool {
	i := strings.IndexAny(id, "0123456789")
	return i > 0 && strings.Trim(id[1:i], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == ""
}
