package docx

import (
	"encoding/xml"

	"nomina/data/format"
)

// word follows the elements of WordprocessingML (ISO/IEC 29500). Namespaces are
// told by what elements are called: there are two sets of them, for the same.
type word struct {
	text *text
	skip int      // depth within what is no text of the article
	in   []string // local names of the elements that are open, without those skipped
}

// skipped are the elements with all they hold that are no running text: what was
// deleted or moved away, the second way to draw a text box, properties, and ruby
// above letters.
func skipped(name string) bool {
	switch name {
	case "del", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sdtEndPr":
		return true
	}
	return false
}

func (w *word) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		w.start(t)
	case xml.EndElement:
		if w.skip > 0 {
			w.skip--
			return
		}
		w.in = w.in[:len(w.in)-1]
		w.end(t.Name.Local)
	case xml.CharData:
		if w.skip == 0 && len(w.in) > 0 && w.in[len(w.in)-1] == "t" {
			w.text.write(string(t))
		}
	}
}

func (w *word) start(e xml.StartElement) {
	name := e.Name.Local
	if w.skip > 0 || skipped(name) {
		if w.skip == 0 && (name == "del" || name == "moveFrom") {
			w.text.leftOut[CodeDeletions]++
		}
		w.skip++
		return
	}
	w.in = append(w.in, name)
	switch name {
	case "tab", "ptab":
		w.text.write("\t")
	case "br", "cr":
		w.text.write("\n")
	case "noBreakHyphen":
		w.text.write("\u2011")
	case "sym":
		w.text.write("\ufffd") // a sign of a font of signs
	case "tbl":
		w.text.begin()
	case "tc":
		w.text.cell()
	case "txbxContent": // a box is a paragraph of its own
		w.text.paragraph()
	case "footnoteReference", "endnoteReference", "commentReference":
		w.text.leftOut[map[string]format.Code{
			"footnoteReference": CodeFootnotes, "endnoteReference": CodeEndnotes, "commentReference": CodeComments,
		}[name]]++
	}
}

func (w *word) end(name string) {
	switch name {
	case "p":
		w.text.paragraph()
	case "tr":
		w.text.row()
	case "tbl":
		w.text.endTable()
	}
}
