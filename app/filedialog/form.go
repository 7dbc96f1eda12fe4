package filedialog

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
)

// form asks for a name and a folder. Fyne's own dialog for saving empties the
// file that stands there before anything new is written; this one touches
// nothing.
type form struct {
	d            *modal.Dialog
	kind         Kind
	file, folder *modal.Entry
	note         *widget.Label
}

func (c *Chooser) form(title, folder, name string, k Kind, then func(path string)) {
	f := &form{d: c.Modals.New(say.T("button.cancel"), say.T("button.save")), kind: k, note: widget.NewLabel("")}
	f.note.Wrapping = fyne.TextWrapWord
	f.file, f.folder = f.d.NewEntry(name), f.d.NewEntry(folder)
	browse := f.d.NewButton("", func() {
		c.Folder(say.T("file.choose_folder"), f.in(), func(p string) {
			if p != "" {
				f.folder.SetText(p)
			}
		})
	})
	browse.SetIcon(theme.FolderOpenIcon())
	f.file.OnChanged = func(string) { f.check() }
	f.folder.OnChanged = f.file.OnChanged
	path := ""
	f.d.OnConfirm = func() {
		path = f.path()
		f.d.Close()
	}
	f.d.OnClosed = func() { then(path) }
	f.d.Show(title, container.NewVBox(widget.NewForm(
		widget.NewFormItem(say.T("file.name_field"), f.file),
		widget.NewFormItem(say.T("file.folder_field"), container.NewBorder(nil, nil, nil, browse, f.folder)),
	), f.note), fyne.NewSize(560, 0), f.file)
	f.check()
}

// in is the folder that was typed.
func (f *form) in() string { return Expand(f.folder.Text) }

// path is the file that was asked for.
func (f *form) path() string {
	return WithExtension(filepath.Join(f.in(), strings.TrimSpace(f.file.Text)), f.kind)
}

// check says what is wrong with what was typed.
func (f *form) check() {
	name := strings.TrimSpace(f.file.Text)
	wrong := ""
	if name == "" || name == "." || name == ".." || filepath.Base(name) != name {
		wrong = say.T("file.bad_name")
	} else if info, err := os.Stat(f.in()); err != nil || !info.IsDir() {
		wrong = say.T("export.no_folder")
	}
	f.note.SetText(wrong)
	f.d.Ready(wrong == "", say.T("button.save"))
}
