package review

import (
	"slices"

	"nomina/data"
	"nomina/data/format/xlsx"
)

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
