package conll

import (
	"bytes"
	"regexp"
	"strings"

	"nomina/data/format/tokens"
)

// style is how a file spells its tags.
type style int

const (
	letterFirst style = iota // B-PER
	underscores              // B_PER
	letterLast               // PER-B or PER_B
	letterOnly               // B
)

const letters = "BIESLUMW"

// tag returns a tag as B-PER; what is none comes back as it is.
func (spelled style) tag(s string) string {
	if spelled == letterOnly {
		return tokens.LetterTag(s)
	}
	if len(s) < 3 {
		return s
	}
	last := len(s) - 1
	switch {
	case spelled == underscores && s[1] == '_' && strings.IndexByte(letters, s[0]) >= 0:
		return s[:1] + "-" + s[2:]
	case spelled == letterLast && (s[last-1] == '-' || s[last-1] == '_') && strings.IndexByte(letters, s[last]) >= 0:
		return s[last:] + "-" + s[:last-1]
	}
	return s
}

// language is the mark that WikiANN has before every word.
var language = regexp.MustCompile(`^[a-z]{2,3}(?:-[a-z]+)*:`)

// wordMark returns the language that stands before the words of all lines, or
// nothing.
func wordMark(lines [][]byte) string {
	mark := language.Find(lines[0])
	if len(lines) < 3 || len(mark) == 0 {
		return ""
	}
	for _, l := range lines {
		if !bytes.HasPrefix(l, mark) {
			return ""
		}
	}
	return string(mark)
}
