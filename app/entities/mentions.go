package entities

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"nomina/app/look"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
	"nomina/widgets/table"
)

// mentioned is the open list of the places where an entity is mentioned.
type mentioned struct {
	h      Host
	d      *modal.Dialog
	entity data.Entity
	table  *table.Table
	foot   *foot
	acts   []*modal.Button
	rows   []place
	ticked map[data.ID]bool
	asked  int // generation of what is read
	end    context.CancelFunc
	unhear func()
	whole  bool // everything was read
}

// mentions lists where the present entity is mentioned.
func (p *page) mentions() {
	e, ok := p.at()
	if !ok {
		p.foot.tell(say.T("entities.choose"))
		return
	}
	m := &mentioned{h: p.h, entity: e, ticked: map[data.ID]bool{}, end: func() {}}
	m.d = p.h.Modals.New(say.T("button.close"), "")
	m.foot = newFoot(p.h, m.d, say.T("entities.mentions_hint"))
	m.foot.after = m.back
	m.build()
	m.unhear = p.h.Register.OnChange(m.read)
	m.d.OnClosed = func() {
		m.end()
		m.unhear()
		m.foot.closed = true
		p.back()
	}
	m.d.Show(say.T("entities.mentions_title", say.Data{"Name": e.Name}), m.content(), fyne.NewSize(1080, 620), m.table.Rows().First())
	m.read()
}

func (m *mentioned) build() {
	m.table = table.New(
		table.Column{Title: say.T("entities.col_before"), Least: 90, Grow: 3, Right: true, Quiet: true, Tail: true},
		table.Column{Title: say.T("entities.col_mention"), Least: 110, Grow: 1.5, Mark: true},
		table.Column{Title: say.T("entities.col_after"), Least: 90, Grow: 3, Quiet: true},
		table.Column{Title: say.T("entities.col_article"), Least: 110, Grow: 2, Drop: 1},
	)
	m.table.OnOpen, m.table.OnTick = m.jump, m.tick
	rows := m.table.Rows()
	rows.OnShortcut, rows.OnLeave = m.foot.shortcut, m.d.Close
	rows.OnKey = func(_ int, k fyne.KeyName) {
		if k == fyne.KeyDelete || k == fyne.KeyBackspace {
			m.unlink()
		}
	}
	rows.OnRune = func(r rune) {
		if r == 's' || r == 'S' {
			m.split()
		}
	}
}

func (m *mentioned) content() fyne.CanvasObject {
	acts := []*modal.Button{
		m.d.NewButton(say.T("entities.jump"), func() { m.jump(m.table.Rows().At()) }),
		m.d.NewButton(say.T("entities.split"), m.split),
		m.d.NewButton(say.T("entities.unlink"), m.unlink),
	}
	if !m.h.Session.Store().Writable() {
		acts = acts[:1]
	}
	return container.NewBorder(nil, m.foot.content(acts...), nil, nil, m.table)
}

// Len implements table.Source.
func (m *mentioned) Len() int { return len(m.rows) }

// Row implements table.Source.
func (m *mentioned) Row(i int) table.Row {
	r := m.rows[i]
	return table.Row{
		Cells:  []string{r.before, r.a.Quote, r.after, r.title},
		Color:  look.ParseColor(m.h.label(r.a.Label).Color),
		Ticked: m.ticked[r.a.ID],
	}
}

func (m *mentioned) tick(i int) {
	id := m.rows[i].a.ID
	if m.ticked[id] = !m.ticked[id]; !m.ticked[id] {
		delete(m.ticked, id)
	}
	m.table.Rows().RefreshRow(i)
}

// read reads the places anew. They are shown as they come.
func (m *mentioned) read() {
	m.end()
	m.asked++
	now, first := m.asked, true
	ctx, end := context.WithCancel(m.h.Session.Context())
	m.end, m.whole = end, false
	if len(m.rows) == 0 {
		m.table.SetNothing(say.T("mentions.reading"))
	}
	m.h.Bridge.Go(func() {
		err := places(ctx, m.h.Session.Reader(), m.entity.ID, func(part []place, last bool) {
			m.h.Bridge.Post(func() {
				if m.asked != now {
					return
				}
				if first {
					m.rows, first = nil, false
				}
				m.add(part, last)
			})
		})
		m.h.Bridge.Post(func() {
			if m.asked == now && err != nil && ctx.Err() == nil {
				m.foot.tell(say.Error(err, ""))
			}
		})
	})
}

func (m *mentioned) add(part []place, last bool) {
	m.rows = append(m.rows, part...)
	if m.whole = last; last {
		m.table.SetNothing(say.T("entities.unmentioned"))
		m.untick()
	}
	m.table.SetSource(m)
}

// untick takes the ticks off what is not listed any more.
func (m *mentioned) untick() {
	still := map[data.ID]bool{}
	for _, r := range m.rows {
		if m.ticked[r.a.ID] {
			still[r.a.ID] = true
		}
	}
	m.ticked = still
}

func (m *mentioned) back() { m.table.Rows().FocusRow(max(0, m.table.Rows().At())) }
