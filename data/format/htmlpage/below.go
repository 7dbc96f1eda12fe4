package htmlpage

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// notes are the notes of an article, numbered in their order.
type notes struct {
	number []int // by the span, 0 for none
	spans  []int // by the number, from 1
}

func newNotes(spans []format.Span) notes {
	n := notes{number: make([]int, len(spans))}
	for i, s := range spans {
		if s.Note != "" {
			n.spans = append(n.spans, i)
			n.number[i] = len(n.spans)
		}
	}
	return n
}

// notes writes the notes below a text, where they can be read on paper too.
func (p *page) notes(d format.Document, n notes) {
	if len(n.spans) == 0 {
		return
	}
	p.raw("<section class=\"below\" aria-label=\"Notes\">\n<h3 lang=\"en\">Notes</h3>\n<ol>\n")
	for _, i := range n.spans {
		s := d.Spans[i]
		p.raw("<li><q dir=\"auto\">")
		p.text(strings.Join(strings.Fields(shorten(s.Text)), " "))
		p.raw("</q> <span class=\"note\" dir=\"auto\">")
		p.text(s.Note)
		p.raw("</span></li>\n")
	}
	p.raw("</ol>\n</section>\n")
}

// entities writes whom or what an article means, each once.
func (p *page) entities(d format.Document) {
	count := map[format.Entity]int{}
	var all []format.Entity
	for _, s := range d.Spans {
		if s.Entity.IsZero() {
			continue
		}
		if count[s.Entity]++; count[s.Entity] == 1 {
			all = append(all, s.Entity)
		}
	}
	if len(all) == 0 {
		return
	}
	p.raw("<section class=\"below\" aria-label=\"Entities\">\n<h3 lang=\"en\">Entities</h3>\n<ul>\n")
	for _, e := range all {
		p.raw("<li><span dir=\"auto\">")
		p.text(e.Name)
		p.raw("</span> ")
		p.external(e.External)
		p.raw(" <span class=\"count\">", itoa(count[e]), "</span></li>\n")
	}
	p.raw("</ul>\n</section>\n")
}

// external writes an external id, as a link where it is one.
func (p *page) external(id string) {
	link := ""
	switch {
	case id == "":
		return
	case strings.HasPrefix(id, "https://"), strings.HasPrefix(id, "http://"):
		link = id
	case id[0] == 'Q' && len(id) > 1 && strings.Trim(id[1:], "0123456789") == "":
		link = "https://www.wikidata.org/wiki/" + id
	}
	if link == "" {
		p.element("code", id)
		return
	}
	p.raw("<a rel=\"noreferrer\"")
	p.attr("href", link)
	p.raw(">")
	p.text(id)
	p.raw("</a>")
}

// colours returns the rules of the i-th label.
func colours(i int, l data.Label) string {
	hex := l.Color
	if len(hex) != 7 || hex[0] != '#' || strings.Trim(hex[1:], "0123456789abcdefABCDEF") != "" {
		hex = data.NextColor(i)
	}
	return ".l" + itoa(i) + "{--c:" + hex + ";background:" + hex + "2b;border-color:" + hex + "}\n"
}
