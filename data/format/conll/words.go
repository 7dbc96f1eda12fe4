package conll

import (
	"bytes"
	"strings"

	"nomina/data/format/tokens"
)

// words takes the word, or words, of a line.
func (r *reader) words(n int, line []byte) {
	if r.inline {
		r.End()
		for w := range bytes.FieldsSeq(line) {
			word, tag, _ := bytes.Cut(w, []byte("|"))
			if i := bytes.LastIndexByte(tag, '|'); i >= 0 {
				tag = tag[i+1:]
			}
			r.word(n, string(word), r.name(tag))
		}
		return
	}
	r.row = r.fields(r.row[:0], line)
	switch {
	case len(r.row) < r.columns:
		r.shortLine(n)
		return
	case len(r.row) > r.columns:
		r.longLine(n)
	}
	r.buf = r.buf[:0]
	for _, c := range r.tags {
		r.buf = append(r.buf, r.name(r.row[c]))
	}
	if r.brackets {
		r.buf[0] = r.bracket(r.buf[0])
	}
	r.word(n, string(r.row[r.layout.word]), r.buf...)
	r.tight = r.glued()
}

// shortLine takes the word of a line with too few columns; its tag is the last of
// them, if that is one.
func (r *reader) shortLine(n int) {
	tags := make([]string, len(r.tags))
	for i := range tags {
		tags[i] = tokens.Outside
	}
	last := len(r.row) - 1
	word := min(r.layout.word, last)
	if last > word && len(tags) > 0 && tokens.IsTag(r.style.tag(string(r.row[last]))) {
		tags[len(tags)-1] = r.name(r.row[last])
	} else {
		r.short.add(n)
	}
	r.word(n, string(r.row[word]), tags...)
}

// longLine makes a line with too many columns one that has as many as the others:
// what is too much belongs to the word when blanks stand between columns, and is
// passed over behind the last tab.
func (r *reader) longLine(n int) {
	r.long.add(n)
	more := len(r.row) - r.columns
	if r.tabs || r.layout.word > 0 {
		r.row = r.row[:r.columns]
		return
	}
	r.row[more] = bytes.Join(r.row[:more+1], []byte(" "))
	r.row = r.row[more:]
}

// word appends a word to the article.
func (r *reader) word(n int, word string, tags ...string) {
	switch {
	case r.Empty():
	case r.Sentence() == 0:
		r.Blank("\n")
	case !r.tight:
		r.Blank(" ")
	}
	r.tight = false
	r.Token(strings.TrimPrefix(word, r.mark), n, tags...)
}

// name returns the tag, the same string for the same tag.
func (r *reader) name(tag []byte) string {
	const most = 100_000
	s, ok := r.names[string(tag)]
	if !ok {
		s = r.style.tag(string(tag))
		if s == "-X-" {
			s = tokens.Outside
		}
		if len(r.names) < most {
			r.names[string(tag)] = s
		}
	}
	return s
}

// bracket returns the tag that stands for what brackets say: (PERSON* begins a
// span, *) ends it.
func (r *reader) bracket(s string) string {
	tag := tokens.Outside
	if inner, ok := strings.CutPrefix(s, "("); ok {
		r.label = strings.TrimRight(inner, "*)")
		tag = "B-" + r.label
	} else if r.label != "" {
		tag = "I-" + r.label
	}
	if strings.HasSuffix(s, ")") {
		r.label = ""
	}
	return tag
}
