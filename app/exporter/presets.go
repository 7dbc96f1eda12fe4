package exporter

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format/choice"
	"nomina/widgets/statusbar"
)

// failed tells an error, unless the dialog was closed meanwhile.
func (f *form) failed(err error) {
	if err != nil && f.ctx.Err() == nil {
		f.fail(err)
	}
}

// showPresets lists the presets with the one of that name chosen.
func (f *form) showPresets(name string) {
	f.preset.Options = append([]string{say.T("export.no_preset")}, f.presets...)
	f.setting = true
	f.preset.SetSelectedIndex(slices.Index(f.presets, name) + 1)
	f.setting = false
	f.preset.Refresh()
	if name == "" {
		f.forget.Hide()
	} else {
		f.forget.Show()
	}
}

func (f *form) chosePreset(i int) {
	if f.setting {
		return
	}
	if i == 0 {
		f.forget.Hide()
		return
	}
	f.forget.Show()
	f.set(f.kept[f.presets[i-1]])
}

// keepPreset asks for a name and keeps the choices under it.
func (f *form) keepPreset() {
	d := f.h.Modals.New(say.T("button.cancel"), say.T("export.keep_button"))
	name := d.NewEntry("")
	if i := f.preset.SelectedIndex(); i > 0 {
		name.SetText(f.presets[i-1])
	}
	ready := func(string) { d.Ready(strings.TrimSpace(name.Text) != "", say.T("export.keep_button")) }
	name.OnChanged = ready
	ready("")
	d.OnConfirm = func() {
		d.Close()
		f.keep(strings.TrimSpace(name.Text))
	}
	hint := widget.NewLabel(say.T("export.keep_hint"))
	hint.Wrapping = fyne.TextWrapWord
	d.Show(say.T("export.keep_title"), container.NewVBox(name, hint), fyne.NewSize(440, 0), name)
}

func (f *form) keep(name string) {
	p := f.chosenPreset()
	p.Choice.Articles = nil // they belong to the moment
	kept, err := p.Keep(name)
	if err != nil {
		f.fail(err)
		return
	}
	f.change(func(ctx context.Context, s data.Store) error { return s.KeepPreset(ctx, kept) }, func() {
		if f.kept == nil {
			f.kept = map[string]choice.Preset{}
		}
		f.kept[name] = p
		if !slices.Contains(f.presets, name) {
			f.presets = append(f.presets, name)
			slices.Sort(f.presets)
		}
		f.showPresets(name)
	})
}

// askForget asks whether the chosen preset is no longer wanted: forgetting is no
// act that could be undone.
func (f *form) askForget() {
	i := f.preset.SelectedIndex()
	if i < 1 {
		return
	}
	name := f.presets[i-1]
	d := f.h.Modals.New(say.T("button.cancel"), say.T("export.forget_button"))
	d.OnConfirm = func() {
		d.Close()
		f.forgetPreset(name)
	}
	question := widget.NewLabel(say.T("export.forget_question", say.Data{"Name": name}))
	question.Wrapping = fyne.TextWrapWord
	d.Show(say.T("export.forget_title"), question, fyne.NewSize(440, 0), nil)
}

func (f *form) forgetPreset(name string) {
	f.change(func(ctx context.Context, s data.Store) error { return s.ForgetPreset(ctx, name) }, func() {
		delete(f.kept, name)
		f.presets = slices.DeleteFunc(f.presets, func(p string) bool { return p == name })
		f.showPresets("")
	})
}

// change changes the presets in the project, then what is shown.
func (f *form) change(work func(context.Context, data.Store) error, then func()) {
	session.Ask(f.s, func(ctx context.Context, _ *edit.Editor) (struct{}, error) {
		return struct{}{}, work(ctx, f.s.Store())
	}, func(_ struct{}, err error) {
		if err != nil {
			f.fail(err)
			return
		}
		then()
	})
}

func (f *form) fail(err error) {
	f.h.Status.Say(statusbar.Message{Text: say.Error(err, f.s.Store().Location()), Level: statusbar.Error,
		Action: say.T("error.copy"), OnAction: func() { f.h.Copy(err.Error()) }})
}
