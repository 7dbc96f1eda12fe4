package html

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var errElements = errors.New("too many elements")

// tree parses a page. Its depth is limited by the parser, so that what walks
// through it may be recursive.
func tree(page string) (*html.Node, error) {
	if strings.Count(page, "<") > 4*MaxElements {
		return nil, errElements
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, err
	}
	n := 0
	for range elementsOf(root) {
		n++
	}
	if n > MaxElements {
		return nil, errElements
	}
	return root, nil
}

// elementsOf yields the elements below n in the order of the page.
func elementsOf(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for d := range n.Descendants() {
			if d.Type == html.ElementNode && !yield(d) {
				return
			}
		}
	}
}

// first returns the first element of a kind, or nil.
func first(n *html.Node, of atom.Atom) *html.Node {
	for e := range elementsOf(n) {
		if kind(e) == of {
			return e
		}
	}
	return nil
}

// kind returns what an element is by its name. Readability gives elements other
// names and leaves their atoms as they were.
func kind(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// attr returns an attribute's value without blanks around it.
func attr(n *html.Node, key string) string {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return ""
	}
	return strings.TrimSpace(n.Attr[i].Val)
}

// line returns all text below n with even blanks.
func line(n *html.Node) string {
	if n == nil {
		return ""
	}
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return even(out.String())
}

// even makes one line of s. A no-break space stays one.
func even(s string) string {
	s = strings.ReplaceAll(s, "\u00ad", "")
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}

func blank(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

// length returns how much text stands below n, in bytes, blanks not counted
// exactly.
func length(n *html.Node) int {
	sum := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			sum += len(strings.TrimSpace(d.Data))
		}
	}
	return sum
}
