package brat

import (
	"math"
	"strings"

	"nomina/data/format"
)

// bound takes a text-bound annotation: its label, its fragments and, behind a
// tab, the covered text.
func (a *annotations) bound(n int, id, rest string) {
	a.count++
	label, offsets, _ := strings.Cut(rest, " ")
	if i := strings.IndexByte(label, '\t'); i >= 0 {
		label, offsets = rest[:i], rest[i+1:]
	}
	fragments, text, hasText, ok := fragmentsOf(offsets)
	if !ok {
		a.log.RefuseSpan(n, a.count-1, CodeOffsets, "begins and ends nowhere: {found}", "found", format.Short(id+" "+rest))
		return
	}
	if !hasText {
		a.bare++
	}
	a.bounds = append(a.bounds, bound{line: n, id: id, label: label, fragments: fragments, text: text, hasText: hasText})
}

// fragmentsOf reads "0 3;4 8", and the text behind it.
func fragmentsOf(s string) (all []fragment, text string, hasText, ok bool) {
	for {
		var f fragment
		if f.start, s, ok = number(s); !ok {
			return nil, "", false, false
		}
		if f.end, s, ok = number(s); !ok {
			return nil, "", false, false
		}
		all = append(all, f)
		rest, more := strings.CutPrefix(strings.TrimLeft(s, " "), ";")
		if !more {
			break
		}
		s = rest
	}
	if s == "" || strings.Trim(s, " \t") == "" {
		return all, "", false, true
	}
	if s[0] != '\t' && s[0] != ' ' {
		return nil, "", false, false
	}
	return all, s[1:], true, true
}

// number cuts a number off, with the blanks before it.
func number(s string) (n int, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	i := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		if n > math.MaxInt32 {
			return 0, s, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s[i:], i > 0
}
