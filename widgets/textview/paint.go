package textview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// painter draws what is in sight, from back to front: page, tints, selection,
// text, label marks, handles, caret, map, scrollbar, card.
type painter struct {
	v       *View
	colors  colors
	shades  shades
	objects []fyne.CanvasObject

	page     *canvas.Rectangle
	fills    pool[*canvas.Rectangle]
	dashes   pool[*dashes]
	borders  pool[*canvas.Rectangle]
	hits     pool[*canvas.Rectangle]
	selected pool[*canvas.Rectangle]
	letters  letters
	tags     pool[*canvas.Text]
	handles  pool[*canvas.Rectangle]
	caret    *canvas.Rectangle
	thumb    *canvas.Rectangle
	chart    *chart
	styled   int // counts SetStyles
	card     card
	regions  []region        // scratch
	tagged   []region        // scratch
	extents  []layout.Extent // scratch
	widths   map[tagKey]float32
	laid     laid
}

// laid is what the objects' places depend on that nobody tells a painter but by
// laying it out.
type laid struct {
	size  fyne.Size
	scale float32
}

var _ fyne.WidgetRenderer = (*painter)(nil)

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(nil) }
	p := &painter{
		v: v, shades: shades{}, colors: v.colors(), widths: map[tagKey]float32{},
		page: rectangle(), caret: rectangle(), thumb: rectangle(),
		fills:    pool[*canvas.Rectangle]{make: rectangle},
		borders:  pool[*canvas.Rectangle]{make: rectangle},
		selected: pool[*canvas.Rectangle]{make: rectangle},
		handles:  pool[*canvas.Rectangle]{make: rectangle},
		dashes:   pool[*dashes]{make: newDashes},
		tags:     pool[*canvas.Text]{make: newTag},
		letters:  newLetters(),
		card:     newCard(),
	}
	p.chart = newChart(p)
	v.paint = p
	v.reformat()
	p.draw()
	return p
}

// Objects implements fyne.WidgetRenderer.
func (p *painter) Objects() []fyne.CanvasObject { return p.objects }

// Layout implements fyne.WidgetRenderer. The toolkit also calls it amidst a frame
// for every object that was not there before: drawing then would ask for one
// more frame, the same again.
func (p *painter) Layout(size fyne.Size) {
	now := laid{size, p.v.deviceScale()}
	if now == p.laid {
		return
	}
	p.laid = now
	p.v.reformat()
	p.draw()
}

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
	p.v.stopAlt()
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
	if p.page.FillColor = p.colors.page; v.Bare {
		p.page.FillColor = color.Transparent // the software painter fails at nil
	}
	place(p.page, 0, 0, size.Width, size.Height)
	p.objects = append(p.objects[:0], p.page)

	p.drawMarks()
	p.drawHits()
	p.drawSelection()
	p.drawCurrentHit()
	p.drawOutlines()
	p.drawHandles() // under the letters, which an edge within a word touches
	p.drawLetters()
	p.drawTags()
	p.drawCaret()
	p.drawMap()
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
