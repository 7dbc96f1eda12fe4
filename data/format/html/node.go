package html

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nomina/data/format/htmltext"
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
	return strings.Join(strings.FieldsFunc(s, htmltext.Blank), " ")
}

// weights are what elements hold, counted once for all of them: a page may have
// as many elements within elements as it has elements.
type weights struct {
	text     map[*html.Node]int  // bytes, without the blanks around pieces of text
	headline map[*html.Node]bool // there is an h1
}

func weigh(root *html.Node) weights {
	w := weights{map[*html.Node]int{}, map[*html.Node]bool{}}
	w.add(root)
	return w
}

func (w weights) add(n *html.Node) (int, bool) {
	sum, h1 := 0, htmltext.Kind(n) == atom.H1
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data)), false
	}
	for c := range n.ChildNodes() {
		s, h := w.add(c)
		sum, h1 = sum+s, h1 || h
	}
	w.text[n], w.headline[n] = sum, h1
	return sum, h1
}

// small reports whether e holds little of the text below root and no headline.
func (w weights) small(e, root *html.Node) bool {
	return 3*w.text[e] < w.text[root] && !w.headline[e]
}
