package entities

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/names"
	"nomina/widgets/table"
)

// The columns, in their order.
const (
	byName = iota
	byLabel
	byAliases
	byExternal
	byMentions
	byArticles
	byFirst
)

func columns() []table.Column {
	return []table.Column{
		byName:     {Title: say.T("entities.col_name"), Least: 130, Grow: 3},
		byLabel:    {Title: say.T("entities.col_label"), Least: 96, Grow: 0.6, Mark: true, Drop: 2},
		byAliases:  {Title: say.T("entities.col_aliases"), Least: 120, Grow: 3, Quiet: true, Drop: 4},
		byExternal: {Title: say.T("entities.col_external"), Least: 86, Grow: 1, Quiet: true, Drop: 3},
		byMentions: {Title: say.T("entities.col_mentions"), Least: 86, Right: true, Drop: 1},
		byArticles: {Title: say.T("entities.col_articles"), Least: 78, Right: true, Drop: 5},
		byFirst:    {Title: say.T("entities.col_first"), Least: 96, Quiet: true, Drop: 6},
	}
}

// Len implements table.Source.
func (p *page) Len() int { return len(p.rows) }

// Row implements table.Source.
func (p *page) Row(i int) table.Row {
	e := p.rows[i]
	use := p.h.Register.Uses()[e.ID]
	row := table.Row{Ticked: p.ticked[e.ID], Cells: []string{
		byName: e.Name, byLabel: "", byAliases: strings.ReplaceAll(e.Aliases, "\n", " · "), byExternal: e.External,
		byMentions: strconv.Itoa(use.Mentions), byArticles: strconv.Itoa(use.Articles), byFirst: "",
	}}
	if l := p.h.label(e.Label); l.ID != "" {
		row.Cells[byLabel], row.Color = l.Name, look.ParseColor(l.Color)
	}
	if use.First != 0 {
		row.Cells[byFirst] = time.UnixMilli(int64(use.First)).Format("2006-01-02")
	}
	return row
}

// find shows what is called as was typed.
func (p *page) find(typed string) {
	p.typed, p.order.chose, p.anew = typed, false, true
	p.list()
}

// sortBy sorts by a column, and the other way round when it is so already.
func (p *page) sortBy(column int) {
	largest := column == byMentions || column == byArticles // the first time, the most stand first
	if p.order.by == column && (p.typed == "" || p.order.chose) {
		p.order.down = !p.order.down
	} else {
		p.order.by, p.order.down = column, largest
	}
	p.order.chose = true
	p.list()
}

// mostFound is how many entities a search shows.
const mostFound = 1000

// list lists anew. What was listed stays until that is done.
func (p *page) list() {
	p.stop()
	p.stop = func() {}
	if p.typed == "" {
		p.sort()
		return
	}
	p.stop = p.h.Register.Search(p.typed, true, mostFound, func(found []names.Candidate) {
		rows := make([]*data.Entity, 0, len(found))
		for _, c := range found {
			if e := p.h.Register.Entity(c.ID); e.ID != "" {
				rows = append(rows, &e)
			}
		}
		by := -1
		if p.order.chose {
			by = p.order.by
			p.sorter().sort(rows)
		}
		p.show(rows, by)
	})
}

// show shows rows, with the keyboard on the entity that it was on.
func (p *page) show(rows []*data.Entity, by int) {
	if p.closed {
		return
	}
	at, was := p.at()
	p.rows = rows
	p.table.SetNothing(say.T("entities.no_match"))
	if p.typed != "" && !p.h.Register.Indexed() {
		p.table.SetNothing(say.T("entities.reading"))
	}
	p.table.SetSorted(by, p.order.down)
	p.table.SetSource(p)
	if p.anew {
		p.anew = false
		p.table.Rows().Top()
	}
	if !was || !p.table.Rows().Focused() {
		return
	}
	if i := slices.IndexFunc(rows, func(e *data.Entity) bool { return e.ID == at.ID }); i >= 0 {
		p.table.Rows().FocusRow(i)
	}
}
