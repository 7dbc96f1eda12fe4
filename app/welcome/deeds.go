package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/widgets/fit"
)

// deed is something that can be begun.
type deed struct {
	act  string // ID of the action
	icon fyne.ThemeIconName
	word string // key of the title; the line that explains it is at word+"_hint"
}

func deeds() []deed {
	return []deed{
		{"project.new", theme.IconNameDocumentCreate, "welcome.new"},
		{"project.open", theme.IconNameFolderOpen, "welcome.open"},
		{"file.import", theme.IconNameDownload, "welcome.import"},
		{"file.import_folder", theme.IconNameFolder, "welcome.import_folder"},
		{"project.sample", theme.IconNameVisibility, "welcome.sample"},
	}
}

func (d deed) title() string { return say.T(d.word) }
func (d deed) hint() string  { return say.T(d.word + "_hint") }

// The measures of a row, in pixels.
const (
	rowHigh  = 60 // with room for a second line
	rowLow   = 46 // where the window is low
	side     = 12
	deedIcon = 24
	textLeft = side + deedIcon + 14
	between  = 10
)

// deedCell draws something that can be begun.
type deedCell struct {
	p     *Page
	box   *fyne.Container
	icon  *widget.Icon
	title *canvas.Text
	key   keycap
	hint  [2]*canvas.Text
	deed  deed
}

func newDeedCell(p *Page) *deedCell {
	c := &deedCell{p: p, icon: widget.NewIcon(nil), title: fit.NewText(titleSize), key: newKeycap()}
	c.hint = [2]*canvas.Text{fit.NewText(lowSize), fit.NewText(lowSize)}
	c.box = &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{
		c.icon, c.title, c.key.frame, c.key.text, c.hint[0], c.hint[1],
	}}
	return c
}

// Object implements rowlist.Cell.
func (c *deedCell) Object() fyne.CanvasObject { return c.box }

// Bind implements rowlist.Cell.
func (c *deedCell) Bind(i int) {
	c.deed = deeds()[i]
	c.icon.SetResource(theme.NewPrimaryThemedResource(theme.Icon(c.deed.icon)))
	c.Layout(nil, c.box.Size())
}

// MinSize implements fyne.Layout.
func (c *deedCell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(textLeft, rowLow) }

// Layout implements fyne.Layout; it also writes, as what is written depends on
// the width.
func (c *deedCell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if c.deed.act == "" {
		return
	}
	l := c.p.look
	high := l.title.Height()
	hints := l.low.Wrap(c.deed.hint(), size.Width-textLeft-side, lines(size.Height, l))
	top := (size.Height - high - l.low.Height()*float32(len(hints))) / 2

	c.icon.Resize(fyne.NewSquareSize(deedIcon))
	c.icon.Move(fyne.NewPos(side, (size.Height-deedIcon)/2))
	key := c.p.keyOf(c.deed.act)
	end := size.Width - side - c.key.width(l, key)
	c.key.put(l, key, end, top+(high-capHigh)/2)
	fit.Put(c.title, l.title.Cut(c.deed.title(), end-textLeft-between), l.ink, textLeft, high)
	c.title.Move(c.title.Position().AddXY(0, top))
	for i, t := range c.hint {
		fit.Show(t, i < len(hints))
		if i < len(hints) {
			fit.Put(t, hints[i], l.quiet, textLeft, l.low.Height())
			t.Move(fyne.NewPos(textLeft, top+high+float32(i)*l.low.Height()))
		}
	}
}

// lines is how many lines of explanation a row of this height has room for.
func lines(high float32, l *look) int {
	if high < l.title.Height()+2*l.low.Height() {
		return 1
	}
	return 2
}

// deedKey gives the keys that the list does not know.
func (p *Page) deedKey(_ int, k fyne.KeyName) {
	if k == fyne.KeyRight && len(p.projects) > 0 {
		p.recents.Focus()
		return
	}
	p.other(k)
}

// other gives a key that no list has a use for to the page, or to the window.
func (p *Page) other(k fyne.KeyName) {
	if !p.Key(k) {
		p.h.Key(k)
	}
}

// hoverDeed tells the whole of what a row had to cut.
func (p *Page) hoverDeed(i int) {
	p.tip.Leave()
	if i < 0 {
		return
	}
	d, width := deeds()[i], p.deeds.Size().Width
	if len(p.look.low.Wrap(d.hint(), width-textLeft-side, 0)) > lines(p.deeds.Height, p.look) {
		p.rest(p.deeds, i, d.hint())
	}
}
