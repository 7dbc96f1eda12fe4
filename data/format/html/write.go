package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// written is the text of elements.
type written struct {
	s           string
	softHyphens int // that were taken out
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

// write returns the text below n.
func write(n *html.Node) written {
	var w writer
	w.node(n)
	return written{strings.Trim(w.out.String(), " \t\n"), w.soft}
}

func (w *writer) node(n *html.Node) {
	switch k := kind(n); {
	case n.Type == html.TextNode:
		w.text(n.Data)
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
	switch k := kind(n); k {
	case atom.Li, atom.Dt, atom.Dd, atom.Tr:
		return newLine
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Address, atom.Blockquote,
		atom.Figure, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Dl, atom.Table,
		atom.Caption, atom.Hr, atom.Pre, atom.Form, atom.Fieldset, atom.Details, atom.Summary, atom.Center, atom.Td, atom.Th:
		if k == atom.P && n.Parent != nil && kind(n.Parent) == atom.Li && n.PrevSibling == nil {
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
		case blank(r):
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
