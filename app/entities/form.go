package entities

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
)

// form is the open form of an entity.
type form struct {
	h        Host
	old      data.Entity
	d        *modal.Dialog
	name     *modal.Entry
	label    *modal.Select
	external *modal.Entry
	aliases  *modal.Entry
	note     *modal.Entry
	wrong    *widget.Label
}

// form opens the form of an entity; save keeps it, and the form stays open, with
// everything typed, when there is an error.
func (h Host) form(e data.Entity, save func(e data.Entity, then func(error)), back func()) {
	confirm := say.T("button.save")
	if !h.Session.Store().Writable() {
		confirm = ""
	}
	f := &form{h: h, old: e, d: h.Modals.New(say.T("button.cancel"), confirm)}
	title := say.T("entities.edit_title")
	if e.ID == "" {
		title = say.T("entities.new_title")
	}
	content := f.build()
	f.d.OnClosed = back
	f.d.OnConfirm = func() {
		save(f.entity(), func(err error) {
			if err != nil {
				f.wrong.SetText(say.Error(err, ""))
				f.wrong.Show()
				return
			}
			f.d.Close()
		})
	}
	f.d.Show(title, f.d.NewScroll(content), fyne.NewSize(580, content.MinSize().Height+130), f.name)
	f.check()
}

func (f *form) build() fyne.CanvasObject {
	f.name, f.external = f.d.NewEntry(f.old.Name), f.d.NewEntry(f.old.External)
	f.name.OnChanged = func(string) { f.check() }
	f.external.SetPlaceHolder(say.T("entities.external_hint"))
	titles, at := []string{say.T("entities.no_label")}, 0
	for i, l := range f.h.Labels {
		titles = append(titles, l.Name)
		if l.ID == f.old.Label {
			at = i + 1
		}
	}
	f.label = f.d.NewSelect(titles, at, nil)
	f.aliases, f.note = f.d.NewArea(f.old.Aliases, 4), f.d.NewArea(f.old.Note, 3)
	f.aliases.SetPlaceHolder(say.T("entities.aliases_hint"))
	f.aliases.Wrapping = fyne.TextWrapOff
	f.wrong = widget.NewLabel("")
	f.wrong.Wrapping, f.wrong.Importance = fyne.TextWrapWord, widget.DangerImportance
	f.wrong.Hide()
	return widget.NewForm(
		widget.NewFormItem(say.T("entities.col_name"), f.name),
		widget.NewFormItem(say.T("entities.col_label"), f.label),
		widget.NewFormItem(say.T("entities.col_aliases"), f.aliases),
		widget.NewFormItem(say.T("entities.col_external"), f.external),
		widget.NewFormItem(say.T("entities.note"), f.note),
		widget.NewFormItem("", f.wrong),
	)
}

// check lets only what has a name be saved.
func (f *form) check() {
	if f.h.Session.Store().Writable() {
		f.d.Ready(strings.TrimSpace(f.name.Text) != "", say.T("button.save"))
	}
}

// entity is what was typed.
func (f *form) entity() data.Entity {
	e := f.old
	e.Name, e.External, e.Note = strings.TrimSpace(f.name.Text), f.external.Text, strings.TrimSpace(f.note.Text)
	if e.Label = ""; f.label.SelectedIndex() > 0 {
		e.Label = f.h.Labels[f.label.SelectedIndex()-1].ID
	}
	return e.WithAliases(strings.Split(f.aliases.Text, "\n")...)
}
