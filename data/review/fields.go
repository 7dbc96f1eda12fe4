package review

import (
	"strings"

	"nomina/data"
	"nomina/data/format/xlsx"
)

func (c *comparison) label() {
	label := strings.TrimSpace(c.row.Label)
	if xlsx.Same(c.row.Label, c.was.Label) || label == strings.TrimSpace(c.was.Label) {
		return
	}
	now := c.keys[c.cur.Label]
	ch := Change{Kind: KindLabel, Old: now, New: label}
	id, known := c.labels[xlsx.Canon(label)]
	ch.value.Label = id
	switch {
	case label == "":
		ch.Reason = ReasonNoLabel
	case !known:
		ch.Reason = ReasonUnknownLabel
	case id == c.cur.Label && !c.gone:
		return
	case !xlsx.Same(now, c.was.Label):
		ch.Reason, ch.Exported = ReasonConflict, c.was.Label
	}
	c.add(ch)
}

func (c *comparison) note() {
	if !c.book.Has("note") || xlsx.Same(c.row.Note, c.was.Note) || xlsx.Same(c.row.Note, c.cur.Note) && !c.gone {
		return
	}
	ch := Change{Kind: KindNote, Old: c.cur.Note, New: c.row.Note, value: data.Annotation{Note: c.row.Note}}
	if !xlsx.Same(c.cur.Note, c.was.Note) {
		ch.Reason, ch.Exported = ReasonConflict, c.was.Note
	}
	c.add(ch)
}

func (c *comparison) entity() {
	meant := c.meant(c.row.Entity, c.was.Entity)
	if !meant.changed || meant.id == c.cur.Entity && meant.reason == "" && !c.gone {
		return
	}
	ch := Change{
		Kind: KindEntity, Old: c.register[c.cur.Entity].Name, New: meant.name, Reason: meant.reason, Count: meant.count,
		value: data.Annotation{Entity: meant.id},
	}
	if ch.Reason == "" && c.cur.Entity != c.was.Entity {
		ch.Reason, ch.Exported = ReasonConflict, c.register[c.was.Entity].Name
	}
	c.add(ch)
}

// fixed reports what of a row cannot be changed in a workbook.
func (c *comparison) fixed() {
	if c.gone {
		return
	}
	if c.book.Has("annotator") && !xlsx.Same(c.row.Annotator, c.cur.Annotator) {
		c.add(Change{Kind: KindAnnotator, Reason: ReasonFixed, Old: c.cur.Annotator, New: c.row.Annotator})
	}
	if c.book.Has("article_id") && c.row.Article != c.was.Article {
		c.add(Change{Kind: KindMove, Reason: ReasonFixed, Old: string(c.was.Article), New: string(c.row.Article)})
	}
}
