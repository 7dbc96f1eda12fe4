package exporter

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/filedialog"
	"nomina/app/modal"
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
	dialog *modal.Dialog
	format *modal.Select
	unit   *modal.Select
	too    *modal.Check // the suggestions
	path   *modal.Entry
	note   *widget.Label
}

// Show asks for the format and the place, then runs the export.
func Show(h Host, s *session.Session) { newForm(h, s).show() }

func newForm(h Host, s *session.Session) *form {
	f := &form{h: h, s: s, w: writers()}
	f.dialog = h.Modals.New(say.T("button.cancel"), say.T("export.button"))
	f.dialog.OnConfirm = f.run
	f.dialog.OnClosed = h.Back
	f.build()
	f.choseFormat()
	return f
}

func (f *form) show() {
	f.dialog.Show(say.T("export.title"), f.content(), fyne.NewSize(620, 0), f.path)
}

func (f *form) build() {
	titles := make([]string, len(f.w))
	for i, w := range f.w {
		titles[i] = f.title(w)
	}
	units := make([]string, len(format.Units()))
	for i, u := range format.Units() {
		units[i] = say.T("unit." + u.String())
	}
	unit, _ := format.ParseUnit(f.h.Settings.Get().Unit)
	f.note = widget.NewLabel("")
	f.note.Wrapping = fyne.TextWrapWord
	f.note.Importance = widget.LowImportance
	f.format = f.dialog.NewSelect(titles, f.start(), func(int) { f.choseFormat() })
	f.unit = f.dialog.NewSelect(units, max(slices.Index(format.Units(), unit), 0), nil)
	f.too = f.dialog.NewCheck(say.T("export.suggestions_too"), false, nil)
	f.path = f.dialog.NewEntry("")
	f.path.OnChanged = func(string) { f.check() }
}

func (f *form) content() fyne.CanvasObject {
	browse := f.dialog.NewButton("", f.browse)
	browse.SetIcon(theme.FolderOpenIcon())
	return container.NewVBox(widget.NewForm(
		widget.NewFormItem(say.T("export.format"), f.format),
		widget.NewFormItem(say.T("export.unit"), f.unit),
		widget.NewFormItem(say.T("export.suggestions"), f.too),
		widget.NewFormItem(say.T("export.file"), container.NewBorder(nil, nil, nil, browse, f.path)),
	), f.note)
}

// start is the format used last, else the first.
func (f *form) start() int {
	last := f.h.Settings.Get().Folders["format"]
	return max(slices.IndexFunc(f.w, func(w format.Writer) bool { return w.Name() == last }), 0)
}

func (f *form) title(w format.Writer) string { return say.T("format." + w.Name()) }

func (f *form) chosen() format.Writer { return f.w[max(f.format.SelectedIndex(), 0)] }

// choseFormat keeps the folder and the name typed, and changes the ending.
func (f *form) choseFormat() {
	w := f.chosen()
	if f.path.Text == "" {
		f.path.SetText(proposal(f.h, f.s, w))
	} else {
		f.path.SetText(f.bare() + w.Extensions()[0])
	}
	if w.Name() == "jsonl" {
		f.unit.Enable()
	} else {
		f.unit.SetSelectedIndex(0)
		f.unit.Disable()
	}
	f.check()
}

// bare returns the path typed without the ending of any format.
func (f *form) bare() string {
	ext := filepath.Ext(f.path.Text)
	for _, w := range f.w {
		if slices.ContainsFunc(w.Extensions(), func(e string) bool { return strings.EqualFold(e, ext) }) {
			return strings.TrimSuffix(f.path.Text, ext)
		}
	}
	return f.path.Text
}

// target is the file that would be written: a name without an ending gets the
// format's.
func (f *form) target() string {
	path := filedialog.Expand(f.path.Text)
	if name := filepath.Base(path); path != "" && filepath.Ext(name) == "" && !os.IsPathSeparator(path[len(path)-1]) {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			path += f.chosen().Extensions()[0]
		}
	}
	return path
}

// check says what would happen to a file that is there already.
func (f *form) check() {
	path := f.target()
	info, err := os.Stat(path)
	folder, folderErr := os.Stat(filepath.Dir(path))
	ok, button, note := true, "export.button", "export.note."+f.chosen().Name()
	switch {
	case path == "" || folderErr != nil || !folder.IsDir():
		ok, note = false, "export.no_folder"
	case err == nil && info.IsDir() || f.isProject(path, info):
		ok, note = false, "export.not_there"
	case err == nil:
		button, note = "export.replace", "export.exists"
	}
	f.note.SetText(say.T(note))
	f.dialog.Ready(ok, say.T(button))
}

// isProject reports whether a file is a project: this one under whatever name,
// or another by its ending.
func (f *form) isProject(path string, info os.FileInfo) bool {
	own, err := os.Stat(f.s.Store().Location())
	return strings.EqualFold(filepath.Ext(path), ".nomina") || info != nil && err == nil && os.SameFile(info, own)
}

func (f *form) browse() {
	w := f.chosen()
	kind := filedialog.Kind{Name: f.title(w), Extensions: w.Extensions()}
	f.h.Choose.Save(say.T("export.title"), filepath.Dir(f.target()), filepath.Base(f.target()), kind, func(p string) {
		if p != "" {
			f.path.SetText(p)
		}
	})
}

func (f *form) run() {
	j := Job{
		Format: f.chosen().Name(), Unit: format.Units()[max(f.unit.SelectedIndex(), 0)], Path: f.target(), Suggestions: f.too.Checked,
	}
	if abs, err := filepath.Abs(j.Path); err == nil {
		j.Path = abs
	}
	f.h.Settings.Change(func(s *settings.Settings) {
		s.Folders = map[string]string{"export": filepath.Dir(j.Path), "format": j.Format, "import": s.Folders["import"]}
		if j.Format == "jsonl" { // the only one that counts in other units
			s.Unit = j.Unit.String()
		}
	})
	f.dialog.Close()
	Run(f.h, f.s, j)
}
