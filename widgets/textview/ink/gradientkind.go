package ink

import (
	"math"

	"github.com/go-text/typesetting/font/opentype/tables"
)

// linear runs from p0 to p1, its bands along the line from p0 to p2: by the
// OpenType specification, p1 is first projected on the normal of that line.
func linear(x0, y0, x1, y1, x2, y2 int16) along {
	dx, dy := float64(x1)-float64(x0), float64(y1)-float64(y0)
	nx, ny := float64(y2)-float64(y0), -(float64(x2) - float64(x0))
	dot := dx*nx + dy*ny
	if n := nx*nx + ny*ny; n > 0 {
		dx, dy = nx*dot/n, ny*dot/n
	}
	length := dx*dx + dy*dy
	return func(x, y float64) (float64, bool) {
		if length == 0 {
			return 0, false
		}
		return ((x-float64(x0))*dx + (y-float64(y0))*dy) / length, true
	}
}

// radial runs from one circle to another: a point belongs to the largest t whose
// circle between the two goes through it.
func radial(x0, y0 int16, r0 uint16, x1, y1 int16, r1 uint16) along {
	cx, cy := float64(x1)-float64(x0), float64(y1)-float64(y0)
	start, dr := float64(r0), float64(r1)-float64(r0)
	a := cx*cx + cy*cy - dr*dr
	return func(x, y float64) (float64, bool) {
		px, py := x-float64(x0), y-float64(y0)
		b := px*cx + py*cy + start*dr
		c := px*px + py*py - start*start
		if a == 0 {
			t := c / (2 * b)
			return t, b != 0 && start+t*dr >= 0
		}
		d := b*b - a*c
		if d < 0 {
			return 0, false
		}
		root := math.Sqrt(d)
		hi, lo := max((b+root)/a, (b-root)/a), min((b+root)/a, (b-root)/a)
		if start+hi*dr >= 0 {
			return hi, true
		}
		return lo, start+lo*dr >= 0
	}
}

// sweep turns around a point, against the clock; the table stores its angles
// one half turn less than they are.
func sweep(x0, y0 int16, start, end tables.Fixed214) along {
	from, to := (float64(fixed214(start))+1)/2, (float64(fixed214(end))+1)/2
	return func(x, y float64) (float64, bool) {
		turn := math.Atan2(y-float64(y0), x-float64(x0)) / (2 * math.Pi)
		if turn < 0 {
			turn++
		}
		if to == from {
			return 0, false
		}
		return (turn - from) / (to - from), true
	}
}
