package layout

import "sort"

// Piece is a stretch of a line for a painter.
type Piece struct {
	Text     string  // without what a painter must not see
	X, Width float32 // pixels from the column's left edge
	Face     int     // index into the Typeface's fonts, or FaceFallback
}

// Pieces appends what is to be drawn on a line to out and returns it. A line of
// common text is one piece.
func (p *Page) Pieces(out []Piece, pl Place) []Piece {
	b, s := p.rows(pl.block), p.set(pl.block)
	start, end := b.row(pl.row)
	vis := s.visible(start, end)
	first := sort.Search(len(s.pieces), func(i int) bool { return s.pieces[i].end > start })
	for _, q := range s.pieces[first:] {
		from, to := max(q.start, start), min(q.end, vis)
		if from >= to {
			break
		}
		if q.face == FaceNone {
			continue
		}
		shown := string(s.shown[s.index(from):s.index(to)])
		if shown == "" {
			continue
		}
		out = append(out, Piece{
			Text: shown, Face: q.face,
			X: pixels(s.pos[from] - s.pos[start]), Width: pixels(s.pos[to] - s.pos[from]),
		})
	}
	if s.hyphenated(start, end) {
		out = append(out, Piece{
			Text: "-", Face: p.face.faceFor([]rune{'-'}), X: pixels(s.pos[vis] - s.pos[start]), Width: pixels(p.hyphen),
		})
	}
	return out
}
