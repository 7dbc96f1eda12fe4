package textview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
)

// painter draws what is in sight, from back to front: page, tints, selection,
// text, label marks, handles, caret, scrollbar, card.
type painter struct {
	v       *View
	colors  colors
	shades  shades
	objects []fyne.CanvasObject

	page     *canvas.Rectangle
	fills    pool[*canvas.Rectangle]
	dashes   pool[*dashes]
	borders  pool[*canvas.Rectangle]
	selected pool[*canvas.Rectangle]
	letters  letters
	tags     pool[*canvas.Text]
	handles  pool[*canvas.Rectangle]
	caret    *canvas.Rectangle
	thumb    *canvas.Rectangle
	card     card
	regions  []region // scratch
	widths   map[string]float32
}

var _ fyne.WidgetRenderer = (*painter)(nil)

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	p := &painter{
		v: v, shades: shades{}, colors: v.colors(), widths: map[string]float32{},
		page: rectangle(), caret: rectangle(), thumb: rectangle(),
		fills:    pool[*canvas.Rectangle]{make: rectangle},
		borders:  pool[*canvas.Rectangle]{make: rectangle},
		selected: pool[*canvas.Rectangle]{make: rectangle},
		handles:  pool[*canvas.Rectangle]{make: rectangle},
		dashes:   pool[*dashes]{make: newDashes},
		tags:     pool[*canvas.Text]{make: newTag},
		letters:  newLetters(),
	}
	v.paint = p
	v.settle()
	p.draw()
	return p
}

// Objects implements fyne.WidgetRenderer.
func (p *painter) Objects() []fyne.CanvasObject { return p.objects }

// Layout implements fyne.WidgetRenderer.
func (p *painter) Layout(fyne.Size) { p.draw() }

// MinSize implements fyne.WidgetRenderer.
func (p *painter) MinSize() fyne.Size { return p.v.MinSize() }

// Refresh implements fyne.WidgetRenderer. The theme may have changed.
func (p *painter) Refresh() {
	if c := p.v.colors(); c != p.colors {
		p.colors = c
		p.shades.forget()
	}
	p.draw()
}

// Destroy implements fyne.WidgetRenderer.
func (p *painter) Destroy() {
	p.v.stopBlink()
	p.v.mouse.stopScroll()
	p.v.mouse.stopAlt()
	p.v.hover.hide()
}

// repaint draws the view anew.
func (v *View) repaint() {
	if v.paint != nil {
		v.paint.draw()
	}
}

// repaintRange draws the view anew when any of r is in sight.
func (v *View) repaintRange(r text.Range) {
	if n := len(v.rows); n > 0 && r.Start <= v.rows[n-1].line.End && r.End >= v.rows[0].line.Start && r.Start < r.End {
		v.repaint()
	}
}

// draw puts all objects where they belong.
func (p *painter) draw() {
	v := p.v
	v.rows = v.inSight(v.rows[:0])
	size := v.Size()
	p.page.FillColor = p.colors.page
	place(p.page, 0, 0, size.Width, size.Height)
	p.objects = append(p.objects[:0], p.page)

	p.drawMarks()
	p.drawSelection()
	p.drawOutlines()
	p.drawLetters()
	p.drawTags()
	p.drawHandles()
	p.drawCaret()
	p.drawThumb()
	p.drawCard()
	canvas.Refresh(p.page)
}

// inSight returns the lines that are at least partly in the view.
func (v *View) inSight(rows []row) []row {
	pl, off := v.anchor()
	for y := -off; y < v.Size().Height; {
		rows = append(rows, row{place: pl, line: v.page.Line(pl), y: y})
		y += v.page.Step(pl)
		next, ok := v.page.Next(pl)
		if !ok {
			break
		}
		pl = next
	}
	return rows
}

func add[T fyne.CanvasObject](p *painter, all []T) {
	for _, o := range all {
		p.objects = append(p.objects, o)
	}
}

// drawSelection lays the selection's colour over the tints, and their outlines
// over that.
func (p *painter) drawSelection() {
	v := p.v
	p.selected.reset()
	r := v.sel.shown
	for _, row := range v.rows {
		x0, x1, ok := v.page.Extent(row.place, r)
		if !ok {
			continue
		}
		if r.End > row.line.Visible && row.line.Ends {
			x1 += v.ems(0.35)
		}
		top, bottom := v.box(row.y, 0)
		o := p.selected.next()
		plainBlock(o, p.colors.selection, v.ems(0.15))
		place(o, v.left()+x0, top, x1-x0, bottom-top)
	}
	for _, g := range p.regions {
		if g.mark.Range.Start < r.End && g.mark.Range.End > r.Start && !g.mark.Dashed {
			p.outline(p.selected.next(), g, nil, p.edgeOf(g))
		}
	}
	add(p, p.selected.lent())
}

// plainBlock makes o a rectangle without an outline.
func plainBlock(o *canvas.Rectangle, fill color.Color, radius float32) {
	o.FillColor, o.CornerRadius, o.StrokeColor, o.StrokeWidth = fill, radius, nil, 0
	o.TopLeftCornerRadius, o.BottomLeftCornerRadius = 0, 0
	o.TopRightCornerRadius, o.BottomRightCornerRadius = 0, 0
}

// drawCaret shows where the keyboard is. A chosen mark has handles instead.
func (p *painter) drawCaret() {
	v := p.v
	p.objects = append(p.objects, p.caret)
	y, ok := v.yInSight(v.sel.head)
	if !ok || !v.focused || v.chosen != "" {
		place(p.caret, -10, -10, 1, 1)
		return
	}
	top, bottom := v.box(y, 0)
	p.caret.FillColor = p.colors.caret
	x := v.left() + v.page.X(v.page.At(v.sel.head), v.sel.head)
	place(p.caret, x-1, top, 2, bottom-top)
}

// dark hides or shows the caret for blinking.
func (p *painter) dark(dark bool) {
	if dark == p.caret.Hidden {
		return
	}
	if dark {
		p.caret.Hide()
	} else {
		p.caret.Show()
	}
}

func (v *View) yInSight(cp int) (float32, bool) {
	pl := v.page.At(cp)
	for _, r := range v.rows {
		if r.place == pl {
			return r.y, true
		}
	}
	return 0, false
}

// drawThumb shows how far the reader is; it is wider under the pointer.
func (p *painter) drawThumb() {
	v := p.v
	y, height, ok := v.thumb()
	if !ok {
		return
	}
	width := float32(barThin)
	if v.mouse.doing == sliding || v.mouse.over && v.overBar(v.mouse.at) {
		width = barWide
	}
	p.thumb.FillColor, p.thumb.CornerRadius = p.colors.thumb, width/2
	place(p.thumb, v.Size().Width-width-barInset, y+barInset, width, height-2*barInset)
	p.objects = append(p.objects, p.thumb)
}
