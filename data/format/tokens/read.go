package tokens

import (
	"strings"

	"nomina/data/format"
)

// Detect returns the scheme that tags are in, by the letters that occur and where.
// Each sequence is a sentence, or an article. What fits several is taken for the
// most usual of them.
func Detect(sequences ...[]string) format.Scheme {
	var seen Evidence
	for _, tags := range sequences {
		seen.Hear(tags)
	}
	return seen.Scheme()
}

// Evidence is what was seen of letters in tags; see Detect. The zero value has
// seen none.
type Evidence struct {
	has    [256]bool
	iFirst bool // I- begins a span
	bFirst bool // B- begins a span that does not follow one of the same label
}

// Hear takes the tags of a sentence, or of an article, into account.
func (e *Evidence) Hear(tags []string) {
	before, label := byte('O'), ""
	for _, t := range tags {
		letter, l, _ := Parse(t)
		e.has[letter] = true
		starts := before == 'O' || label != l
		e.iFirst = e.iFirst || letter == 'I' && starts
		e.bFirst = e.bFirst || letter == 'B' && starts
		before, label = letter, l
	}
}

func (e *Evidence) add(o Evidence) {
	for i, has := range o.has {
		e.has[i] = e.has[i] || has
	}
	e.iFirst, e.bFirst = e.iFirst || o.iFirst, e.bFirst || o.bFirst
}

// Scheme returns the scheme that goes with what was heard.
func (e *Evidence) Scheme() format.Scheme {
	switch {
	case e.has['U'] || e.has['L']:
		return format.BILOU
	case e.has['S'] || e.has['E'] && e.has['B']:
		return format.BIOES
	case e.has['E']:
		return format.IOE2
	case e.iFirst && !e.bFirst:
		return format.IOB1
	}
	return format.IOB2
}

// Parse returns the letter and the label of a tag, such as 'B' and "PERSON" of
// "B-PERSON"; the letter is 'O' for tokens in no span, among them those with the
// tag "_", "-", "0" and the empty one. ok is false when the tag has no letter; then all
// of it is the label, and the letter is 'I'.
func Parse(tag string) (letter byte, label string, ok bool) {
	switch tag {
	case "", "O", "o", "0", "_", "-":
		return 'O', "", true
	}
	if len(tag) < 3 || tag[1] != '-' && tag[1] != '_' {
		return 'I', tag, false
	}
	switch c := tag[0]; c {
	case 'B', 'I', 'E', 'S', 'L', 'U':
		return c, tag[2:], true
	case 'b', 'i', 'e', 's', 'l', 'u':
		return c - 'a' + 'A', tag[2:], true
	case 'W': // as in BMEWO
		return 'S', tag[2:], true
	case 'M':
		return 'I', tag[2:], true
	}
	return 'I', tag, false
}

// Ranges returns the spans that tags stand for, sorted. It takes tags as they
// come: a span begins where a tag says so, or where one goes on that has not
// begun with that label, and ends before the next. In IOE2 a span ends after E-.
// broken is the number of spans that the scheme does not allow to begin or end as
// they do.
func Ranges(tags []string, scheme format.Scheme) (all []Range, broken int) {
	open := false
	for i, t := range tags {
		letter, label, _ := Parse(t)
		if letter == 'O' {
			open = false
			continue
		}
		goes := open && all[len(all)-1].Label == label && !begins(letter)
		if !goes {
			if letter != 'B' && letter != 'S' && letter != 'U' && scheme != format.IOB1 && scheme != format.IOE2 {
				broken++
			}
			all = append(all, Range{i, i, label})
		}
		all[len(all)-1].End = i + 1
		open = !strings.ContainsRune("ESLU", rune(letter))
	}
	return all, broken
}

func begins(letter byte) bool { return letter == 'B' || letter == 'S' || letter == 'U' }

// IsTag reports whether s is a tag as schemes have them: O, or a letter, a hyphen
// and a label.
func IsTag(s string) bool {
	if s == "O" {
		return true
	}
	_, _, ok := Parse(s)
	return ok && len(s) > 2 && s[1] == '-' && 'A' <= s[0] && s[0] <= 'Z'
}
