package htmltext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isRow reports whether the cells of a row are of a table, and not the columns of
// a page that was laid out with one.
func isRow(tr *html.Node) bool {
	for cell := range tr.ChildNodes() {
		blocks := 0
		for e := range cell.Descendants() {
			if Kind(e) == atom.Br || gapOf(e) == paragraph {
				blocks++
			}
		}
		if blocks > 1 {
			return false
		}
	}
	return true
}

// row writes the cells of a row on one line, with tabs between them.
func (w *writer) row(tr *html.Node) {
	w.want(newLine)
	w.flush()
	before := w.inCell
	w.inCell, w.edge = true, true
	more := false
	for cell := range tr.ChildNodes() {
		if cell.Type != html.ElementNode {
			continue
		}
		if more {
			w.out.WriteByte('\t')
		}
		w.edge, more = true, true
		for c := range cell.ChildNodes() {
			w.node(c)
		}
		w.gap = none
	}
	w.inCell, w.edge = before, false
	w.want(newLine)
}
