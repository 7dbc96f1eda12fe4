// Package replicator is the page on which a text gets the same label in the whole
// project: it lists every place in context while they are being looked for, and
// marks those that are ticked, in one act. The window shows it.
package replicator

import (
	"context"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/replicate"
	"nomina/widgets/press"
	"nomina/widgets/reviewlist"
	"nomina/widgets/statusbar"
)

// Host is what the window lends the page.
type Host struct {
	Bridge   *bridge.Bridge
	Modals   *modal.Stack
	Settings *settings.File
	Status   *statusbar.Bar
	// Label returns a label of the project.
	Label func(id data.ID) data.Label
	// Say puts a message where the annotator looks.
	Say func(statusbar.Message)
	// Fail tells of an error.
	Fail func(error)
	// Back puts the keyboard back on the article.
	Back func()
}

// Wanted is what is to be marked.
type Wanted struct {
	Text     string
	Label    data.ID
	Article  data.ID // the open one, which comes first
	Words    bool    // whole words only, at first
	Articles int     // how many the project has
}

// page is the window of one review.
type page struct {
	h Host
	s *session.Session
	w Wanted

	dialog  *modal.Dialog
	list    *reviewlist.List
	told    *widget.Label
	warning *widget.Label
	choices choices
	buttons []*press.Button // one for each of the choices' switches

	found *found
	run   int    // generation of the search, to drop late rows
	stop  func() // the search under way
	done  bool   // it has ended
}

// Show opens the review.
func Show(h Host, s *session.Session, w Wanted) {
	p := &page{h: h, s: s, w: w, stop: func() {}}
	same := h.Settings.Get().Replicate
	p.choices.Choices = replicate.Choices{Words: w.Words, Case: !same.AnyCase, Accents: !same.AnyAccents, Elisions: true}
	p.dialog = h.Modals.New(say.T("button.close"), say.N("spread.button", 0, say.Data{"N": "0"}))
	p.dialog.OnConfirm = p.apply
	p.dialog.OnClosed = func() {
		p.stop()
		p.run++
		h.Back()
	}
	content := p.build()
	told := say.Data{"Text": short(w.Text), "Label": h.Label(w.Label).Name}
	p.search()
	p.dialog.Show(say.T("spread.title", told), content, fyne.NewSize(1040, 660), p.list.Rows.First())
}

// search looks for the text anew, in the background.
func (p *page) search() {
	p.stop()
	p.run++
	p.found = &found{color: colorOf(p.h.Label(p.w.Label)), groups: p.choices.Variants}
	p.done = false
	p.list.SetSource(p.found)
	p.list.Rows.Top()
	ctx, stop := context.WithCancel(p.s.Context())
	p.stop = stop
	run, w, c, reader := p.run, p.w, p.choices, p.s.Reader()
	p.h.Bridge.Go(func() {
		defer stop()
		var waiting atomic.Bool
		scan(ctx, reader, w, c, waiting.Load, func(b batch) {
			waiting.Store(true)
			p.h.Bridge.Post(func() {
				waiting.Store(false)
				if p.run == run {
					p.take(b)
				}
			})
		})
	})
	p.show()
}

// take adds what was found since the last time.
func (p *page) take(b batch) {
	if b.err != nil {
		p.dialog.Close()
		p.h.Fail(b.err)
		return
	}
	p.done = b.done
	p.found.add(b, func(at, n int) { p.list.Rows.Inserted(at, n) })
	p.list.Rows.Reload()
	p.show()
}
