// Package report shows what became of an import, an export or a check: a
// heading, a line for each thing worth telling, and a button that copies all of
// it. The window and its pages import it.
package report

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data/format"
)

// Sentence returns a line in the language on the screen; what has no
// translation is told in English.
func Sentence(l format.Line) string {
	args := map[string]any{}
	for k, v := range l.Args {
		args[k] = v
	}
	return lang.X("line."+string(l.Code), l.Text, args)
}

// Where returns the place a line speaks of: the file's name and the line.
func Where(l format.Line) string {
	name := l.File[strings.LastIndexAny(l.File, `/\`)+1:]
	if l.Line > 0 {
		name += ":" + strconv.Itoa(l.Line)
	}
	return name
}

// Placed returns a line behind the place it speaks of.
func Placed(l format.Line) string {
	return say.T("report.placed", say.Data{"Where": Where(l), "What": Sentence(l)})
}

// Show opens the report. more counts lines that were too many to keep.
func Show(m *modal.Stack, title, heading string, lines []format.Line, more int, copyText func(string)) {
	d := m.New(say.T("button.close"), "")
	head := widget.NewLabel(heading)
	head.Wrapping = fyne.TextWrapWord
	list := d.NewList(func() int { return len(lines) }, newRow, func(i int, o fyne.CanvasObject) { o.(*row).show(lines[i]) })
	copying := d.NewButton(say.T("report.copy"), func() { copyText(plain(heading, lines, more)) })
	copying.SetIcon(theme.ContentCopyIcon())
	foot := container.NewHBox(copying)
	if more > 0 {
		foot.Add(widget.NewLabel(say.N("report.more", more)))
	}
	d.Show(title, container.NewBorder(head, foot, nil, nil, list), fyne.NewSize(760, 460), nil)
}

// plain is the whole report as text, with full paths.
func plain(heading string, lines []format.Line, more int) string {
	var b strings.Builder
	b.WriteString(heading + "\n")
	for _, l := range lines {
		b.WriteString(l.File)
		if l.Line > 0 {
			b.WriteString(":" + strconv.Itoa(l.Line))
		}
		b.WriteString(": " + Sentence(l) + "\n")
	}
	if more > 0 {
		b.WriteString(say.N("report.more", more) + "\n")
	}
	return b.String()
}

// row is one line: a sign, where, what.
type row struct {
	widget.BaseWidget
	sign        *widget.Icon
	where, what *widget.Label
}

func newRow() fyne.CanvasObject {
	r := &row{sign: widget.NewIcon(theme.InfoIcon()), where: widget.NewLabel(""), what: widget.NewLabel("")}
	r.where.TextStyle.Bold = true
	r.where.Truncation = fyne.TextTruncateEllipsis
	r.what.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	cells := container.New(columns{}, r.where, r.what)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, r.sign, nil, cells))
}

func (r *row) show(l format.Line) {
	icon := theme.InfoIcon()
	switch l.Severity {
	case format.Refused:
		icon = theme.NewErrorThemedResource(theme.ErrorIcon())
	case format.Lost, format.Converted:
		icon = theme.NewWarningThemedResource(theme.WarningIcon())
	}
	r.sign.SetResource(icon)
	r.where.SetText(Where(l))
	r.what.SetText(Sentence(l))
}

// columns gives the place a third and the sentence the rest.
type columns struct{}

// MinSize implements fyne.Layout.
func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	first := min(size.Width/3, 220)
	o[0].Resize(fyne.NewSize(first, size.Height))
	o[1].Move(fyne.NewPos(first, 0))
	o[1].Resize(fyne.NewSize(size.Width-first, size.Height))
}
