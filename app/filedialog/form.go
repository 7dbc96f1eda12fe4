package filedialog

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
)

// form asks for a name and a folder. Fyne's own dialog for saving empties the
// file that stands there before anything new is written; this one touches
// nothing.
func (c *Chooser) form(title, folder, name string, k Kind, then func(path string)) {
	file := widget.NewEntry()
	file.SetText(name)
	file.Validator = func(s string) error {
		if filepath.Base(s) != s || s == "" || s == "." {
			return errName{}
		}
		return nil
	}
	where := widget.NewEntry()
	where.SetText(folder)
	browse := widget.NewButtonWithIcon("", theme.FolderOpenIcon(), func() {
		c.Folder(say.T("file.choose_folder"), where.Text, func(p string) {
			if p != "" {
				where.SetText(p)
			}
		})
	})
	form := dialog.NewForm(title, say.T("button.save"), say.T("button.cancel"), []*widget.FormItem{
		widget.NewFormItem(say.T("file.name_field"), file),
		widget.NewFormItem(say.T("file.folder_field"), container.NewBorder(nil, nil, nil, browse, where)),
	}, func(ok bool) {
		if !ok {
			then("")
			return
		}
		then(WithExtension(filepath.Join(where.Text, file.Text), k))
	}, c.Window)
	form.Resize(fyne.NewSize(min(c.Window.Canvas().Size().Width-40, 560), 0))
	form.Show()
	c.Window.Canvas().Focus(file)
}

type errName struct{}

// Error implements error.
func (errName) Error() string { return say.T("file.bad_name") }
