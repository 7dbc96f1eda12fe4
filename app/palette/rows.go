package palette

import (
	"cmp"
	"slices"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/query"
	panel "nomina/widgets/palette"
)

// found is an item with how it resembles what was typed.
type found struct {
	item item
	text string
	hit  query.Hit
}

// rows is an answer: the best, and how many there were.
type rows struct {
	list  []found
	total int
}

// source is what the panel lists.
type source struct{ p *Palette }

// Len implements panel.Source.
func (s source) Len() int { return len(s.p.rows.list) }

// Row implements panel.Source.
func (s source) Row(i int) panel.Row {
	f := s.p.rows.list[i]
	row := panel.Row{Title: f.text, Matched: f.hit.Runes, Kind: say.T("palette." + f.item.kind.name())}
	if row.Detail = s.p.reason(f.item); row.Detail != "" {
		row.Off = true
	}
	switch f.item.kind {
	case command:
		if a := s.p.h.Actions.Get(string(f.item.id)); a != nil && len(a.Keys) > 0 {
			row.Keys = a.Keys[0].Show(func(k string) string { return say.T(k) })
		}
	case label:
		s.p.labelRow(f.item.id, &row)
	case article:
		_, row.Detail, _ = s.p.h.Book.ArticleRow(f.item.id)
	case mention:
		if l, around, ok := s.p.h.Book.MentionRow(f.item.id); ok {
			row.Detail, row.Color = l.Name+" · "+around, look.ParseColor(l.Color)
		}
	}
	return row
}

func (p *Palette) labelRow(id data.ID, row *panel.Row) {
	i := slices.IndexFunc(p.h.Book.Labels(), func(l data.Label) bool { return l.ID == id })
	if i < 0 {
		return
	}
	l := p.h.Book.Labels()[i]
	row.Color, row.Keys = look.ParseColor(l.Color), p.h.SlotKey(l.Slot)
	if !row.Off {
		row.Detail = l.Guideline
	}
}

// reason says why an item cannot be taken now, and nothing when it can.
func (p *Palette) reason(it item) string {
	switch it.kind {
	case command:
		if a := p.h.Actions.Get(string(it.id)); a != nil {
			return a.Reason()
		}
	case label:
		if p.h.Book != nil {
			return p.h.Book.LabelReason()
		}
	}
	return ""
}

// show puts rows on the screen, with the cursor on row at.
func (p *Palette) show(generation int, r rows, whole bool, at int) {
	p.shown, p.whole, p.rows = generation, whole, r
	p.view.SetHint(p.hint(r))
	p.view.SetRows(source{p}, at)
}

func (p *Palette) hint(r rows) string {
	if r.total > len(r.list) {
		return say.T("palette.more", say.Data{"N": len(r.list), "All": r.total})
	}
	return say.T("palette.hint")
}

// showRecent answers when nothing was typed: what was taken lately, then every
// action that can run, then the others, then the labels.
func (p *Palette) showRecent() {
	const most = 8
	var lately, rest []found
	for it := range p.recent {
		if f, ok := p.lookUp(it); ok && p.reason(it) == "" {
			lately = append(lately, f)
		}
	}
	slices.SortFunc(lately, func(a, b found) int { return cmp.Compare(b.hit.Recent, a.hit.Recent) })
	lately = lately[:min(len(lately), most)]
	for _, k := range []kind{command, label} {
		for i := range p.pools[k].Len() {
			e := p.pools[k].Entry(i)
			it := item{k, e.ID}
			if !slices.ContainsFunc(lately, func(f found) bool { return f.item == it }) {
				rest = append(rest, found{item: it, text: e.Text})
			}
		}
	}
	slices.SortStableFunc(rest, func(a, b found) int { return cmp.Compare(p.off(a.item), p.off(b.item)) })
	all := append(lately, rest...)
	p.show(p.asked, rows{list: all, total: len(all)}, true, 0)
}

// off puts what cannot be done behind everything else.
func (p *Palette) off(it item) int {
	if p.reason(it) != "" {
		return 1
	}
	return 0
}

// lookUp finds something that was taken once, if it is still there.
func (p *Palette) lookUp(it item) (f found, ok bool) {
	f = found{item: it, hit: query.Hit{Recent: p.recent[it]}}
	switch it.kind {
	case article:
		if p.h.Book != nil {
			f.text, _, ok = p.h.Book.ArticleRow(it.id)
		}
	case command, label:
		for i := range p.pools[it.kind].Len() {
			if e := p.pools[it.kind].Entry(i); e.ID == it.id {
				f.text, ok = e.Text, true
			}
		}
	}
	return f, ok
}
