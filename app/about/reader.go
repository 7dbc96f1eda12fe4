package about

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
)

// reader is what a dialog with a long text needs.
type reader struct {
	modals      *modal.Stack
	title, lead string
	text        string
	size        fyne.Size
	buttons     func(d *modal.Dialog) []fyne.CanvasObject
	closed      func()
}

// lineSize is the size of the letters in a long text, in points.
const lineSize = 12

// show opens the dialog, with the keyboard on the text.
func (r reader) show() {
	d := r.modals.New(say.T("button.close"), "")
	d.OnClosed = r.closed
	window := r.modals.Window.Canvas().Size()
	wide := min(r.size.Width, window.Width-40) - 60 // the dialog's own edges and the scrollbar
	letter := fyne.MeasureText("m", lineSize, fyne.TextStyle{Monospace: true}).Width
	lines := fold(r.text, max(20, int(wide/letter)))
	list := d.NewList(func() int { return len(lines) }, newLine, func(i int, o fyne.CanvasObject) {
		t := o.(*fyne.Container).Objects[0].(*canvas.Text)
		t.Text, t.Color = lines[i], theme.Color(theme.ColorNameForeground)
		t.Refresh()
	})
	lead := widget.NewLabel(r.lead)
	lead.Wrapping = fyne.TextWrapWord
	var foot fyne.CanvasObject
	if r.buttons != nil {
		foot = container.NewHBox(r.buttons(d)...)
	}
	d.Show(r.title, container.NewBorder(lead, foot, nil, nil, list), r.size, list)
}

func newLine() fyne.CanvasObject {
	t := canvas.NewText("", color.Transparent)
	t.TextStyle.Monospace = true
	t.TextSize = lineSize
	return container.NewStack(t)
}

// fold breaks a text into lines of at most so many letters.
func fold(text string, columns int) []string {
	const tab = "    "
	var out []string
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		rest := []rune(strings.ReplaceAll(strings.TrimRight(line, "\r"), "\t", tab))
		for len(rest) > columns {
			out = append(out, string(rest[:columns]))
			rest = append([]rune(tab), rest[columns:]...)
		}
		out = append(out, string(rest))
	}
	return out
}
