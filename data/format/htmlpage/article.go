package htmlpage

import (
	"strings"

	"nomina/data/format"
)

// article writes an article: its title, what is known of it, the text with its
// marks, and below it the notes and whom or what is meant.
func (p *page) article(d format.Document) error {
	p.articles++
	p.raw("<article id=\"a", itoa(p.articles), "\"")
	p.attr("data-id", string(d.Article.ID))
	p.attr("lang", d.Article.Lang)
	p.raw(">\n")
	p.element(`h2 dir="auto"`, titleOf(d.Article))
	p.raw("\n")
	p.element(`p class="about" lang="en"`, p.about(d))
	p.raw("\n<div class=\"text\" dir=\"auto\">")
	notes := newNotes(d.Spans)
	m := marker{p: p.printer, text: d.Text, spans: d.Spans}
	m.begin = func(i int, first, last bool) {
		p.mark(i, d.Spans[i], first)
		if last {
			p.caption(d.Spans[i], notes.number[i])
		}
		p.raw(">")
	}
	m.write()
	p.raw("</div>\n")
	p.notes(d, notes)
	p.entities(d)
	if d.Article.Meta != "" {
		p.raw("<details lang=\"en\"><summary>Metadata</summary>\n")
		p.element("pre", d.Article.Meta)
		p.raw("</details>\n")
	}
	if p.corpus.Articles > 1 {
		p.raw("<p class=\"top\" lang=\"en\"><a href=\"#contents\">↑ Contents</a></p>\n")
	}
	p.raw("</article>\n")
	return p.err
}

// about returns what is known of an article, on one line.
func (p *page) about(d format.Document) string {
	parts := []string{}
	for _, s := range [...]string{d.Article.Source, d.Article.File.Name} {
		if s != "" && (len(parts) == 0 || parts[0] != s) {
			parts = append(parts, s)
		}
	}
	if d.Article.Status != "" {
		parts = append(parts, strings.ReplaceAll(string(d.Article.Status), "_", " "))
	}
	counts := make(map[string]int, len(p.labels))
	for _, s := range d.Spans {
		counts[s.Label]++
	}
	all := plural(len(d.Spans), "annotation")
	sep := ": "
	for _, l := range p.corpus.Labels {
		if n := counts[l.Key]; n > 0 {
			all += sep + nameOf(l) + " " + itoa(n)
			sep = ", "
		}
	}
	return strings.Join(append(parts, all), " · ")
}

// mark writes the tag that opens the i-th span of an article, but for its end.
// Its first piece has all that is known of it, the others its number.
func (p *page) mark(i int, s format.Span, first bool) {
	l := p.labels[s.Label]
	p.raw("<mark class=\"", l.class, "\" data-n=\"", itoa(i), "\"")
	p.attr("title", tip(s, l.name))
	if first {
		p.attr("data-id", string(s.ID))
		p.attr("data-entity", string(s.Entity.ID))
		p.attr("data-name", s.Entity.Name)
		p.attr("data-external", s.Entity.External)
	}
}

// caption adds what is shown behind a span: its label and the number of its note.
func (p *page) caption(s format.Span, note int) {
	p.attr("data-label", p.labels[s.Label].name)
	if note > 0 {
		p.attr("data-note", itoa(note))
	}
}

// longestTip is how much of a note is shown over a mark, in bytes.
const longestTip = 300

// tip returns what is shown over a mark: the label, whom or what is meant, the
// note, and who made it.
func tip(s format.Span, label string) string {
	t := label
	switch e := s.Entity; {
	case e.Name != "" && e.External != "":
		t += ": " + shorten(e.Name) + " (" + shorten(e.External) + ")"
	case !e.IsZero():
		t += ": " + shorten(e.Name+e.External)
	}
	if s.Note != "" {
		t += "\n" + shorten(s.Note)
	}
	if s.Annotator != "" {
		t += "\n— " + shorten(s.Annotator)
	}
	return t
}

func shorten(s string) string {
	if len(s) <= longestTip {
		return s
	}
	return strings.ToValidUTF8(s[:longestTip], "") + "…"
}
