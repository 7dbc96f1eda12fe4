// Package about is the page on which the program says what it is: its version,
// whose work is in it, and what a report of a fault needs to know of the
// machine. The reports of crashes are read on a page of it too. The window shows
// it.
package about

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
)

// Program is what the program says of itself.
type Program struct {
	Name, Version string
	Website       string // an address
	Copyright     string
	Licence       string // the whole text
	Icon          fyne.Resource
}

// Host is what the window lends the page.
type Host struct {
	Modals  *modal.Stack
	Program Program
	Details []Detail
	Copy    func(text string)
	// Visit opens an address of the web.
	Visit func(address string)
	// OpenFolder opens the log folder.
	OpenFolder func()
	// ShowReport shows the newest report of a crash; nil when there is none.
	ShowReport func()
	// Check asks for the newest version and tells a sentence and, where a newer
	// one can be had, its page. The check is given up when cancel is called. Nil
	// when nobody can be asked.
	Check func(told func(sentence, page string)) (cancel func())
	Back  func()
}

// Page is the open dialog.
type Page struct {
	h      Host
	d      *modal.Dialog
	answer *widget.Label // of the check
	visit  *modal.Button // the page of a newer version
	cancel func()        // the check under way; nil when there is none
}

// Show opens the page.
func Show(h Host) *Page {
	p := &Page{h: h, d: h.Modals.New(say.T("button.close"), "")}
	p.d.OnClosed = p.closed
	head := container.NewVBox(p.head(), p.answerRow(), widget.NewSeparator())
	foot := container.NewVBox(widget.NewSeparator(), p.buttons())
	content := container.NewBorder(head, foot, nil, nil, container.NewVScroll(table(h.Details)))
	p.d.Show(say.T("act.help.about"), content, fyne.NewSize(660, 680), nil)
	return p
}

func (p *Page) closed() {
	if p.cancel != nil {
		p.cancel()
	}
	p.h.Back()
}

// head is the name with the icon, and what goes with it.
func (p *Page) head() fyne.CanvasObject {
	icon := canvas.NewImageFromResource(p.h.Program.Icon)
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(64))
	name := widget.NewLabelWithStyle(p.h.Program.Name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameHeadingText
	lines := widget.NewLabel(say.T("about.text", say.Data{"Version": p.h.Program.Version, "Copyright": p.h.Program.Copyright}))
	lines.Wrapping = fyne.TextWrapWord
	return container.NewBorder(nil, nil, container.NewCenter(icon), nil, container.New(tight{}, name, lines))
}

// columns is how many buttons stand beside each other in a window of this width.
func columns(width float32) int {
	if width < 600 {
		return 1
	}
	return 2
}

// answerRow is where the answer of a check stands.
func (p *Page) answerRow() fyne.CanvasObject {
	p.answer = widget.NewLabel("")
	p.answer.Wrapping = fyne.TextWrapWord
	p.answer.Hide()
	p.visit = p.d.NewButton(say.T("update.page"), nil)
	p.visit.Hide()
	return container.NewBorder(nil, nil, nil, container.NewCenter(p.visit), p.answer)
}

// buttons is everything that can be done here.
func (p *Page) buttons() fyne.CanvasObject {
	grid := container.NewGridWithColumns(columns(p.h.Modals.Window.Canvas().Size().Width))
	add := func(key string, icon fyne.Resource, run func()) {
		b := p.d.NewButton(say.T(key), run)
		b.Icon = icon
		b.Alignment = widget.ButtonAlignLeading
		grid.Add(b)
	}
	add("about.copy", theme.ContentCopyIcon(), func() { p.h.Copy(Plain(p.h.Program, p.h.Details)) })
	add("about.folder", theme.FolderOpenIcon(), p.h.OpenFolder)
	add("about.website", theme.ComputerIcon(), func() { p.h.Visit(p.h.Program.Website) })
	add("about.licences", theme.DocumentIcon(), p.licences)
	if p.h.Check != nil {
		add("act.help.updates", theme.ViewRefreshIcon(), p.Check)
	}
	if p.h.ShowReport != nil {
		add("about.report", theme.WarningIcon(), p.h.ShowReport)
	}
	return grid
}

// Check asks for the newest version. What is asked of whom stands beneath until
// the answer comes.
func (p *Page) Check() {
	if p.cancel != nil {
		return
	}
	p.visit.Hide()
	p.say(say.T("update.asking"))
	cancel := p.h.Check(func(sentence, address string) {
		p.cancel = nil
		p.say(sentence)
		if address != "" {
			p.visit.OnTapped = func() { p.h.Visit(address) }
			p.visit.Show()
		}
	})
	p.cancel = cancel
}

func (p *Page) say(sentence string) {
	p.answer.SetText(sentence)
	p.answer.Show()
}
