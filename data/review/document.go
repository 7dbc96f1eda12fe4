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

// base returns what was exported of a mention, or what the project says when the
// workbook does not know.
func (p *page) base(id data.ID) (xlsx.Was, bool) {
	if w, ok := p.was[id]; ok {
		return w, true
	}
	a, ok := p.byID[id]
	if !ok || p.out.Based {
		return xlsx.Was{}, false
	}
	return p.current(a), true
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

// ghost returns a mention that is not there any more as it was exported.
func (p *page) ghost(w xlsx.Was) data.Annotation {
	a := data.Annotation{ID: w.Mention, Article: w.Article, Label: p.labels[xlsx.Canon(w.Label)], Note: w.Note, Entity: w.Entity}
	start, okStart := p.book.Unit.CodePoint(p.x, w.Start)
	end, okEnd := p.book.Unit.CodePoint(p.x, w.End)
	if s := (data.Span{Start: start, End: end}); okStart && okEnd && s.Within(p.x.Len()) {
		a.Start, a.End, a.Quote = start, end, p.x.Slice(text.Range(s))
	}
	return a
}

// current returns a mention as it would be exported now.
func (p *page) current(a data.Annotation) xlsx.Was {
	return xlsx.Was{
		Article: a.Article, Mention: a.ID, Label: p.keys[a.Label], Start: p.book.Unit.Of(p.x, a.Start), End: p.book.Unit.Of(p.x, a.End),
		Entity: a.Entity, Note: a.Note,
	}
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

// title compares the article's title.
func (p *page) title(head xlsx.Article) {
	a := p.doc.Article
	was, ok := p.pages[a.ID]
	if !ok {
		was.Title = a.Title
	}
	if head.ID == "" || xlsx.Same(head.Title, was.Title) || xlsx.Same(head.Title, a.Title) {
		return
	}
	c := p.articleChange(KindTitle, a.Title, head.Title, head.Sheet, head.Row)
	if !xlsx.Same(was.Title, a.Title) {
		c.Reason, c.Exported = ReasonConflict, was.Title
	}
	p.out.Changes = append(p.out.Changes, c)
}

func (p *page) articleChange(k Kind, from, to, sheet string, row int) Change {
	a := p.doc.Article
	return Change{Kind: k, Article: a.ID, Title: a.Title, Old: from, New: to, Sheet: sheet, Row: row, page: a}
}

// status compares the article's status, which stands in its row and in those of
// its mentions.
func (p *page) status(head xlsx.Article, rows []xlsx.Mention) {
	a := p.doc.Article
	was, ok := p.pages[a.ID]
	if !ok {
		was.Status = a.Status
	}
	var found []Change
	see := func(s data.Status, sheet string, row int) {
		known := slices.ContainsFunc(found, func(c Change) bool { return c.New == string(s) })
		if s != was.Status && !known {
			found = append(found, p.articleChange(KindStatus, string(a.Status), string(s), sheet, row))
		}
	}
	if head.ID != "" {
		see(head.Status, head.Sheet, head.Row)
	}
	for _, m := range rows {
		if p.book.Has("status") && m.ID != "" {
			see(m.Status, m.Sheet, m.Row)
		}
	}
	for _, c := range found {
		switch {
		case len(found) > 1:
			c.Reason, c.Count = ReasonContradiction, len(found)
		case !data.Status(c.New).Valid():
			c.Reason = ReasonStatus
		case c.New == c.Old:
			continue
		case a.Status != was.Status:
			c.Reason, c.Exported = ReasonConflict, string(was.Status)
		}
		p.out.Changes = append(p.out.Changes, c)
	}
}
