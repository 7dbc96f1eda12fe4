package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// openDocument follows the elements of OpenDocument text (ISO/IEC 26300).
type openDocument struct {
	text *text
	skip int
	deep int // paragraphs that are open: only there characters are text
}

func (w *openDocument) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		w.start(t)
	case xml.EndElement:
		if w.skip > 0 {
			w.skip--
			return
		}
		w.end(t.Name.Local)
	case xml.CharData:
		if w.skip == 0 && w.deep > 0 {
			w.text.write(strings.Map(oneLine, string(t)))
		}
	}
}

// oneLine makes blanks of line ends, which mean nothing there.
func oneLine(r rune) rune {
	if r == '\n' || r == '\t' || r == '\r' {
		return ' '
	}
	return r
}

func (w *openDocument) start(e xml.StartElement) {
	name := e.Name.Local
	switch {
	case w.skip > 0:
		w.skip++
		return
	case name == "tracked-changes", name == "annotation", name == "note", name == "automatic-styles", name == "font-face-decls", name == "forms", name == "ruby-text":
		w.skip++
		switch name {
		case "annotation":
			w.text.leftOut[CodeComments]++
		case "note":
			w.text.leftOut[CodeFootnotes]++
		}
		return
	}
	switch name {
	case "p", "h":
		w.deep++
	case "s":
		n, err := strconv.Atoi(attr(e, "c"))
		if err != nil {
			n = 1
		}
		w.text.write(strings.Repeat(" ", max(1, min(n, 1000))))
	case "tab":
		w.text.write("\t")
	case "line-break":
		w.text.write("\n")
	case "table":
		w.text.begin()
	case "table-cell":
		w.text.cell()
	}
}

func (w *openDocument) end(name string) {
	switch name {
	case "p", "h":
		w.deep--
		w.text.paragraph()
	case "table-row":
		w.text.row()
	case "table":
		w.text.endTable()
	}
}
