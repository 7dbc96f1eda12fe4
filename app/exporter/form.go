package exporter

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/filedialog"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data/format"
)

// form asks what to write and where.
type form struct {
	h      Host
	s      *session.Session
	w      []format.Writer
	format *widget.RadioGroup
	unit   *widget.Select
	path   *widget.Entry
	note   *widget.Label
	ok     *widget.Button
	dialog *dialog.CustomDialog
}

// Show asks for the format and the place, then runs the export.
func Show(h Host, s *session.Session) {
	f := &form{h: h, s: s, w: writers()}
	f.build()
	cancel := widget.NewButton(say.T("button.cancel"), func() { f.dialog.Hide() })
	f.ok = widget.NewButton(say.T("export.button"), f.run)
	f.ok.Importance = widget.HighImportance
	f.dialog = dialog.NewCustomWithoutButtons(say.T("export.title"), f.content(), h.Window)
	f.dialog.SetButtons([]fyne.CanvasObject{cancel, f.ok})
	f.dialog.SetOnClosed(h.Back)
	f.dialog.Resize(fyne.NewSize(min(h.Window.Canvas().Size().Width-40, 620), 0))
	f.format.SetSelected(f.title(f.start()))
	f.dialog.Show()
	h.Window.Canvas().Focus(f.path)
}

func (f *form) build() {
	titles := make([]string, len(f.w))
	for i, w := range f.w {
		titles[i] = f.title(w)
	}
	f.note = widget.NewLabel("")
	f.note.Wrapping = fyne.TextWrapWord
	f.note.Importance = widget.LowImportance
	f.format = widget.NewRadioGroup(titles, func(string) { f.choseFormat() })
	f.format.Required = true
	units := make([]string, len(format.Units()))
	for i, u := range format.Units() {
		units[i] = say.T("unit." + u.String())
	}
	f.unit = widget.NewSelect(units, nil)
	u, _ := format.ParseUnit(f.h.Settings.Get().Unit)
	f.unit.SetSelectedIndex(max(slices.Index(format.Units(), u), 0))
	f.path = widget.NewEntry()
	f.path.OnChanged = func(string) { f.check() }
	f.path.OnSubmitted = func(string) { f.run() }
}

func (f *form) content() fyne.CanvasObject {
	browse := widget.NewButtonWithIcon("", theme.FolderOpenIcon(), f.browse)
	return container.NewVBox(widget.NewForm(
		widget.NewFormItem(say.T("export.format"), f.format),
		widget.NewFormItem(say.T("export.unit"), f.unit),
		widget.NewFormItem(say.T("export.file"), container.NewBorder(nil, nil, nil, browse, f.path)),
	), f.note)
}

// start is the format used last, else the first.
func (f *form) start() format.Writer {
	if w, err := writer(f.h.Settings.Get().Folders["format"]); err == nil {
		return w
	}
	return f.w[0]
}

func (f *form) title(w format.Writer) string { return say.T("format." + w.Name()) }

func (f *form) chosen() format.Writer {
	for _, w := range f.w {
		if f.title(w) == f.format.Selected {
			return w
		}
	}
	return f.w[0]
}

// choseFormat keeps the folder and the name typed, and changes the ending.
func (f *form) choseFormat() {
	w := f.chosen()
	if f.path.Text == "" {
		f.path.SetText(proposal(f.h, f.s, w))
	} else {
		f.path.SetText(strings.TrimSuffix(f.path.Text, filepath.Ext(f.path.Text)) + w.Extensions()[0])
	}
	if w.Name() == "jsonl" {
		f.unit.Enable()
	} else {
		f.unit.SetSelectedIndex(0)
		f.unit.Disable()
	}
	f.check()
}

// check says what would happen to a file that is there already.
func (f *form) check() {
	if f.ok == nil {
		return
	}
	info, err := os.Stat(f.path.Text)
	folder, folderErr := os.Stat(filepath.Dir(f.path.Text))
	f.ok.Enable()
	f.ok.SetText(say.T("export.button"))
	switch {
	case f.path.Text == "" || folderErr != nil || !folder.IsDir():
		f.ok.Disable()
		f.note.SetText(say.T("export.no_folder"))
	case err == nil && info.IsDir() || f.path.Text == f.s.Store().Location():
		f.ok.Disable()
		f.note.SetText(say.T("export.not_there"))
	case err == nil:
		f.ok.SetText(say.T("export.replace"))
		f.note.SetText(say.T("export.exists"))
	default:
		f.note.SetText(say.T("export.note." + f.chosen().Name()))
	}
}

func (f *form) browse() {
	w := f.chosen()
	kind := filedialog.Kind{Name: f.title(w), Extensions: w.Extensions()}
	f.h.Choose.Save(say.T("export.title"), filepath.Dir(f.path.Text), filepath.Base(f.path.Text), kind, func(p string) {
		if p != "" {
			f.path.SetText(p)
		}
	})
}

func (f *form) run() {
	if f.ok.Disabled() {
		return
	}
	j := Job{Format: f.chosen().Name(), Unit: format.Units()[max(f.unit.SelectedIndex(), 0)], Path: f.path.Text}
	if abs, err := filepath.Abs(j.Path); err == nil {
		j.Path = abs
	}
	f.h.Settings.Change(func(s *settings.Settings) {
		s.Folders = map[string]string{"export": filepath.Dir(j.Path), "format": j.Format, "import": s.Folders["import"]}
		s.Unit = j.Unit.String()
	})
	f.dialog.Hide()
	Run(f.h, f.s, j)
}
