package entities

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
)

// foot is the line under a list: which keys there are, what an act did, and a
// button that takes it back.
type foot struct {
	h    Host
	note *widget.Label
	undo *modal.Button
	hint string
	// closed says that the list is gone, and with it whom to tell.
	closed bool
	// after runs after something was taken back or brought back.
	after func()
}

func newFoot(h Host, d *modal.Dialog, hint string) *foot {
	f := &foot{h: h, note: widget.NewLabel(hint), hint: hint}
	f.note.Wrapping = fyne.TextWrapWord
	f.note.SizeName = theme.SizeNameCaptionText
	f.undo = d.NewButton(say.T("act.edit.undo"), func() { f.back(true) })
	f.undo.Hide()
	return f
}

// content is the foot with the buttons of a list.
func (f *foot) content(acts ...*modal.Button) fyne.CanvasObject {
	row := container.NewHBox()
	for _, b := range acts {
		row.Add(b)
	}
	return container.NewVBox(f.note, container.NewBorder(nil, nil, row, f.undo))
}

// tell says something; an empty text says which keys there are.
func (f *foot) tell(text string) {
	if f.undo.Hide(); text == "" {
		text = f.hint
	}
	f.note.SetText(text)
}

// setHint changes which keys there are.
func (f *foot) setHint(text string) {
	if f.note.Text == f.hint {
		f.note.SetText(text)
	}
	f.hint = text
}

// do does an act and says what it did, with the way back, or why it failed; then
// hears of the error.
func (f *foot) do(cmd edit.Command, done func(data.Commit) string, then func(error)) {
	f.h.Session.Do(cmd, func(c data.Commit, err error) {
		switch {
		case f.closed:
			return
		case errors.Is(err, edit.ErrNothing):
			err = nil
			f.tell("")
		case err != nil:
			f.tell(say.Error(err, ""))
		default:
			f.tell(done(c))
			f.undo.Show()
		}
		then(err)
	})
}

// back takes the newest act back, or brings back the one that was undone last.
func (f *foot) back(undo bool) {
	act, what, none := f.h.Session.Undo, "status.undone", "status.nothing_to_undo"
	if !undo {
		act, what, none = f.h.Session.Redo, "status.redone", "status.nothing_to_redo"
	}
	act(func(c data.Commit, err error) {
		switch {
		case f.closed:
			return
		case errors.Is(err, data.ErrNotFound):
			f.tell(say.T(none))
		case err != nil:
			f.tell(say.Error(err, ""))
		default:
			f.tell(say.T(what, say.Data{"Act": say.T("done." + string(c.Act)), "Text": c.Subject}))
		}
		f.after()
	})
}

// shortcut undoes and redoes by the usual keys.
func (f *foot) shortcut(s fyne.Shortcut) bool {
	c, _ := action.FromShortcut(s)
	switch c {
	case action.Key(fyne.KeyZ, action.Ctrl):
		f.back(true)
	case action.Key(fyne.KeyY, action.Ctrl), action.Key(fyne.KeyZ, action.Ctrl, action.Shift):
		f.back(false)
	default:
		return false
	}
	return true
}
