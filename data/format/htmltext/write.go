// Package htmltext writes the elements of a page as they would stand on paper.
//
// It stands apart because pages of the web are not the only files whose text
// comes as HTML. Readers import it.
package htmltext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text is the text of elements: paragraphs with a blank line between them, items
// of a list and rows of a table on lines of their own, and in rows a tab between
// cells.
type Text struct {
	String      string
	SoftHyphens int // that were taken out
}

// gap is what stands between two pieces of text.
type gap int

const (
	none gap = iota
	space
	newLine
	paragraph
)

// writer writes text as it would stand on paper. A gap is written when text
// follows, so that there is none at either end.
type writer struct {
	out    strings.Builder
	gap    gap
	soft   int
	inCell bool // of a table: no lines, only blanks
	edge   bool // at the beginning of a cell: not even blanks
}

// Write returns the text below n, which may be no deeper than html.Parse lets it
// be. A no-break space stays one, other blanks become single ones.
func Write(n *html.Node) Text {
	var w writer
	w.node(n)
	return Text{strings.Trim(w.out.String(), " \t\n\u00a0"), w.soft}
}

func (w *writer) node(n *html.Node) {
	switch k := Kind(n); {
	case n.Type == html.TextNode:
		w.text(n.Data)
	case k == atom.Script, k == atom.Style, k == atom.Template, k == atom.Title:
	case k == atom.Pre:
		w.preformatted(n)
	case k == atom.Br:
		w.lineBreak()
	case k == atom.Tr && isRow(n):
		w.row(n)
	default:
		g := gapOf(n)
		w.want(g)
		for c := range n.ChildNodes() {
			w.node(c)
		}
		w.want(g)
	}
}

// gapOf returns what stands before and behind an element.
func gapOf(n *html.Node) gap {
	switch k := Kind(n); k {
	case atom.Li, atom.Dt, atom.Dd, atom.Tr:
		return newLine
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Address, atom.Blockquote,
		atom.Figure, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Dl, atom.Table,
		atom.Caption, atom.Hr, atom.Pre, atom.Form, atom.Fieldset, atom.Details, atom.Summary, atom.Center, atom.Td, atom.Th:
		if k == atom.P && n.Parent != nil && Kind(n.Parent) == atom.Li && n.PrevSibling == nil {
			return newLine
		}
		return paragraph
	}
	return none
}

func (w *writer) want(g gap) { w.gap = max(w.gap, g) }

// lineBreak is a new line, and a second one a new paragraph.
func (w *writer) lineBreak() {
	if w.gap >= newLine {
		w.want(paragraph)
	}
	w.want(newLine)
}

// text writes s with its blanks evened out. A no-break space is kept.
func (w *writer) text(s string) {
	for _, r := range s {
		switch {
		case Blank(r):
			w.want(space)
		case r == '\u00ad':
			w.soft++
		default:
			w.flush()
			w.out.WriteRune(r)
		}
	}
}

func (w *writer) flush() {
	if w.out.Len() > 0 && !w.edge {
		switch {
		case w.gap == none:
		case w.gap == space || w.inCell:
			w.out.WriteByte(' ')
		case w.gap == newLine:
			w.out.WriteByte('\n')
		default:
			w.out.WriteString("\n\n")
		}
	}
	w.gap, w.edge = none, false
}

// preformatted writes text whose line ends mean something.
func (w *writer) preformatted(n *html.Node) {
	var s strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			s.WriteString(d.Data)
		}
	}
	w.want(paragraph)
	if body := strings.Trim(s.String(), "\n"); strings.TrimSpace(body) != "" {
		w.flush()
		w.out.WriteString(body)
	}
	w.want(paragraph)
}

// Kind returns what an element is by its name. Some libraries give elements other
// names and leave their atoms as they were.
func Kind(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// Blank reports whether r is one of the blanks that HTML evens out.
func Blank(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }
