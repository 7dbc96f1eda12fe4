// Package labelform is the page on which a label is made or changed: its name,
// the key that stands in files, its colour, the key that applies it, and its
// guideline. The window shows it.
package labelform

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/look"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
)

// Host is what the window lends the page.
type Host struct {
	Modals *modal.Stack
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
	dialog    *modal.Dialog
	name, key *modal.Entry
	guideline *modal.Entry
	slot      *modal.Select
	color     *swatches
	wrong     *widget.Label
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
	title := say.T("label.edit_title")
	if f.isNew {
		title = say.T("label.new_title")
	}
	f.dialog = h.Modals.New(say.T("button.cancel"), say.T("button.save"))
	f.dialog.OnConfirm = f.save
	f.dialog.OnClosed = h.Back
	f.dialog.Show(title, f.build(), fyne.NewSize(560, 0), f.name)
	f.check()
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

func (f *form) build() fyne.CanvasObject {
	f.name, f.key = f.dialog.NewEntry(f.old.Name), f.dialog.NewEntry(f.old.Key)
	f.guideline = f.dialog.NewArea(f.old.Guideline, 4)
	f.slot = f.dialog.NewSelect(f.slotTitles(), slices.Index(f.slots, f.old.Slot), nil)
	f.color = newSwatches(f.dialog, look.ParseColor(f.old.Color))
	f.wrong = widget.NewLabel("")
	f.wrong.Wrapping = fyne.TextWrapWord
	f.wrong.Importance = widget.DangerImportance
	f.wrong.Hide()
	f.follow()
	return widget.NewForm(
		widget.NewFormItem(say.T("label.name"), f.name),
		&widget.FormItem{Text: say.T("label.key"), Widget: f.key, HintText: say.T("label.key_hint")},
		widget.NewFormItem(say.T("label.color"), f.color.content),
		widget.NewFormItem(say.T("label.slot"), f.slot),
		widget.NewFormItem(say.T("label.guideline"), f.guideline),
		widget.NewFormItem("", f.wrong),
	)
}

// follow lets the key follow the name until it is typed itself.
func (f *form) follow() {
	f.touched = !f.isNew
	f.name.OnChanged = func(s string) {
		if !f.touched {
			f.key.SetText(Key(s))
			f.touched = false
		}
		f.check()
	}
	f.key.OnChanged = func(s string) {
		f.touched = s != Key(f.name.Text)
		f.check()
	}
	f.color.onChange = f.check
}

// check says while it is typed what cannot be saved; the rest is found out by
// saving.
func (f *form) check() {
	wrong := ""
	if !f.color.valid() {
		wrong = say.T("error.rule.color", say.Data{"Value": f.color.hex()})
	}
	f.tell(wrong)
	f.dialog.Ready(wrong == "" && strings.TrimSpace(f.key.Text) != "", say.T("button.save"))
}

// tell shows what is wrong, or nothing.
func (f *form) tell(wrong string) {
	f.wrong.SetText(wrong)
	if wrong == "" {
		f.wrong.Hide()
		return
	}
	f.wrong.Show()
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
			f.tell(say.Error(err, ""))
			return
		}
		f.dialog.Close()
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
