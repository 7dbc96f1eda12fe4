package textview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/widgets/textview/layout"
)

// letters keeps the text objects of the lines in sight. An object stays with
// its line while that is in sight: moving one is cheap, a new string is not.
type letters struct {
	fonts  []fyne.Resource
	now    map[letterKey]*canvas.Text
	before map[letterKey]*canvas.Text
	spare  []*canvas.Text
	pieces []layout.Piece // scratch
}

// letterKey names a piece of a line.
type letterKey struct {
	cp, piece, points int
	text              string
}

func newLetters() letters {
	return letters{fonts: fonts(), now: map[letterKey]*canvas.Text{}, before: map[letterKey]*canvas.Text{}}
}

// drawLetters draws the lines in sight.
func (p *painter) drawLetters() {
	l := &p.letters
	l.now, l.before = l.before, l.now
	clear(l.now)
	for _, row := range p.v.rows {
		l.pieces = p.v.page.Pieces(l.pieces[:0], row.place)
		for i, q := range l.pieces {
			key := letterKey{cp: row.line.Start, piece: i, points: p.v.size, text: q.Text}
			p.objects = append(p.objects, p.letter(key, q, row.y))
		}
	}
	for _, t := range l.before {
		l.spare = append(l.spare, t)
	}
	clear(l.before)
}

// letter returns the object of a piece in its place.
func (p *painter) letter(key letterKey, q layout.Piece, y float32) *canvas.Text {
	l := &p.letters
	t, ok := l.before[key]
	delete(l.before, key)
	if !ok {
		t = l.take()
		t.Text, t.TextSize, t.FontSource = q.Text, float32(key.points), nil
		if q.Face >= 0 && q.Face < len(l.fonts) {
			t.FontSource = l.fonts[q.Face]
		}
	}
	l.now[key] = t
	t.Color = p.colors.ink
	size, ascent := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, t.TextStyle, t.FontSource)
	place(t, p.v.left()+q.X, y+p.v.base()-ascent, max(size.Width, q.Width), size.Height)
	return t
}

func (l *letters) take() *canvas.Text {
	if n := len(l.spare); n > 0 {
		t := l.spare[n-1]
		l.spare = l.spare[:n-1]
		return t
	}
	return &canvas.Text{}
}

// base is how far below its top a line has its baseline.
func (v *View) base() float32 {
	return float32(math.Round(baseline * float64(v.lineHeight())))
}
