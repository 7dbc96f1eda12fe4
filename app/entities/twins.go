package entities

import (
	"context"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/names"
	"nomina/widgets/table"
)

// Different is the kind of a dismissal that says of two entities that they are
// not the same; its text is their IDs in order, with a blank between them.
const Different = "duplicate_entity"

const (
	alike     = 0.85 // how alike names must be for the entities to be listed
	mostPairs = 5000 // that are listed
)

// twins is the open list of entities that may be the same.
type twins struct {
	h         Host
	d         *modal.Dialog
	table     *table.Table
	foot      *foot
	found     []names.Pair // the likest first, once all are there
	rows      []names.Pair // those still in question
	different map[string]bool
	end       context.CancelFunc
	unhear    func()
}

// twins looks for entities that may be the same.
func (p *page) twins() {
	t := &twins{h: p.h, different: map[string]bool{}}
	t.d = p.h.Modals.New(say.T("button.close"), "")
	t.foot = newFoot(p.h, t.d, say.T("entities.twins_searching"))
	t.foot.after = t.reread
	t.build()
	ctx, end := context.WithCancel(p.h.Session.Context())
	t.end = end
	t.unhear = p.h.Register.OnChange(t.list)
	t.d.OnClosed = func() {
		t.end()
		t.unhear()
		t.foot.closed = true
		p.back()
	}
	foot := t.foot.content(
		t.d.NewButton(say.T("entities.merge"), func() { t.merge(t.table.Rows().At()) }),
		t.d.NewButton(say.T("entities.different"), t.dismiss),
	)
	t.d.Show(say.T("entities.twins_title"), container.NewBorder(nil, foot, nil, nil, t.table),
		fyne.NewSize(960, 600), t.table.Rows().First())
	t.search(ctx)
}

func (t *twins) build() {
	t.table = table.New(
		table.Column{Title: say.T("entities.col_one"), Least: 150, Grow: 2},
		table.Column{Title: say.T("entities.col_other"), Least: 150, Grow: 2},
		table.Column{Title: say.T("entities.col_label"), Least: 110, Grow: 1, Quiet: true, Drop: 2},
		table.Column{Title: say.T("entities.col_mentions"), Least: 92, Right: true, Drop: 1},
		table.Column{Title: say.T("entities.col_alike"), Least: 80, Right: true},
	)
	t.table.SetNothing(say.T("entities.twins_searching"))
	t.table.OnOpen = t.merge
	rows := t.table.Rows()
	rows.OnShortcut, rows.OnLeave = t.foot.shortcut, t.d.Close
	rows.OnKey = func(_ int, k fyne.KeyName) {
		if k == fyne.KeyDelete || k == fyne.KeyBackspace {
			t.dismiss()
		}
	}
	rows.OnRune = func(r rune) {
		switch unicode.ToUpper(r) {
		case 'M':
			t.merge(rows.At())
		case 'X':
			t.dismiss()
		}
	}
}

// list shows the pairs that are still in question.
func (t *twins) list() {
	r := t.h.Register
	t.rows = t.rows[:0]
	for _, p := range t.found {
		if !t.different[pairText(p)] && r.Entity(p.A).ID != "" && r.Entity(p.B).ID != "" {
			t.rows = append(t.rows, p)
		}
	}
	t.table.SetSource(t)
}

// Len implements table.Source.
func (t *twins) Len() int { return len(t.rows) }

// Row implements table.Source.
func (t *twins) Row(i int) table.Row {
	p := t.rows[i]
	a, b := t.h.Register.Entity(p.A), t.h.Register.Entity(p.B)
	uses := t.h.Register.Uses()
	labels := t.h.label(a.Label).Name
	if other := t.h.label(b.Label).Name; other != labels {
		labels = labels + " / " + other
	}
	return table.Row{Cells: []string{
		called(a, p.TextA), called(b, p.TextB), labels,
		strconv.Itoa(uses[a.ID].Mentions) + " / " + strconv.Itoa(uses[b.ID].Mentions),
		say.T("entities.percent", say.Data{"N": int(p.Score*100 + 0.5)}),
	}}
}

// called is an entity with the one of its names that is like another's.
func called(e data.Entity, alias string) string {
	if alias == e.Name {
		return e.Name
	}
	return e.Name + " (" + alias + ")"
}

func (t *twins) merge(i int) {
	if i < 0 || i >= len(t.rows) {
		return
	}
	p := t.rows[i]
	t.h.merge([]data.Entity{t.h.Register.Entity(p.A), t.h.Register.Entity(p.B)}, t.foot, t.back)
}

// dismiss keeps that two entities are not the same.
func (t *twins) dismiss() {
	i := t.table.Rows().At()
	if i < 0 || i >= len(t.rows) {
		return
	}
	p := t.rows[i]
	d := data.Dismissal{Kind: Different, Text: pairText(p)}
	t.foot.do(edit.Dismiss{Dismissals: []data.Dismissal{d}}, func(data.Commit) string {
		t.different[d.Text] = true
		return say.T("entities.told_apart", say.Data{"A": t.h.Register.Entity(p.A).Name, "B": t.h.Register.Entity(p.B).Name})
	}, func(error) {
		t.list()
		t.back()
	})
}

func (t *twins) back() { t.table.Rows().FocusRow(max(0, t.table.Rows().At())) }
