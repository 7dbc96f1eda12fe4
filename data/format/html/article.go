package html

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"nomina/data/format/htmltext"
	"nomina/data/format/prose"
)

// enough is how much text an article has at least, in bytes, unless the page has
// no more.
const enough = 140

// article returns the text of the page's article. It is looked for once more with
// nothing taken out when little is found. A title that only readability finds is
// put into h.
func article(root *html.Node, page string, h *prose.Head, address *url.URL) htmltext.Text {
	clear(root)
	text := extract(root, h, address)
	if len(text.String) >= enough {
		return text
	}
	again, err := tree(page)
	if err != nil {
		return text
	}
	if all := extract(again, h, address); len(all.String) > 2*len(text.String) {
		return all
	}
	return text
}

// extract finds the article among the elements of a page, which it changes.
func extract(root *html.Node, h *prose.Head, address *url.URL) htmltext.Text {
	p := readability.NewParser()
	p.MaxElemsToParse = MaxElements
	p.DisableJSONLD = true // read already
	a, err := p.ParseAndMutate(root, address)
	if err != nil || a.Node == nil {
		return htmltext.Text{}
	}
	if h.Title == "" {
		h.Title = even(a.Title())
	}
	text := htmltext.Write(a.Node)
	text.String = withoutTitle(text.String, h.Title)
	return text
}

// withoutTitle takes a title off that stands before the text.
func withoutTitle(text, title string) string {
	begin, rest, more := strings.Cut(text, "\n\n")
	if more && alike(begin) == alike(title) {
		return rest
	}
	return text
}

// alike returns what two ways to write a title have in common.
func alike(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
