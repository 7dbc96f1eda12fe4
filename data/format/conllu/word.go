package conllu

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format/tokens"
)

// shape says in which column what stands, from 0, or -1.
type shape struct {
	id, form, misc, ner int
	group, label        int // the parts of Entity, between hyphens
}

func usual() shape { return shape{0, 1, columns - 1, -1, -1, -1} }

// columns takes the names of columns of CoNLL-U Plus.
func (s *shape) columns(names string) {
	all := strings.Fields(strings.ToUpper(names))
	s.id, s.form, s.misc = slices.Index(all, "ID"), slices.Index(all, "FORM"), slices.Index(all, "MISC")
	s.ner = slices.IndexFunc(all, func(n string) bool {
		return n == "NER" || n == "NE" || strings.HasSuffix(n, ":NER") || strings.HasSuffix(n, ":NE")
	})
}

// entity takes the names of the parts of Entity.
func (s *shape) entity(names string) {
	all := strings.Split(names, "-")
	s.group = slices.IndexFunc(all, func(n string) bool { return n == "GRP" || n == "eid" })
	s.label = slices.Index(all, "etype")
}

// word reads a line of columns.
func (r *reader) word(n int, line []byte) {
	r.buf = r.buf[:0]
	for col := range bytes.SplitSeq(line, []byte("\t")) {
		r.buf = append(r.buf, col)
	}
	form := string(column(r.buf, r.shape.form))
	if form == "" {
		r.bad.add(n)
		return
	}
	w := word{form: form, after: gap{" ", false}, tag: tokens.Outside, line: n}
	r.misc(&w, string(column(r.buf, r.shape.misc)))
	if r.shape.ner >= 0 {
		w.tag = string(column(r.buf, r.shape.ner))
		r.sentence.named = true
	}
	s := &r.sentence
	switch id := string(column(r.buf, r.shape.id)); {
	case strings.Contains(id, "."): // a word that is not in the text
	case strings.Contains(id, "-"):
		_, last, _ := strings.Cut(id, "-")
		s.upTo, _ = strconv.Atoi(last) // 0 covers nothing
		s.add(w)
	case inside(id, s.upTo) && len(s.words) > 0:
		s.words[len(s.words)-1].join(w)
	default:
		s.add(w)
	}
}

// inside reports whether a number belongs to the contraction that ends with upTo.
func inside(id string, upTo int) bool {
	n, err := strconv.Atoi(id)
	return err == nil && n <= upTo
}

// join gives a contraction what is said of one of its parts.
func (w *word) join(part word) {
	if w.tag == tokens.Outside {
		w.tag = part.tag
	}
	w.entity += part.entity
}

func column(all [][]byte, i int) []byte {
	if i < 0 || i >= len(all) {
		return nil
	}
	return all[i]
}

// barred returns MISC with bars where blanks stand between its parts, as in the first
// version of NorNE: "SpaceAfter=No name=O".
func barred(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	return blankBetween.ReplaceAllString(s, "|$1=")
}

var blankBetween = regexp.MustCompile(` ([A-Za-z]+)=`)

// misc reads the values of MISC that matter here.
func (r *reader) misc(w *word, s string) {
	for pair := range strings.SplitSeq(barred(s), "|") {
		key, value, _ := strings.Cut(pair, "=")
		switch key {
		case "SpaceAfter":
			if value == "No" {
				w.after = gap{"", true}
			}
		case "SpacesAfter":
			w.after = gap{unescape(value), true}
		case "SpacesBefore":
			w.before = unescape(value)
		case "NER", "ner", "NE", "Ner", "name":
			w.tag = unescape(value)
			r.sentence.named = true
		case "Entity":
			w.entity = value
		}
	}
}
