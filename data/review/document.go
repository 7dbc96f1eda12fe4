package review

import (
	"cmp"
	"slices"

	"nomina/data"
	"nomina/data/format/xlsx"
	"nomina/data/text"
)

// page is one article while it is compared.
type page struct {
	*differ
	doc   data.Document
	x     *text.Index
	byID  map[data.ID]data.Annotation
	used  map[data.ID]bool // mentions whose row was found
	added []data.Annotation
	from  int // where its changes begin
}

// document compares one article and its mentions with their rows.
func (d *differ) document(doc data.Document) {
	id := doc.Article.ID
	rows, head := d.rows[id], d.heads[id]
	delete(d.rows, id)
	delete(d.heads, id)
	p := &page{differ: d, doc: doc, x: text.New(doc.Text), byID: make(map[data.ID]data.Annotation), used: map[data.ID]bool{}, from: len(d.out.Changes)}
	for _, a := range doc.Annotations {
		p.byID[a.ID] = a
	}
	p.title(head)
	p.status(head, rows)
	first := len(d.out.Changes)
	var more []xlsx.Mention
	for _, list := range byMention(rows) {
		own := p.own(list)
		for i, m := range list {
			if i == own {
				p.known(m)
			} else {
				more = append(more, m)
			}
		}
	}
	for _, m := range more {
		p.more(m)
	}
	p.removed()
	slices.SortStableFunc(d.out.Changes[first:], func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Row, b.Row))
	})
}

// byMention returns the rows of each mention, those without one by themselves.
func byMention(rows []xlsx.Mention) [][]xlsx.Mention {
	var out [][]xlsx.Mention
	at := make(map[data.ID]int, len(rows))
	for _, m := range rows {
		if k, ok := at[m.ID]; ok && m.ID != "" {
			out[k] = append(out[k], m)
			continue
		}
		at[m.ID] = len(out)
		out = append(out, []xlsx.Mention{m})
	}
	return out
}

// own returns which of the rows with the same ID is the mention's own, the others
// being copies of it: the first as it was exported, else the first at its place,
// else the first. It is -1 for rows without an ID.
func (p *page) own(list []xlsx.Mention) int {
	if list[0].ID == "" {
		return -1
	}
	w, ok := p.base(list[0].ID)
	if !ok {
		return 0
	}
	for i, m := range list {
		if !p.differs(w, m) {
			return i
		}
	}
	return max(0, slices.IndexFunc(list, func(m xlsx.Mention) bool { return m.Start.N == w.Start && m.End.N == w.End }))
}

// known compares a mention's own row.
func (p *page) known(m xlsx.Mention) {
	w, based := p.base(m.ID)
	cur, here := p.byID[m.ID]
	if !based {
		if here { // made by somebody else since
			w, based = p.current(cur), true
		} else {
			p.refuse(Change{Kind: KindAdd, Reason: ReasonGone, Annotation: m.ID, Title: p.doc.Article.Title}, m)
			return
		}
	}
	if !here {
		cur = p.ghost(w)
	}
	p.used[m.ID] = true
	c := &comparison{page: p, row: m, was: w, cur: cur, gone: !here}
	c.compare()
}

// removed reports the mentions that were exported and have no row any more.
func (p *page) removed() {
	ids := p.wasIn[p.doc.Article.ID]
	if !p.out.Based {
		for _, a := range p.doc.Annotations {
			if a.Created <= p.book.Exported {
				ids = append(ids, a.ID)
			}
		}
	}
	for _, id := range ids {
		cur, here := p.byID[id]
		if !here || p.there[id] || p.used[id] {
			continue
		}
		c := Change{
			Kind: KindRemove, Article: cur.Article, Title: p.doc.Article.Title, Annotation: id, Span: cur.Span(), Quote: cur.Quote,
			Label: p.keys[cur.Label], Old: cur.Quote, old: cur,
		}
		if w, ok := p.was[id]; ok && p.changed(w, cur) {
			c.Reason, c.Exported = ReasonConflict, w.Label
		}
		p.out.Changes = append(p.out.Changes, c)
	}
}

// changed reports whether the project has changed a mention since the export.
func (p *page) changed(w xlsx.Was, a data.Annotation) bool {
	now := p.current(a)
	return now.Label != w.Label && !xlsx.Same(now.Label, w.Label) || now.Start != w.Start || now.End != w.End || now.Entity != w.Entity || !xlsx.Same(now.Note, w.Note)
}
