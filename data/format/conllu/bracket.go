package conllu

import (
	"regexp"
	"strings"
)

// bracket is a span that has begun.
type bracket struct {
	key   string // what closes it
	label string
	first int
}

// brackets reads what Entity says at the i-th word of a sentence, as the corpus
// GUM and those of CorefUD write it: "(1-person-new" opens a span, "1)" closes it,
// "(2-place)" is one of this word alone. It returns the spans that are open.
func (r *reader) brackets(open []bracket, i int, w word) []bracket {
	if w.entity == "" {
		return open
	}
	for _, part := range parts.FindAllString(w.entity, -1) {
		inner := strings.Trim(part, "()")
		if strings.HasPrefix(part, "(") {
			b := r.shape.bracket(inner, i)
			if b.label == "" {
				r.open.add(w.line)
			} else if !strings.HasSuffix(part, ")") {
				open = append(open, b)
			} else {
				r.Span(i, i+1, b.label)
			}
			continue
		}
		k := len(open) - 1
		for k >= 0 && open[k].key != inner && !strings.HasPrefix(open[k].key, inner+"-") {
			k--
		}
		if k < 0 {
			r.open.add(w.line)
			continue
		}
		r.Span(open[k].first, i+1, open[k].label)
		open = append(open[:k], open[k+1:]...)
	}
	return open
}

var parts = regexp.MustCompile(`\([^()]+\)?|[^()]+\)`)

// bracket returns what begins with these parts: where the file does not name them,
// the label is the first, or the second behind a number or a name such as e12.
func (s shape) bracket(inner string, first int) bracket {
	all := strings.Split(inner, "-")
	label := s.label
	if label < 0 && len(all) > 1 && strings.Trim(all[0], "0123456789e") == "" {
		label = 1
	}
	b := bracket{key: inner, label: all[0], first: first}
	if label > 0 && label < len(all) && all[label] != "" {
		b.label = all[label]
	}
	if s.group > 0 && s.group < len(all) {
		b.key = all[s.group]
	}
	return b
}
