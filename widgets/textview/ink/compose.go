package ink

import (
	"image"
	"image/draw"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// compose paints a node that lays one picture over another by a rule.
func (l *layered) compose(dst *image.RGBA, n tables.PaintComposite, m matrix, clip *image.Alpha, depth int) {
	back, front := image.NewRGBA(l.box), image.NewRGBA(l.box)
	l.paint(back, n.BackdropPaint, m, nil, depth-1)
	l.paint(front, n.SourcePaint, m, nil, depth-1)
	for i := 0; i < len(back.Pix); i += 4 {
		porterDuff(n.CompositeMode, front.Pix[i:i+4], back.Pix[i:i+4])
	}
	if clip == nil {
		draw.Draw(dst, l.box, back, l.box.Min, draw.Over)
		return
	}
	draw.DrawMask(dst, l.box, back, l.box.Min, clip, l.box.Min, draw.Over)
}

// porterDuff changes a pixel of the backdrop; both are premultiplied. Each rule
// of Porter and Duff says how much is kept of either. The modes that mix colours
// beyond that are painted as the common one.
func porterDuff(mode tables.CompositeMode, front, back []uint8) {
	fa, ba := uint32(front[3]), uint32(back[3])
	keepFront, keepBack := uint32(0xff), 0xff-fa
	switch mode {
	case tables.CompositeClear:
		keepFront, keepBack = 0, 0
	case tables.CompositeSrc:
		keepBack = 0
	case tables.CompositeDest:
		keepFront, keepBack = 0, 0xff
	case tables.CompositeDestOver:
		keepFront, keepBack = 0xff-ba, 0xff
	case tables.CompositeSrcIn:
		keepFront, keepBack = ba, 0
	case tables.CompositeDestIn:
		keepFront, keepBack = 0, fa
	case tables.CompositeSrcOut:
		keepFront, keepBack = 0xff-ba, 0
	case tables.CompositeDestOut:
		keepFront = 0
	case tables.CompositeSrcAtop:
		keepFront = ba
	case tables.CompositeDestAtop:
		keepFront, keepBack = 0xff-ba, fa
	case tables.CompositeXor:
		keepFront = 0xff - ba
	case tables.CompositePlus:
		keepBack = 0xff
	}
	for i := range back {
		back[i] = uint8(min(div255(uint32(front[i])*keepFront)+div255(uint32(back[i])*keepBack), 0xff))
	}
}
