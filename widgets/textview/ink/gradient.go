package ink

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// source returns the colour that a node of a coloured glyph fills with, and nil
// for a node that fills nothing.
func (l *layered) source(node tables.PaintTable, m matrix) image.Image {
	switch n := node.(type) {
	case tables.PaintSolid:
		return image.NewUniform(l.palette(n.PaletteIndex, fixed214(n.Alpha)))
	case tables.PaintVarSolid:
		return image.NewUniform(l.palette(n.PaletteIndex, fixed214(n.Alpha)))
	case tables.PaintLinearGradient:
		return l.gradient(m, n.ColorLine, linear(n.X0, n.Y0, n.X1, n.Y1, n.X2, n.Y2))
	case tables.PaintVarLinearGradient:
		return l.gradient(m, still(n.ColorLine), linear(n.X0, n.Y0, n.X1, n.Y1, n.X2, n.Y2))
	case tables.PaintRadialGradient:
		return l.gradient(m, n.ColorLine, radial(n.X0, n.Y0, n.Radius0, n.X1, n.Y1, n.Radius1))
	case tables.PaintVarRadialGradient:
		return l.gradient(m, still(n.ColorLine), radial(n.X0, n.Y0, n.Radius0, n.X1, n.Y1, n.Radius1))
	case tables.PaintSweepGradient:
		return l.gradient(m, n.ColorLine, sweep(n.CenterX, n.CenterY, n.StartAngle, n.EndAngle))
	case tables.PaintVarSweepGradient:
		return l.gradient(m, still(n.ColorLine), sweep(n.CenterX, n.CenterY, n.StartAngle, n.EndAngle))
	}
	return nil
}

// still returns a line of colours without what varies.
func still(v tables.VarColorLine) tables.ColorLine {
	out := tables.ColorLine{Extend: v.Extend}
	for _, s := range v.ColorStops {
		out.ColorStops = append(out.ColorStops, tables.ColorStop{
			StopOffset: s.StopOffset, PaletteIndex: s.PaletteIndex, Alpha: s.Alpha,
		})
	}
	return out
}

// along says how far along its line of colours a gradient is at a point of the
// font, and false where it paints nothing.
type along func(x, y float64) (t float64, ok bool)

// gradient paints a gradient over the whole box.
func (l *layered) gradient(m matrix, line tables.ColorLine, at along) image.Image {
	back, ok := m.inverse()
	if !ok || len(line.ColorStops) == 0 {
		return nil
	}
	ramp, out := l.ramp(line), image.NewRGBA(l.box)
	first := fixed214(line.ColorStops[0].StopOffset)
	last := fixed214(line.ColorStops[len(line.ColorStops)-1].StopOffset)
	for y := l.box.Min.Y; y < l.box.Max.Y; y++ {
		for x := l.box.Min.X; x < l.box.Max.X; x++ {
			px, py := float32(x)+0.5, float32(y)+0.5
			fx := back.xx*px + back.xy*py + back.dx
			fy := back.yx*px + back.yy*py + back.dy
			if t, ok := at(float64(fx), float64(fy)); ok {
				out.SetRGBA(x, y, ramp[index(t, float64(first), float64(last), line.Extend)])
			}
		}
	}
	return out
}

// inverse returns the matrix that undoes m, and false when none does.
func (m matrix) inverse() (matrix, bool) {
	det := m.xx*m.yy - m.xy*m.yx
	if det == 0 || det != det {
		return matrix{}, false
	}
	r := matrix{xx: m.yy / det, xy: -m.xy / det, yx: -m.yx / det, yy: m.xx / det}
	r.dx = -(r.xx*m.dx + r.xy*m.dy)
	r.dy = -(r.yx*m.dx + r.yy*m.dy)
	return r, true
}

// shadesOfRamp is how many colours a gradient is cut into.
const shadesOfRamp = 256

// index finds t, which counts from the first to the last stop, in a ramp.
func index(t, first, last float64, extend tables.Extend) int {
	if last > first {
		t = (t - first) / (last - first)
	} else if t >= first {
		t = 1
	}
	switch extend {
	case tables.ExtendRepeat:
		t -= math.Floor(t)
	case tables.ExtendReflect:
		if t = math.Mod(math.Abs(t), 2); t > 1 {
			t = 2 - t
		}
	}
	if !(t > 0) {
		return 0
	}
	return int(min(t, 1) * (shadesOfRamp - 1))
}

// ramp mixes the colours from the first to the last stop.
func (l *layered) ramp(line tables.ColorLine) []color.RGBA {
	stops := line.ColorStops
	out := make([]color.RGBA, shadesOfRamp)
	first, last := fixed214(stops[0].StopOffset), fixed214(stops[len(stops)-1].StopOffset)
	next := 0
	for i := range out {
		t := first + (last-first)*float32(i)/(shadesOfRamp-1)
		for next < len(stops)-1 && fixed214(stops[next].StopOffset) < t {
			next++
		}
		prev := max(next-1, 0)
		a, b := stops[prev], stops[next]
		part := float32(1)
		if width := fixed214(b.StopOffset) - fixed214(a.StopOffset); width > 0 {
			part = min(max((t-fixed214(a.StopOffset))/width, 0), 1)
		}
		out[i] = mix(l.palette(a.PaletteIndex, fixed214(a.Alpha)), l.palette(b.PaletteIndex, fixed214(b.Alpha)), part)
	}
	return out
}

func mix(a, b color.NRGBA, part float32) color.RGBA {
	p, q := premultiplied(a), premultiplied(b)
	of := func(x, y uint8) uint8 { return uint8(float32(x) + (float32(y)-float32(x))*part + 0.5) }
	return color.RGBA{R: of(p.R, q.R), G: of(p.G, q.G), B: of(p.B, q.B), A: of(p.A, q.A)}
}
