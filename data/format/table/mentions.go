package table

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// texts are the articles of a table with a row for each mention.
type texts struct {
	by      map[[2]string]*article // by id and text
	last    map[string]*article    // of an id
	order   []*article
	differs map[string]bool // columns that differ between the rows of an article
}

// article is the text of several rows.
type article struct {
	first    row
	text     string
	meta     map[string]any
	mentions []mention
}

// mention is what a row says of a part of the text.
type mention struct {
	raw   offsets.Raw
	label string
	line  int
}

func newTexts() *texts {
	return &texts{by: map[[2]string]*article{}, last: map[string]*article{}, differs: map[string]bool{}}
}

// add takes in a row: a text, and a mention unless nothing is said of one. A row
// that repeats the id only means the text that stood there before.
func (t *texts) add(r *reader, x row) {
	id, body := strings.TrimSpace(r.c.cell(x.cells, fieldID)), r.c.cell(x.cells, fieldText)
	a := t.by[[2]string{id, body}]
	if strings.TrimSpace(body) == "" && id != "" {
		a = t.last[id]
	}
	meta := r.more(x.cells, fieldText, fieldTitle, fieldDate, fieldID, fieldSource, fieldLang, fieldLabel, fieldMention, fieldStart, fieldEnd)
	if a == nil {
		if !r.sound(x, body) {
			return
		}
		a = &article{first: row{slices.Clone(x.cells), x.line}, text: body, meta: meta}
		t.by[[2]string{id, body}], t.last[id] = a, a
		t.order = append(t.order, a)
	}
	t.same(a.meta, meta)
	if m, ok := r.mention(x, len(a.mentions)); ok {
		a.mentions = append(a.mentions, m)
	}
}

// same takes out of what an article keeps what another of its rows says
// otherwise: that was said of the mention.
func (t *texts) same(kept, said map[string]any) {
	for k := range kept {
		if said[k] != kept[k] {
			delete(kept, k)
			t.differs[k] = true
		}
	}
	for k := range said {
		if _, ok := kept[k]; !ok {
			t.differs[k] = true
		}
	}
}

// mention reads what a row says of its mention, the i-th of its article.
func (r *reader) mention(x row, i int) (mention, bool) {
	start, end := strings.TrimSpace(r.c.cell(x.cells, fieldStart)), strings.TrimSpace(r.c.cell(x.cells, fieldEnd))
	covered, label := r.c.cell(x.cells, fieldMention), strings.TrimSpace(r.c.cell(x.cells, fieldLabel))
	if start == "" && end == "" && strings.TrimSpace(covered) == "" && label == "" {
		return mention{}, false
	}
	from, ok1 := number(start)
	to, ok2 := number(end)
	switch {
	case start == "" || end == "":
		r.log.RefuseSpan(x.line, i, format.CodeNoOffsets, "has no start and end")
		return mention{}, false
	case !ok1 || !ok2:
		r.log.RefuseSpan(x.line, i, CodeOffset, "“{value}” is no position", "value", format.Short(start+"–"+end))
		return mention{}, false
	case label == "":
		r.log.RefuseSpan(x.line, i, format.CodeNoLabel, "has no label")
		return mention{}, false
	}
	return mention{offsets.Raw{Start: from, End: to, Text: covered, HasText: covered != ""}, label, x.line}, true
}

// number reads a whole number, which spreadsheets may write as 12.0.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSuffix(s, ".0"), ",0"))
	return n, err == nil
}

// end yields the articles of a table of mentions, and the last one of words.
func (r *reader) end() error {
	switch {
	case r.words != nil:
		return r.words.end()
	case r.texts == nil:
		return nil
	}
	var votes offsets.Votes
	for _, a := range r.texts.order {
		x := text.New(a.text)
		for _, m := range a.mentions {
			votes.Add(x, m.raw)
		}
	}
	unit := votes.Tell(r.log, r.o.Unit)
	if len(r.texts.differs) > 0 {
		r.log.Lose(0, CodeDiffers, "what the columns {columns} say of single mentions is not kept",
			"columns", format.Short(strings.Join(slices.Sorted(maps.Keys(r.texts.differs)), ", ")))
	}
	for _, a := range r.texts.order {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		d := r.document(a.first, a.text, a.meta)
		x := text.New(a.text)
		for i, m := range a.mentions {
			at, covered, ok := offsets.Resolve(r.log, m.line, i, x, unit, m.raw)
			if ok {
				d.Spans = append(d.Spans, format.Span{Start: at.Start, End: at.End, Label: m.label, Text: covered, Line: m.line})
			}
		}
		if err := r.give(d); err != nil {
			return err
		}
	}
	return nil
}
