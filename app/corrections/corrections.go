// Package corrections is the page on which a workbook comes back that somebody
// without Nomina has corrected: it lists what the workbook says otherwise than the
// project, and makes the corrections that are ticked, in one act. The window shows
// it.
package corrections

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/modal"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/format/xlsx"
	"nomina/data/review"
	"nomina/widgets/reviewlist"
	"nomina/widgets/statusbar"
)

// Host is what the window lends the page.
type Host struct {
	Bridge *bridge.Bridge
	Modals *modal.Stack
	Status *statusbar.Bar
	// Label returns the label of the project with that key.
	Label func(key string) data.Label
	// Jump shows an annotation in its article, Open an article.
	Jump, Open func(id data.ID)
	Fail       func(error)
	Copy       func(string)
	// Back puts the keyboard back on the article.
	Back func()
}

// limit is the largest workbook that is read, in bytes.
const limit = 1 << 30

// Show compares a workbook with the project and opens the review.
func Show(h Host, s *session.Session, in format.Input) {
	ctx, cancel := context.WithCancel(s.Context())
	task := h.Status.Task(say.T("review.comparing", say.Data{"File": in.Name}), say.T("button.cancel"), cancel)
	h.Bridge.Go(func() {
		r, err := compare(ctx, s.Store(), in, func(done, total int64) {
			h.Bridge.Post(func() { task.Set(float64(done)/float64(max(total, 1)), "") })
		})
		h.Bridge.Post(func() {
			task.Done()
			cancel()
			switch {
			case errors.Is(err, context.Canceled):
				h.Status.Say(statusbar.Message{Text: say.T("import.cancelled")})
			case err != nil:
				h.Fail(err)
			case len(r.Changes) == 0:
				h.Status.Say(statusbar.Message{Text: say.T("review.same", say.Data{"File": in.Name})})
			default:
				open(h, s, in.Place(), r)
			}
		})
	})
}

// compare returns what differs; progress is told at every hundredth.
func compare(ctx context.Context, store data.Store, in format.Input, p format.Progress) (review.Review, error) {
	at, err := in.At(limit)
	if err != nil {
		return review.Review{}, err
	}
	defer func() { _ = at.Close() }() // it was only read
	book, err := xlsx.OpenBook(at, at.Size)
	if err != nil {
		return review.Review{}, err
	}
	snap, err := store.Snapshot(ctx)
	if err != nil {
		return review.Review{}, err
	}
	told := int64(-1)
	r, err := review.Diff(ctx, snap, book, func(done, total int64) {
		if part := 100 * done / max(total, 1); part > told {
			told = part
			p(done, total)
		}
	})
	return r, errors.Join(err, snap.Close())
}

// page is the window of one review.
type page struct {
	h      Host
	s      *session.Session
	file   string // the workbook
	list   *reviewlist.List
	rows   *rows
	dialog *modal.Dialog
	told   *widget.Label
}

func open(h Host, s *session.Session, file string, r review.Review) {
	p := &page{h: h, s: s, file: file, rows: newRows(r, h.Label)}
	p.dialog = h.Modals.New(say.T("button.close"), say.N("review.button", 0))
	p.dialog.OnConfirm = p.apply
	p.dialog.OnClosed = h.Back
	p.list = reviewlist.New(true)
	l := p.list.Rows
	l.OnTap = p.toggle
	l.OnEnter = func(int) { p.dialog.Confirm() }
	l.OnLeave = p.dialog.Close
	l.OnRune = p.typed
	p.list.SetSource(p.rows)
	p.told = widget.NewLabel("")
	p.told.Wrapping = fyne.TextWrapWord
	hint := widget.NewLabel(say.T("review.hint"))
	hint.Importance = widget.LowImportance
	hint.Truncation = fyne.TextTruncateEllipsis
	p.show()
	p.dialog.Show(say.T("review.title"), container.NewBorder(p.told, hint, nil, nil, p.list), fyne.NewSize(1040, 660), l.First())
}

// typed does what a letter means.
func (p *page) typed(r rune) {
	switch r {
	case 'x', 'X':
		p.toggle(p.list.Rows.At())
	case 't', 'T':
		p.rows.setAll(p.rows.on < p.rows.possible)
		p.show()
	case 'g', 'G':
		p.jump(p.list.Rows.At())
	}
}

func (p *page) toggle(i int) {
	p.rows.toggle(i)
	p.show()
}

// jump shows the place of a change in its article.
func (p *page) jump(i int) {
	if i < 0 || i >= p.rows.Len() {
		return
	}
	c := p.rows.review.Changes[i]
	p.dialog.Close()
	if c.Annotation != "" {
		p.h.Jump(c.Annotation)
		return
	}
	p.h.Open(c.Article)
}

func (p *page) show() {
	p.list.Rows.Reload()
	p.dialog.Ready(p.rows.on > 0, say.N("review.button", p.rows.on))
	text := say.N("review.found", p.rows.Len(), say.Data{"Impossible": p.rows.Len() - p.rows.possible})
	if !p.rows.review.Based {
		text += " " + say.T("review.not_based")
	}
	p.told.SetText(text)
}

// apply makes the corrections that are ticked, in one act that one undo takes back.
func (p *page) apply() {
	c := p.rows.review.Corrections(func(i int) bool { return p.rows.ticked[i] })
	p.dialog.Close()
	session.Ask(p.s, func(ctx context.Context, e *edit.Editor) (edit.CorrectionReport, error) {
		_, rep, err := e.Correct(ctx, c)
		return rep, err
	}, func(rep edit.CorrectionReport, err error) {
		if err != nil && !errors.Is(err, edit.ErrNothing) {
			p.h.Fail(err)
			return
		}
		m := statusbar.Message{Text: say.N("review.done", rep.Made+rep.Changed+rep.Removed+rep.Articles, say.Data{"Left": len(rep.Left)})}
		if lines := leftOut(p.file, c, rep.Left); len(lines) > 0 {
			m.Level, m.Action = statusbar.Warning, say.T("report.show")
			m.OnAction = func() { report.Show(p.h.Modals, say.T("review.left"), m.Text, lines, 0, p.h.Copy) }
		}
		p.h.Status.Say(m)
	})
}
