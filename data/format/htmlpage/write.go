package htmlpage

import (
	"context"
	"fmt"
	"io"

	"nomina/data"
	"nomina/data/format"
)

// Write writes the page. The articles are read twice when there are several: the
// table of contents stands before them.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	page := page{printer: newPrinter(w), corpus: c, labels: make(map[string]label, len(c.Labels))}
	for i, l := range c.Labels {
		page.labels[f.Carried(l.Key)] = label{class: "l" + itoa(i), name: nameOf(l)}
	}
	page.head()
	if err := page.contents(ctx); err != nil {
		return format.Report{}, err
	}
	page.raw("<main>\n")
	rep, err := format.Pour(ctx, c, f, o, p, page.article)
	if err != nil {
		return rep, err
	}
	page.raw("</main>\n</body>\n</html>\n")
	return rep, page.flush()
}

// page is the page that is being written.
type page struct {
	*printer
	corpus   format.Corpus
	labels   map[string]label // by their keys
	articles int              // written so far
}

// label is how a label looks.
type label struct{ class, name string }

func nameOf(l data.Label) string {
	if l.Name != "" {
		return l.Name
	}
	return l.Key
}

// head writes everything before the table of contents.
func (p *page) head() {
	p.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"generator\"")
	p.attr("content", "Nomina "+p.corpus.Version)
	p.raw(">\n<title>Annotated articles</title>\n<style>\n", style)
	for i, l := range p.corpus.Labels {
		p.raw(colours(i, l))
	}
	p.raw("</style>\n</head>\n<body>\n<header>\n<h1>Annotated articles</h1>\n")
	p.element(`p class="about"`, fmt.Sprintf("%s, %s, %s", plural(p.corpus.Articles, "article"), plural(p.corpus.Annotations, "annotation"), p.corpus.Now.UTC().Format("2 January 2006")))
	p.raw("\n<ul class=\"legend\" aria-label=\"Labels\">\n")
	for i, l := range p.corpus.Labels {
		p.raw("<li")
		p.attr("data-key", l.Key)
		p.attr("title", l.Guideline)
		p.raw("><mark class=\"l", itoa(i), "\">")
		p.text(nameOf(l))
		p.raw("</mark> ", itoa(p.corpus.LabelCounts[l.ID]), "</li>\n")
	}
	p.raw("</ul>\n</header>\n")
}

// contents writes the table of contents, when there are several articles.
func (p *page) contents(ctx context.Context) error {
	if p.corpus.Articles < 2 {
		return p.err
	}
	p.raw("<nav id=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n")
	n := 0
	for d, err := range p.corpus.Documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		n++
		p.raw("<li><a href=\"#a", itoa(n), "\" dir=\"auto\">")
		p.text(titleOf(d.Article))
		p.raw("</a> <span class=\"count\">", itoa(len(d.Annotations)), "</span></li>\n")
	}
	p.raw("</ol>\n</nav>\n")
	return p.err
}

func titleOf(a data.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return "(no title)"
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return itoa(n) + " " + what + "s"
}
