package about

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"nomina/app/modal"
	"nomina/app/say"
)

// Report is the report of a crash, and what can be done with it.
type Report struct {
	Modals     *modal.Stack
	Text       string
	Copy       func(text string)
	OpenFolder func()
	Back       func()
}

// ShowReport shows a report. It stays on the machine: who wants it sent copies
// it.
func ShowReport(r Report) {
	reader{
		modals: r.Modals, title: say.T("crash.title"), lead: say.T("crash.lead"), text: r.Text,
		size: fyne.NewSize(860, 620), closed: r.Back,
		buttons: func(d *modal.Dialog) []fyne.CanvasObject {
			copying := d.NewButton(say.T("report.copy"), func() { r.Copy(r.Text) })
			copying.Icon = theme.ContentCopyIcon()
			opening := d.NewButton(say.T("about.folder"), r.OpenFolder)
			opening.Icon = theme.FolderOpenIcon()
			return []fyne.CanvasObject{copying, opening}
		},
	}.show()
}
