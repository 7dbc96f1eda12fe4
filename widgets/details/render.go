package details

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/labelbar"
)

// The measures of the pane, in pixels.
const (
	side       = 12
	gap        = 8
	textSize   = 15
	textLines  = 4
	metaSize   = 12
	metaLines  = 3
	aboutLines = 3
	guideSize  = 13
)

// CreateRenderer is for Fyne.
func (d *Details) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{d: d, nothing: widget.NewLabel("")}
	r.nothing.Wrapping = fyne.TextWrapWord
	r.nothing.Alignment = fyne.TextAlignCenter
	r.body = &fyne.Container{Layout: (*column)(r)}
	r.text = newBlock(r.body, textSize, true)
	r.meta = newBlock(r.body, metaSize, false)
	r.body.Add(d.label)
	r.body.Add(d.link)
	r.about = newBlock(r.body, metaSize, false)
	r.body.Add(d.note)
	r.heading = newBlock(r.body, metaSize, true)
	r.guide = newBlock(r.body, guideSize, false)
	r.scroll = container.NewVScroll(r.body)
	r.Refresh()
	return r
}

type renderer struct {
	d                          *Details
	scroll                     *container.Scroll
	body                       *fyne.Container
	nothing                    *widget.Label
	text, meta, heading, guide *block
	about                      *block
	height                     float32 // of the body, for the width it was laid out to
	id                         string  // of the mention drawn last
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scroll, r.nothing}
}

// MinSize is for Fyne; what does not fit scrolls.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// Layout is for Fyne.
func (r *renderer) Layout(size fyne.Size) {
	r.arrange(size.Width)
	r.scroll.Resize(size)
	r.scroll.Refresh()
	r.nothing.Resize(fyne.NewSize(size.Width, r.nothing.MinSize().Height))
	r.nothing.Resize(fyne.NewSize(size.Width, r.nothing.MinSize().Height))
	r.nothing.Move(fyne.NewPos(0, 2*gap))
}

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	d := r.d
	empty := d.model.ID == ""
	r.nothing.SetText(d.words.Empty)
	fit.Show(r.nothing, empty)
	fit.Show(r.scroll, !empty)
	d.note.Hidden = d.model.NoNote
	d.label.Hidden = d.model.Label == ""
	d.label.SetChips([]labelbar.Chip{{ID: d.model.ID, Name: d.model.Label, Key: d.model.Key, Color: d.model.Color}})
	d.link.Hidden = d.model.NoNote || d.words.Link == "" && d.model.Entity == ""
	r.Layout(d.Size())
	if r.id != d.model.ID {
		r.id = d.model.ID
		r.scroll.ScrollToTop()
	}
	canvas.Refresh(d)
}

// arrange writes and places everything for a width, from the top down.
func (r *renderer) arrange(width float32) {
	d := r.d
	ink := theme.ColorForWidget(theme.ColorNameForeground, d)
	quiet := theme.ColorForWidget(theme.ColorNamePlaceHolder, d)
	room := fyne.Max(0, width-2*side)
	y := r.text.write(d.model.Text, ink, gap, room, textLines) + gap/2
	if !d.label.Hidden {
		d.label.Move(fyne.NewPos(side-7, y))
		d.label.Resize(fyne.NewSize(fyne.Max(0, width-side), d.label.MinSize().Height))
		y += d.label.Size().Height
	}
	y = r.writeEntity(y, room, quiet)
	y = r.meta.write(d.model.Meta, quiet, y+gap/2, room, metaLines) + gap
	if !d.model.NoNote {
		d.note.Move(fyne.NewPos(side, y))
		d.note.Resize(fyne.NewSize(room, d.note.MinSize().Height))
		y += d.note.Size().Height
	}
	heading := d.words.Guideline
	if d.model.Guideline == "" {
		heading = ""
	} else {
		y += 2 * gap
	}
	y = r.heading.write(heading, quiet, y, room, 1)
	y = r.guide.write(d.model.Guideline, ink, y+gap/2, room, 0)
	r.height = y + gap
}

// writeEntity writes whom the mention means from y on and returns where it ends.
func (r *renderer) writeEntity(y, room float32, quiet color.Color) float32 {
	d := r.d
	if d.link.Hidden {
		r.about.write("", quiet, y, room, 0)
		return y
	}
	text := d.words.Link
	if d.model.Entity != "" {
		text = d.model.Entity
	}
	d.link.SetText(d.link.Cut(text, room))
	d.link.Resize(fyne.NewSize(fyne.Min(room, d.link.MinSize().Width), d.link.MinSize().Height))
	d.link.Move(fyne.NewPos(side-8, y))
	y += d.link.Size().Height
	return r.about.write(d.model.About, quiet, y, room, aboutLines)
}

// column is the layout of what scrolls: arrange has placed everything already.
type column renderer

// MinSize implements fyne.Layout.
func (c *column) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, c.height) }

// Layout implements fyne.Layout.
func (c *column) Layout([]fyne.CanvasObject, fyne.Size) {}
