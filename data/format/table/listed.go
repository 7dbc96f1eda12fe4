package table

import (
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/spacyjson"
)

// listTitles are the usual titles of columns with lists of spans, lower case.
func listTitles() []string {
	return []string{"entities", "spans", "ents", "annotations", "annotation", "labels", "label", "ner", "named_entities"}
}

// listed returns the article of a row that has its spans in one cell, as in
// [(0, 3, 'PER')] or [{"start": 0, "end": 3, "label": "PER"}]. It is false for other
// rows. Without a unit that somebody chose they count code points.
func (r *reader) listed(x row, body string) (format.Document, bool) {
	unit := format.CodePoints
	if r.o.Unit != nil {
		unit = *r.o.Unit
	}
	for i, name := range r.c.names {
		if i >= len(x.cells) || i == r.c.at[fieldText] || !slices.Contains(listTitles(), known(name)) {
			continue
		}
		cell := strings.TrimSpace(x.cells[i])
		if !strings.HasPrefix(cell, "[") && !strings.HasPrefix(cell, "{") {
			continue
		}
		if spans, ok := spacyjson.Spans(r.log, x.line, body, []byte(cell), unit); ok {
			x.cells = slices.Clone(x.cells)
			x.cells[i] = ""
			d := r.document(x, body, r.more(x.cells, fieldText, fieldTitle, fieldDate, fieldID, fieldSource, fieldLang, fieldLabel))
			d.Spans = spans
			return d, true
		}
	}
	return format.Document{}, false
}
