package brat_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// judge tells what brat 1.3 would refuse or complain of in a pair, by the rules
// of its parser (server/src/annotation.py, class TextAnnotations): lines that it
// cannot parse, messages that it shows, and what it raises.
func judge(text, ann string) []string {
	j := &judged{text: []rune(text), kinds: map[string]string{}}
	for i, line := range splitLines(ann) {
		if fault := j.line(line); fault != "" {
			j.faults = append(j.faults, fmt.Sprintf("line %d: %s", i+1, fault))
		}
	}
	for _, r := range j.targets {
		if _, ok := j.kinds[r]; !ok {
			j.faults = append(j.faults, r+" is not defined")
		}
		if slices.Contains(j.triggers, r) {
			j.faults = append(j.faults, r+" is a trigger")
		}
	}
	return j.faults
}

type judged struct {
	text     []rune
	kinds    map[string]string
	targets  []string
	triggers []string
	faults   []string
}

// splitLines ends lines where Python's str.splitlines does.
func splitLines(s string) []string {
	ends := func(r rune) bool {
		return strings.ContainsRune("\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029", r)
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var out []string
	for len(s) > 0 {
		i := strings.IndexFunc(s, ends)
		if i < 0 {
			return append(out, s)
		}
		out = append(out, s[:i])
		_, s, _ = strings.Cut(s[i:], string([]rune(s[i:])[:1]))
	}
	return out
}

var (
	ids            = regexp.MustCompile(`^([A-Za-z]+|#[A-Za-z]*)([0-9]+)(.*?)$`)
	normalisations = regexp.MustCompile(`^([^\s\p{Z}]+) ([^\s\p{Z}]+) ([^\s\p{Z}]+?):([^\s\p{Z}]+)`)
)

func (j *judged) line(line string) string {
	id, tail, ok := strings.Cut(line, "\t")
	switch {
	case !ok:
		return "no tab"
	case !ids.MatchString(id):
		return "no ID"
	case j.kinds[id] != "":
		return "duplicate ID"
	}
	j.kinds[id] = id[:1]
	data, rest, tab := strings.Cut(tail, "\t")
	switch id[0] {
	case 'T':
		return j.bound(data, rest, tab)
	case 'E':
		_, trigger, _ := strings.Cut(strings.Fields(data)[0], ":")
		j.triggers = append(j.triggers, trigger)
		return ""
	case 'N':
		m := normalisations.FindStringSubmatch(data)
		if m == nil {
			return "no reference"
		}
		j.targets = append(j.targets, m[2])
		return ""
	case '#':
		words := strings.Fields(data)
		if len(words) != 2 {
			return "no note"
		}
		j.targets = append(j.targets, words[1])
		return ""
	}
	return "unknown kind"
}

func (j *judged) bound(data, third string, tab bool) string {
	_, spans, ok := strings.Cut(data, " ")
	if !ok {
		return "no offsets"
	}
	var texts []string
	var seen [][2]int
	for part := range strings.SplitSeq(spans, ";") {
		from, to, _ := strings.Cut(part, " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(strings.TrimSpace(to))
		switch {
		case err1 != nil || err2 != nil:
			return "no numbers"
		case start > end || start < 0 || end > len(j.text):
			return "outside"
		}
		for _, o := range seen {
			if end >= o[0] && start < o[1] {
				return "fragments overlap"
			}
		}
		seen = append(seen, [2]int{start, end})
		texts = append(texts, string(j.text[start:end]))
	}
	want := strings.Join(texts, " ")
	switch rest, ok := strings.CutPrefix(third, want); {
	case !tab || strings.TrimSpace(third) == "":
		return "no text"
	case !ok:
		return fmt.Sprintf("text %q does not match %q", third, want)
	case rest != "" && !unicode.IsSpace([]rune(rest)[0]):
		return "text is followed by something"
	}
	return ""
}

// TestJudge checks that the judge finds what brat refuses.
func TestJudge(t *testing.T) {
	const text = "A 😀 Béc visited Paris\nand New York.\n"
	for ann, want := range map[string]string{
		"T1\tPlace 16 21\tParis\n": "", "T1\tPlace 16 21;22 25\tParis and\n": "", "T1\tP 0 1\tA\n#1\tAnnotatorNotes T1\tx\nN1\tReference T1 Wikidata:Q90\tx\n": "",
		"T1\tPlace 17 22\tParis\n":                     "line 1: text",   // UTF-16
		"T1\tPlace 16 25\tParis\nand\n":                "line 1: text",   // a line end within a fragment
		"T1\tPlace 16 25\tParis and\n":                 "line 1: text",   // the same
		"T1\tPlace 16 21\tParis\u2028\nT1\tP 0 1\tA\n": "line 2: no tab", // U+2028 ends a line
		"T1\tPlace 16 99\tParis\n":                     "line 1: outside",
		"T1\tPlace 16 21 Paris\n":                      "line 1: no numbers",
		"\n":                                           "line 1: no tab",
		"T1\tP 0 1\tA\nT1\tP 0 1\tA\n":                 "line 2: duplicate",
		"T1\tP 0 1\tA\n#1\tAnnotatorNotes T2\tx\n":     "T2 is not defined",
		"T1\tP 0 1\tA\nN1\tReference T1 Wikidata\tx\n": "line 2: no reference",
		"T1\tP 0 1\tA\nN1\tReference T1 a b:c\tx\n":    "line 2: no reference",
		"T1\tP 0 1\t\n":                                "line 1: no text",
		"T1\tP 16 19;18 21\tPar ris\n":                 "line 1: fragments",
		"T1\tP 0 1\tA\nE1\tP:T1\n#1\tNotes T1\tx\n":    "T1 is a trigger",
		"T1\tPlace 16 21\tParisian\n":                  "line 1: text is followed",
	} {
		got := strings.Join(judge(text, ann), "; ")
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%q: got %q, want %q", ann, got, want)
		}
	}
}
