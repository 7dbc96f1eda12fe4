package textview

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

// drawSelection lays the selection's colour over the tints, and their outlines
// over that.
func (p *painter) drawSelection() {
	v := p.v
	p.selected.reset()
	r := v.sel.shown
	for _, row := range v.rows {
		for _, e := range p.withLineEnd(v.page.Extents(p.extents[:0], row.place, r), row, r) {
			top, bottom := v.box(row.y, 0)
			o := p.selected.next()
			plainBlock(o, p.colors.selection, v.ems(0.15))
			place(o, v.left()+e.X0, top, e.X1-e.X0, bottom-top)
		}
	}
	last := p.selected.used + mostOutlines
	for _, g := range p.regions {
		if p.selected.used < last && g.mark.Range.Start < r.End && g.mark.Range.End > r.Start && !g.mark.Dashed {
			p.outline(p.selected.next(), g, nil, p.edgeOf(g))
		}
	}
	add(p, p.selected.lent())
}

// withLineEnd adds to the extents of the selected range r a little room for the
// line end when that is selected too, on the side where the line ends.
func (p *painter) withLineEnd(all []layout.Extent, row row, r text.Range) []layout.Extent {
	p.extents = all
	if len(all) == 0 || r.End <= row.line.Visible || !row.line.Ends {
		return all
	}
	end, room := p.v.page.Caret(row.place, row.line.Visible), p.v.ems(0.35)
	for i, e := range all {
		switch {
		case !end.RTL && e.X1 == end.X:
			all[i].X1 += room
			return all
		case end.RTL && e.X0 == end.X:
			all[i].X0 -= room
			return all
		}
	}
	if end.RTL {
		room = -room
	}
	return append(all, layout.Extent{X0: min(end.X, end.X+room), X1: max(end.X, end.X+room)})
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
	x := v.left() + v.page.Caret(v.page.At(v.sel.head), v.sel.head).X
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
