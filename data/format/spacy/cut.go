package spacy

import (
	"nomina/data/format"
	"nomina/data/text"
)

// CutTokens returns how many spans begin or end within a word, which is cut in two
// tokens for them: no program that cuts the text by itself makes the same.
func CutTokens(d format.Document) []format.Loss {
	x := text.New(d.Text)
	edges := text.NewEdges(x)
	n := 0
	for _, s := range d.Spans {
		if !edges.Word(x.Byte(s.Start)) || !edges.Word(x.Byte(s.End)) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []format.Loss{{
		Code: "loss_cut_token", Severity: format.Converted,
		Text: "{count} annotations begin or end within a word, which becomes two", Spans: n,
	}}
}
