package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/suggest"
)

// document is an article with its gold names.
type document struct {
	id        data.ID
	text      string
	sentences []sentence
}

// sentence is a line of a document.
type sentence struct {
	span   data.Span
	tokens []string
	places []data.Span // of the tokens
	gold   []suggest.Mark
}

// load reads a file of lines "token TAB tag" in IOB2, with an empty line between
// sentences and "# doc id" before documents. Documents are cut after cut
// sentences; 0 leaves them whole.
func load(path string, cut int) ([]*document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l := loader{name: path, cut: cut}
	for in := bufio.NewScanner(f); in.Scan(); {
		l.line(in.Text())
	}
	l.end()
	l.endDocument()
	return l.all, nil
}

type loader struct {
	name   string
	cut    int
	all    []*document
	doc    *document
	tokens []string
	tags   []string
}

func (l *loader) line(s string) {
	word, tag, ok := strings.Cut(s, "\t")
	switch {
	case strings.HasPrefix(s, "# doc"):
		l.end()
		l.endDocument()
	case !ok:
		l.end()
	default:
		l.tokens = append(l.tokens, word)
		l.tags = append(l.tags, tag)
	}
}

func (l *loader) endDocument() {
	if l.doc != nil && len(l.doc.sentences) > 0 {
		l.all = append(l.all, l.doc)
	}
	l.doc = nil
}

// end adds the sentence to the document.
func (l *loader) end() {
	if len(l.tokens) == 0 {
		return
	}
	if l.doc != nil && l.cut > 0 && len(l.doc.sentences) == l.cut {
		l.endDocument()
	}
	if l.doc == nil {
		l.doc = &document{id: data.ID(fmt.Sprintf("%s#%d", l.name, len(l.all)))}
	}
	l.doc.add(l.tokens, l.tags)
	l.tokens, l.tags = nil, nil
}

// add writes a line of text: with blanks between tokens where they are usual.
func (d *document) add(tokens, tags []string) {
	var b strings.Builder
	start := utf8.RuneCountInString(d.text)
	s := sentence{tokens: tokens}
	for i, t := range tokens {
		if i > 0 && blank(tokens[i-1], t) {
			b.WriteByte(' ')
		}
		from := start + utf8.RuneCountInString(b.String())
		b.WriteString(t)
		s.places = append(s.places, data.Span{Start: from, End: from + utf8.RuneCountInString(t)})
	}
	s.span = data.Span{Start: start, End: start + utf8.RuneCountInString(b.String())}
	s.gold = marks(tags, s.places)
	d.text += b.String() + "\n"
	d.sentences = append(d.sentences, s)
}

// blank reports whether a blank stands between two tokens.
func blank(a, b string) bool {
	switch {
	case strings.HasSuffix(a, "'") && len(a) > 1 || strings.HasSuffix(a, "’") && len(a) > 3:
		return false
	case b == "." || b == "," || b == ")" || b == "'s" || b == "’s" || b == "]" || a == "(" || a == "[":
		return false
	}
	return true
}

func marks(tags []string, places []data.Span) []suggest.Mark {
	var out []suggest.Mark
	for i, tag := range tags {
		part, label, _ := strings.Cut(tag, "-")
		switch {
		case part == "B":
			out = append(out, suggest.Mark{Span: places[i], Label: data.ID(label)})
		case part == "I" && len(out) > 0:
			out[len(out)-1].Span.End = places[i].End
		}
	}
	return out
}
