package conllu

import (
	"strings"

	"nomina/data/format/tokens"
)

// sentence gathers the words of one, since "# text" may say what stands between
// them.
type sentence struct {
	text  string // of the comment
	line  int    // of the comment, or the first word
	words []word
	upTo  int // the last number of a contraction such as 3-4, whose parts are no words of the text
	said  bool
	named bool // NER occurs
}

type word struct {
	form, before string
	after        gap
	tag          string
	entity       string
	line         int
}

// add appends a word.
func (s *sentence) add(w word) {
	if s.line == 0 {
		s.line = w.line
	}
	s.said = s.said || w.after.said
	s.words = append(s.words, w)
}

// endSentence passes the words on.
func (r *reader) endSentence() {
	s := &r.sentence
	if len(s.words) > 0 && !r.Refused() {
		r.spaces(s)
		var open []bracket
		for i, w := range s.words {
			if !r.Empty() {
				r.Blank(r.gap.blank)
			}
			r.Blank(w.before)
			r.Token(w.form, w.line, w.tag)
			if r.gap = w.after; i == len(s.words)-1 && r.gap.said {
				r.Blank(r.gap.blank)
				r.gap.blank = ""
			}
			if !s.named {
				open = r.brackets(open, i, w)
			}
		}
		for range open {
			r.open.add(s.line)
		}
		r.End()
	}
	words := s.words[:0]
	*s = sentence{words: words}
}

// spaces finds what stands between words by "# text", where the words do not say.
func (r *reader) spaces(s *sentence) {
	if s.text == "" {
		return
	}
	forms := make([]string, len(s.words))
	for i, w := range s.words {
		forms[i] = w.form
	}
	blanks, ok := tokens.Align(s.text, forms)
	switch {
	case !ok && plain(s.text) != plain(strings.Join(forms, "")):
		r.differ.add(s.line)
	case ok && !s.said:
		for i := range s.words[1:] {
			s.words[i].after.blank = blanks[i+1]
		}
	}
}

// plain returns s without blanks.
func plain(s string) string { return strings.Join(strings.Fields(s), "") }
