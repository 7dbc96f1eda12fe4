package review

import (
	"nomina/data"
	"nomina/data/format/xlsx"
	"nomina/data/text"
)

// comparison is a mention with its row.
type comparison struct {
	*page
	row  xlsx.Mention
	was  xlsx.Was        // as it was exported
	cur  data.Annotation // as it is in the project
	gone bool            // it is not there any more

	block Change // why nothing of the row can be applied: its Reason, Found and Count
}

// compare adds the changes of a row.
func (c *comparison) compare() {
	if c.gone && c.differs(c.was, c.row) {
		c.block.Reason = ReasonGone
	}
	c.place()
	c.label()
	c.note()
	c.entity()
	c.fixed()
}

// differs reports whether a row says anything else than was exported.
func (d *differ) differs(w xlsx.Was, m xlsx.Mention) bool {
	return !xlsx.Same(m.Label, w.Label) || d.book.Has("note") && !xlsx.Same(m.Note, w.Note) ||
		d.book.Has("start") && m.Start.N != w.Start || d.book.Has("end") && m.End.N != w.End ||
		d.book.Has("entity_id") && m.Entity.ID != w.Entity
}

// add adds a change, with the reason that holds for the whole row.
func (c *comparison) add(ch Change) {
	ch.Sheet, ch.Row = c.row.Sheet, c.row.Row
	ch.Article, ch.Title, ch.Annotation = c.doc.Article.ID, c.doc.Article.Title, c.row.ID
	if ch.Kind != KindPlace || ch.Reason != "" {
		ch.Span, ch.Quote = c.cur.Span(), c.cur.Quote
	}
	ch.Label, ch.old = c.keys[c.cur.Label], c.cur
	if c.block.Reason != "" {
		ch.Reason, ch.Found, ch.Count = c.block.Reason, c.block.Found, c.block.Count
	}
	c.out.Changes = append(c.out.Changes, ch)
}

// stop remembers why nothing of the row can be applied, and says so at its place.
func (c *comparison) stop(r Reason, found string) {
	if c.block.Reason == "" {
		c.block = Change{Reason: r, Found: found}
	}
	c.add(Change{Kind: KindPlace, Reason: r, Old: c.cur.Quote, New: c.row.Text})
}

// place compares where the row says that the mention stands.
func (c *comparison) place() {
	if c.gone {
		return
	}
	start, end := c.was.Start, c.was.End
	if c.book.Has("start") && c.book.Has("end") {
		if !c.row.Start.Valid || !c.row.End.Valid {
			c.stop(ReasonOffsets, "")
			return
		}
		start, end = c.row.Start.N, c.row.End.N
	}
	s, okStart := c.book.Unit.CodePoint(c.x, start)
	e, okEnd := c.book.Unit.CodePoint(c.x, end)
	span := data.Span{Start: s, End: e}
	if !okStart || !okEnd || !span.Within(c.x.Len()) {
		c.stop(ReasonOutside, "")
		return
	}
	covered := c.x.Slice(text.Range(span))
	switch {
	case !xlsx.Same(covered, c.row.Text):
		c.stop(ReasonText, covered)
	case start == c.was.Start && end == c.was.End || span == c.cur.Span():
	case c.book.Unit.Of(c.x, c.cur.Start) != c.was.Start || c.book.Unit.Of(c.x, c.cur.End) != c.was.End:
		c.add(Change{Kind: KindPlace, Reason: ReasonConflict, Old: c.cur.Quote, New: covered})
	default:
		c.add(Change{
			Kind: KindPlace, Span: span, Quote: covered, Old: c.cur.Quote, New: covered,
			value: data.Annotation{Start: s, End: e, Quote: covered},
		})
	}
}
