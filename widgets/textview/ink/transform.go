package ink

import (
	"math"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// fixed214 is a number of the COLR table.
func fixed214(v tables.Fixed214) float32 { return float32(v) / (1 << 14) }

// transform returns what a node of a coloured glyph moves, and how; false for a
// node that moves nothing.
func transform(node tables.PaintTable) (tables.PaintTable, matrix, bool) {
	switch n := node.(type) {
	case tables.PaintTransform:
		t := n.Transform
		return n.Paint, matrix{xx: t.Xx, yx: t.Yx, xy: t.Xy, yy: t.Yy, dx: t.Dx, dy: t.Dy}, true
	case tables.PaintVarTransform:
		t := n.Transform
		return n.Paint, matrix{xx: t.Xx, yx: t.Yx, xy: t.Xy, yy: t.Yy, dx: t.Dx, dy: t.Dy}, true
	case tables.PaintTranslate:
		return n.Paint, moved(n.Dx, n.Dy), true
	case tables.PaintVarTranslate:
		return n.Paint, moved(n.Dx, n.Dy), true
	case tables.PaintScale:
		return n.Paint, scaled(n.ScaleX, n.ScaleY), true
	case tables.PaintVarScale:
		return n.Paint, scaled(n.ScaleX, n.ScaleY), true
	case tables.PaintScaleAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, scaled(n.ScaleX, n.ScaleY)), true
	case tables.PaintVarScaleAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, scaled(n.ScaleX, n.ScaleY)), true
	case tables.PaintScaleUniform:
		return n.Paint, scaled(n.Scale, n.Scale), true
	case tables.PaintVarScaleUniform:
		return n.Paint, scaled(n.Scale, n.Scale), true
	case tables.PaintScaleUniformAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, scaled(n.Scale, n.Scale)), true
	case tables.PaintVarScaleUniformAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, scaled(n.Scale, n.Scale)), true
	}
	return turn(node)
}

// turn is transform for what turns and slants.
func turn(node tables.PaintTable) (tables.PaintTable, matrix, bool) {
	switch n := node.(type) {
	case tables.PaintRotate:
		return n.Paint, turned(n.Angle), true
	case tables.PaintVarRotate:
		return n.Paint, turned(n.Angle), true
	case tables.PaintRotateAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, turned(n.Angle)), true
	case tables.PaintVarRotateAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, turned(n.Angle)), true
	case tables.PaintSkew:
		return n.Paint, slanted(n.XSkewAngle, n.YSkewAngle), true
	case tables.PaintVarSkew:
		return n.Paint, slanted(n.XSkewAngle, n.YSkewAngle), true
	case tables.PaintSkewAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, slanted(n.XSkewAngle, n.YSkewAngle)), true
	case tables.PaintVarSkewAroundCenter:
		return n.Paint, around(n.CenterX, n.CenterY, slanted(n.XSkewAngle, n.YSkewAngle)), true
	}
	return nil, matrix{}, false
}

func moved(dx, dy int16) matrix {
	return matrix{xx: 1, yy: 1, dx: float32(dx), dy: float32(dy)}
}

func scaled(x, y tables.Fixed214) matrix { return matrix{xx: fixed214(x), yy: fixed214(y)} }

// turned turns against the clock; 1 is half a turn.
func turned(angle tables.Fixed214) matrix {
	sin, cos := math.Sincos(float64(fixed214(angle)) * math.Pi)
	return matrix{xx: float32(cos), xy: -float32(sin), yx: float32(sin), yy: float32(cos)}
}

func slanted(x, y tables.Fixed214) matrix {
	tan := func(v tables.Fixed214) float32 { return float32(math.Tan(float64(fixed214(v)) * math.Pi)) }
	return matrix{xx: 1, xy: -tan(x), yx: tan(y), yy: 1}
}

// around does m with a point held still.
func around(x, y int16, m matrix) matrix {
	return moved(x, y).before(m).before(moved(-x, -y))
}
