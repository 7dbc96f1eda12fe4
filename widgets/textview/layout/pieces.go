package layout

import "sort"

// FaceFallback is the Face of a Piece that the painter chooses a font for.
const FaceFallback = -2

// Piece is a stretch of a line for a painter that takes strings.
type Piece struct {
	Text     string
	X, Width float32 // pixels from the column's left edge
	Face     int     // index into the Typeface's fonts, or FaceFallback
}

// Pieces appends what is to be drawn on a line to out and returns it.
func (p *Page) Pieces(out []Piece, pl Place) []Piece {
	l := p.sight(pl)
	runes := []rune(p.body[l.b.byte0:l.b.byte1])
	for _, part := range l.parts {
		items := l.s.items
		first := sort.Search(len(items), func(i int) bool { return items[i].end > part.from })
		for _, it := range items[first:] {
			from, to := max(it.start, part.from), min(it.end, part.to)
			if from >= to {
				break
			}
			if it.kind == gap {
				continue
			}
			text := ""
			for _, r := range runes[from:to] {
				if !control(r) && r != softHyphen {
					text += string(r)
				}
			}
			a, b := l.edge(part, from), l.edge(part, to)
			face := FaceFallback
			for i, f := range p.face.fonts {
				if f == it.face {
					face = i
				}
			}
			out = append(out, Piece{Text: text, Face: face, X: pixels(min(a, b)), Width: pixels(distance(a, b))})
		}
		if part.hyphen {
			out = append(out, Piece{Text: "-", X: pixels(part.x + l.width(part)), Width: pixels(p.hyphen.width)})
		}
	}
	return out
}
