// Package labelform is the page on which a label is made or changed: its name,
// the key that stands in files, its colour, the key that applies it, and its
// guideline. The window shows it.
package labelform

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
)

// Host is what the window lends the page.
type Host struct {
	Window fyne.Window
	// SlotKey names the key of a slot.
	SlotKey func(slot int) string
	// Save makes or changes the label and calls then on the UI goroutine; the
	// form stays open, with everything typed, when there is an error.
	Save func(l data.Label, isNew bool, then func(error))
	Back func()
}

// form is an open form.
type form struct {
	h         Host
	old       data.Label
	isNew     bool
	slots     []int
	name, key *widget.Entry
	guideline *widget.Entry
	slot      *widget.Select
	color     *swatches
	wrong     *widget.Label
	dialog    *dialog.CustomDialog
	touched   bool // the key was typed and no longer follows the name
}

// Show opens the form on a label of all; the zero label means a new one.
func Show(h Host, l data.Label, all []data.Label) {
	f := &form{h: h, old: l, isNew: l.ID == ""}
	if f.isNew {
		f.old.Color = data.NextColor(len(all))
		f.old.Slot = free(all)
	}
	f.slots = choices(l, all)
	f.build()
	f.dialog.Show()
	h.Window.Canvas().Focus(f.name)
}

// free returns the lowest slot that no label has, 0 when all are taken.
func free(all []data.Label) int {
	for n := 1; n <= data.MaxSlot; n++ {
		if !taken(n, all) {
			return n
		}
	}
	return 0
}

func taken(slot int, all []data.Label) bool {
	for _, l := range all {
		if l.Slot == slot {
			return true
		}
	}
	return false
}

// choices are the slots the label can have: none, its own, and the free ones.
func choices(l data.Label, all []data.Label) []int {
	out := []int{0}
	for n := 1; n <= data.MaxSlot; n++ {
		if n == l.Slot || !taken(n, all) {
			out = append(out, n)
		}
	}
	return out
}

func (f *form) build() {
	f.name, f.key, f.guideline = widget.NewEntry(), widget.NewEntry(), widget.NewMultiLineEntry()
	f.guideline.Wrapping = fyne.TextWrapWord
	f.guideline.SetMinRowsVisible(4)
	f.slot = widget.NewSelect(f.slotTitles(), nil)
	f.color = newSwatches(look.ParseColor(f.old.Color))
	f.wrong = widget.NewLabel("")
	f.wrong.Wrapping = fyne.TextWrapWord
	f.wrong.Importance = widget.DangerImportance
	f.wrong.Hide()
	f.fill()
	items := widget.NewForm(
		widget.NewFormItem(say.T("label.name"), f.name),
		&widget.FormItem{Text: say.T("label.key"), Widget: f.key, HintText: say.T("label.key_hint")},
		widget.NewFormItem(say.T("label.color"), f.color.content),
		widget.NewFormItem(say.T("label.slot"), f.slot),
		widget.NewFormItem(say.T("label.guideline"), f.guideline),
		widget.NewFormItem("", f.wrong),
	)
	f.frame(items)
}

func (f *form) fill() {
	f.name.SetText(f.old.Name)
	f.key.SetText(f.old.Key)
	f.guideline.SetText(f.old.Guideline)
	for i, n := range f.slots {
		if n == f.old.Slot {
			f.slot.SetSelectedIndex(i)
		}
	}
	f.touched = !f.isNew
	f.name.OnChanged = func(s string) {
		if !f.touched {
			f.key.SetText(Key(s))
			f.touched = false
		}
	}
	f.key.OnChanged = func(s string) { f.touched = s != Key(f.name.Text) }
	f.name.OnSubmitted = func(string) { f.save() }
	f.key.OnSubmitted = func(string) { f.save() }
}

func (f *form) frame(items fyne.CanvasObject) {
	title := say.T("label.edit_title")
	if f.isNew {
		title = say.T("label.new_title")
	}
	f.dialog = dialog.NewCustomWithoutButtons(title, items, f.h.Window)
	save := widget.NewButton(say.T("button.save"), f.save)
	save.Importance = widget.HighImportance
	f.dialog.SetButtons([]fyne.CanvasObject{widget.NewButton(say.T("button.cancel"), f.dialog.Hide), save})
	f.dialog.SetOnClosed(f.h.Back)
	f.dialog.Resize(fyne.NewSize(min(f.h.Window.Canvas().Size().Width-40, 560), 0))
}

func (f *form) slotTitles() []string {
	out := make([]string, len(f.slots))
	for i, n := range f.slots {
		if out[i] = f.h.SlotKey(n); n == 0 {
			out[i] = say.T("label.no_slot")
		}
	}
	return out
}

func (f *form) save() {
	l := f.old
	l.Name, l.Key, l.Guideline = strings.TrimSpace(f.name.Text), strings.TrimSpace(f.key.Text), strings.TrimSpace(f.guideline.Text)
	l.Color = f.color.hex()
	if i := f.slot.SelectedIndex(); i >= 0 {
		l.Slot = f.slots[i]
	}
	f.h.Save(l, f.isNew, func(err error) {
		if err != nil {
			f.wrong.SetText(say.Error(err, ""))
			f.wrong.Show()
			return
		}
		f.dialog.Hide()
	})
}

// Key proposes the key for a name: capitals, with _ for what is no letter or
// digit.
func Key(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return '_'
	}, strings.TrimSpace(name))
}
