package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/press"
)

// The card's measures, in pixels.
const (
	cardTop   = 44
	cardWidth = 720
	cardSide  = 20 // left of the card in a narrow window
	cardLow   = 16 // below it in a low window
	mostRows  = 12
	pad       = 8
	footing   = 26 // of the line under the rows
)

// card keeps clicks on itself from the ground beneath it.
type card struct {
	widget.BaseWidget
	press.Keep
	ground *canvas.Rectangle
}

func newCard() *card {
	c := &card{ground: canvas.NewRectangle(color.Transparent)}
	c.ground.CornerRadius, c.ground.StrokeWidth = 8, 1
	c.ground.Shadow = canvas.Shadow{Color: color.NRGBA{A: 0x50}, BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is for Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.ground) }

// Tapped is for Fyne.
func (c *card) Tapped(*fyne.PointEvent) {}

// CreateRenderer is for Fyne.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		p: p, card: newCard(), line: canvas.NewRectangle(color.Transparent),
		nothing: widget.NewLabel(""), hint: fit.NewText(lowSize),
	}
	r.nothing.Alignment, r.nothing.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	r.objects = []fyne.CanvasObject{r.card, p.field, r.line, p.rows, r.nothing, r.hint}
	r.write()
	return r
}

type renderer struct {
	p       *Palette
	card    *card
	line    *canvas.Rectangle
	nothing *widget.Label
	hint    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, cardTop+rowHeight) }

// Layout places the card at the top in the middle; its height does not change
// with what is found.
func (r *renderer) Layout(size fyne.Size) {
	field := r.p.field.MinSize().Height
	head := pad + field + pad
	width := min(cardWidth, size.Width-2*cardSide)
	rows := float32(int((size.Height - cardTop - cardLow - head - footing) / rowHeight))
	height := max(1, min(mostRows, rows)) * rowHeight
	at := fyne.NewPos((size.Width-width)/2, cardTop)
	r.card.Move(at)
	r.card.Resize(fyne.NewSize(width, head+height+footing))
	r.p.field.Move(at.AddXY(pad, pad))
	r.p.field.Resize(fyne.NewSize(width-2*pad, field))
	r.line.Move(at.AddXY(1, head-1))
	r.line.Resize(fyne.NewSize(width-2, 1))
	r.p.rows.Move(at.AddXY(1, head))
	r.p.rows.Resize(fyne.NewSize(width-2, height))
	r.nothing.Move(at.AddXY(pad, head+pad))
	r.nothing.Resize(fyne.NewSize(width-2*pad, rowHeight))
	r.hint.Move(at.AddXY(markLeft, head+height+(footing-r.hint.MinSize().Height)/2))
	r.write()
}

// Refresh is for Fyne, also after a change of theme.
func (r *renderer) Refresh() {
	r.p.look = newLook(r.p)
	r.write()
	r.p.rows.Refresh()
	r.p.field.Refresh()
}

// write brings the words and the colours up to date.
func (r *renderer) write() {
	l := r.p.look
	if r.card.ground.StrokeColor != l.edge || r.card.ground.FillColor != l.ground {
		r.card.ground.StrokeColor, r.card.ground.FillColor = l.edge, l.ground
		r.card.ground.Refresh()
	}
	fit.Fill(r.line, theme.ColorForWidget(theme.ColorNameSeparator, r.p))
	r.nothing.SetText(r.p.words.Nothing)
	fit.Show(r.nothing, r.p.source.Len() == 0)
	fit.Set(r.hint, l.low.Cut(fit.Clean(r.p.words.Hint), r.card.Size().Width-2*markLeft), l.quiet)
	r.hint.Resize(r.hint.MinSize())
}
