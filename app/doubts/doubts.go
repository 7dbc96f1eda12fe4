// Package doubts is the page that lists all that may be wrong in the project, by
// kind, to be mended, left as it is or gone to. The window shows it.
package doubts

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/doubter"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/consistency"
	"nomina/widgets/reviewlist"
)

// Host is what the window lends the page.
type Host struct {
	Bridge *bridge.Bridge
	Modals *modal.Stack
	// Labels are the project's.
	Labels []data.Label
	// GoTo opens the article at a doubt.
	GoTo func(consistency.Doubt)
	// Fail tells of an error.
	Fail func(error)
	// Back puts the keyboard back on the article.
	Back func()
	// Articles is how many the project has.
	Articles int
}

// page is the window of one list.
type page struct {
	h      Host
	s      *session.Session
	dialog *modal.Dialog
	list   *reviewlist.List
	told   *widget.Label
	found  *found
	read   int // articles gone through
	done   bool
	closed bool
	stop   context.CancelFunc
}

// Show opens the list, which fills while the project is gone through.
func Show(h Host, s *session.Session, d *doubter.Doubter) {
	p := &page{h: h, s: s, found: newFound(h.Labels)}
	p.dialog = h.Modals.New(say.T("button.close"), say.T("doubts.go"))
	p.dialog.OnConfirm = p.goThere
	p.dialog.OnClosed = func() {
		p.closed = true
		p.stop()
		h.Back()
	}
	content := p.build()
	p.gather(d)
	p.show()
	p.dialog.Show(say.T("doubts.title"), content, fyne.NewSize(1040, 660), p.list.Rows.First())
}

func (p *page) build() fyne.CanvasObject {
	p.list = reviewlist.New(true)
	p.list.SetSource(p.found)
	rows := p.list.Rows
	rows.OnTap = func(i int) {
		if p.found.at(i) != nil {
			p.goThere()
		}
	}
	rows.OnEnter = func(int) { p.dialog.Confirm() }
	rows.OnLeave = p.dialog.Close
	rows.OnRune = p.typed
	p.told = widget.NewLabel("")
	p.told.Truncation = fyne.TextTruncateEllipsis
	hint := widget.NewLabel(say.T("doubts.hint"))
	hint.Importance = widget.LowImportance
	hint.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(p.told, hint, nil, nil, p.list)
}

// pace is how often what was found is told.
const pace = 50 * time.Millisecond

// most is how many doubts are listed.
const most = 20_000

// gather goes through the project in the background.
func (p *page) gather(d *doubter.Doubter) {
	ctx, stop := context.WithCancel(p.s.Context())
	p.stop = stop
	p.h.Bridge.Go(func() {
		defer stop()
		var waiting atomic.Bool
		var now []entry
		read, n, due := 0, 0, time.Now()
		tell := func(done bool, err error) {
			told, read := now, read
			now = nil
			waiting.Store(true)
			p.h.Bridge.Post(func() {
				waiting.Store(false)
				p.take(told, read, done, err)
			})
		}
		for j, err := range d.All(ctx) {
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				tell(true, err)
				return
			}
			read++
			now = append(now, entries(j, p.found.name)...)
			if n += len(j.Doubts); n >= most {
				break
			}
			if at := time.Now(); at.After(due) && !waiting.Load() {
				due = at.Add(pace)
				tell(false, nil)
			}
		}
		tell(true, nil)
	})
}

// take adds what was found since the last time.
func (p *page) take(list []entry, read int, done bool, err error) {
	if p.closed {
		return
	}
	if err != nil {
		p.dialog.Close()
		p.h.Fail(err)
		return
	}
	p.read, p.done = read, done
	p.found.add(list, p.list.Rows.Inserted)
	p.list.Rows.Reload()
	p.show()
}

// show says how far it is.
func (p *page) show() {
	n := p.found.total
	told := say.Data{"Read": say.Number(p.read), "All": say.Number(max(p.h.Articles, p.read)), "N": say.Number(n)}
	read := say.T("spread.reading", told)
	if p.done {
		read = say.N("spread.read", p.read, told)
	}
	text := read + " · " + say.N("doubts.found", n, told)
	if p.done && n == 0 {
		text = say.T("doubt.none")
	}
	if n >= most {
		text += " · " + say.T("doubts.more")
	}
	p.told.SetText(text)
	p.dialog.Ready(n > 0, say.T("doubts.go"))
}
