package brat

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// view is a text as the program saw it that wrote the offsets. brat counts what
// the file holds; other programs count line ends as one, or drop the byte order
// mark that brat counts.
type view struct {
	x    *text.Index
	code format.Code      // says how it differs from the article's text; empty when it doesn't
	real func(cp int) int // where a code point of it stands in the article's text
}

// views returns the ways in which the text may have been seen, the usual first.
func views(s string, marked bool) []view {
	same := func(cp int) int { return cp }
	all := []view{{x: text.New(s), real: same}}
	if marked {
		v := view{text.New("\ufeff" + s), CodeMark, func(cp int) int { return max(cp-1, 0) }}
		all = []view{v, all[0]}
	}
	if strings.Contains(s, "\r\n") {
		all = append(all, unixView(s))
	}
	return all
}

// unixView is the text with line ends as Python's open gives them.
func unixView(s string) view {
	var ends []int // of the shorter text, behind line ends that were two characters
	n, rest := 0, s
	for {
		i := strings.Index(rest, "\r\n")
		if i < 0 {
			break
		}
		n += utf8.RuneCountInString(rest[:i]) + 1
		ends = append(ends, n)
		rest = rest[i+2:]
	}
	return view{text.New(strings.ReplaceAll(s, "\r\n", "\n")), CodeLineEnds, func(cp int) int {
		k, found := slices.BinarySearch(ends, cp)
		if found {
			k++
		}
		return cp + k
	}}
}

// choose returns the view and the unit with which most annotations cover the
// text that they repeat, and says so when they are not the usual ones. chosen is
// the unit that a person chose, or nil.
func choose(log *format.Log, all []view, bounds []bound, chosen *format.Unit) (view, format.Unit) {
	best, unit, most := all[0], format.CodePoints, -1
	if chosen == nil && best.code == "" && fits(best, unit, bounds) == len(bounds) {
		return best, unit
	}
	var heard offsets.Votes
	for _, v := range all {
		var votes offsets.Votes
		for _, b := range bounds {
			if len(b.fragments) == 1 {
				votes.Add(v.x, offsets.Raw{Start: b.fragments[0].start, End: b.fragments[0].end, Text: b.text, HasText: b.hasText})
			}
		}
		u := votes.Unit()
		if chosen != nil {
			u = *chosen
		}
		n := fits(v, u, bounds)
		if n > most {
			best, unit, most, heard = v, u, n, votes
		}
		if n == len(bounds) {
			break
		}
	}
	if unit != format.CodePoints {
		heard.Tell(log, chosen)
	}
	switch best.code {
	case CodeLineEnds:
		log.Say(0, CodeLineEnds, "offsets count a line end of two characters as one")
	case CodeMark:
		log.Say(0, CodeMark, "offsets count the byte order mark")
	}
	return best, unit
}

// fits counts the annotations that cover what they repeat.
func fits(v view, u format.Unit, bounds []bound) int {
	n := 0
	for _, b := range bounds {
		if b.hasText && repeats(b.text, covered(v.x, u, b.fragments)) {
			n++
		}
	}
	return n
}

// covered returns the texts of fragments, or nil when one lies nowhere.
func covered(x *text.Index, u format.Unit, fragments []fragment) []string {
	out := make([]string, len(fragments))
	for i, f := range fragments {
		start, ok1 := u.CodePoint(x, f.start)
		end, ok2 := u.CodePoint(x, f.end)
		if !ok1 || !ok2 || start >= end {
			return nil
		}
		out[i] = x.Slice(text.Range{Start: start, End: end})
	}
	return out
}

// repeats reports whether the third column says what stands in the text, up to
// how white space is written and what blanks follow.
func repeats(third string, fragments []string) bool {
	if fragments == nil {
		return false
	}
	text := strings.Join(fragments, " ")
	if third == text {
		return true
	}
	folded := fold(text)
	return fold(third) == folded || strings.TrimRightFunc(fold(third), blank) == folded ||
		len(fragments) > 1 && fold(third) == fold(strings.Join(fragments, "")) // before brat 1.3
}
