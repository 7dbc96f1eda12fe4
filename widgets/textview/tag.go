package textview

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A label mark stands above the start of its mark, or above what is in sight of
// it at the top edge: in the space between two lines, where it hides no letter.
const (
	tagEms   = 0.48  // its text size
	leastTag = 8     // points
	tagGap   = 4     // pixels between two
	capital  = 0.714 // the height of a capital letter in ems
	accented = 0.95  // of one with an accent
)

func newTag() *canvas.Text { return &canvas.Text{} }

// tagStyle returns the style of a caption: bold, but signs like ● stand in the
// toolkit's monospaced font alone.
func tagStyle(caption string) fyne.TextStyle {
	for _, r := range caption {
		if unicode.Is(unicode.So, r) {
			return fyne.TextStyle{Monospace: true}
		}
	}
	return fyne.TextStyle{Bold: true}
}

// drawTags writes the label marks, line by line from the left. Where two would
// touch, the first is shortened, and the second moves to the right. The last one
// of a line moves to the left rather than be cut by the edge of the page.
func (p *painter) drawTags() {
	p.tags.reset()
	p.tagged = p.tagged[:0]
	for _, r := range p.regions {
		if r.tagged && len(p.tagged) < mostTags && p.shade(r.mark.Style).caption != "" {
			p.tagged = append(p.tagged, r)
		}
	}
	slices.SortStableFunc(p.tagged, func(a, b region) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.x0, b.x0), cmp.Compare(a.floor, b.floor))
	})
	for from, to := 0, 0; from < len(p.tagged); from = to {
		for to = from; to < len(p.tagged) && p.tagged[to].row == p.tagged[from].row; {
			to++
		}
		p.drawRowTags(p.tagged[from:to])
	}
	add(p, p.tags.lent())
}

func (p *painter) drawRowTags(in []region) {
	free := float32(0)
	for i, r := range in {
		x := p.v.left() + r.x0 - p.v.pad(layerOf(r))
		if i == len(in)-1 {
			x = min(x, p.tagsEnd()-tagGap-p.tagWidth(p.shade(r.mark.Style).caption))
		}
		x = max(x, free)
		room := p.roomForTag(in[i:], x)
		caption, width := p.shorten(p.shade(r.mark.Style).caption, room)
		p.tag(r, caption, x, width)
		free = x + width + tagGap
	}
}

// roomForTag returns how wide the first label mark of rest may be when it
// begins at x: up to the next one, shared with those that begin before x.
func (p *painter) roomForTag(rest []region, x float32) float32 {
	limit := p.tagsEnd()
	shared := float32(1)
	for _, r := range rest[1:] {
		if start := p.v.left() + r.x0; start > x+p.v.ems(0.5) {
			limit = start
			break
		}
		shared++
	}
	return (limit-x)/shared - tagGap
}

// tagsEnd is how far to the right label marks may stand.
func (p *painter) tagsEnd() float32 {
	if x0, _, ok := p.v.mapZone(); ok {
		return x0 - hitWide
	}
	return p.v.Size().Width - barZone
}

// shorten cuts a caption to width, to one letter at least.
func (p *painter) shorten(caption string, width float32) (string, float32) {
	w := p.tagWidth(caption)
	for w > width {
		_, last := utf8.DecodeLastRuneInString(caption)
		if last == len(caption) {
			break
		}
		caption = caption[:len(caption)-last]
		w = p.tagWidth(caption)
	}
	return caption, w
}

// tagSize is the text size of a label mark: smaller where the lines stand close,
// so that it touches neither.
func (v *View) tagSize() float32 {
	room := float64(v.lineHeight()-v.letterHeight()-1) / capital
	return float32(math.Max(leastTag, math.Min(math.Round(tagEms*float64(v.size)), math.Floor(room))))
}

// tagLift is how far above the line's baseline the label marks have theirs: in
// the middle between the letters of two lines, but near their own.
func (v *View) tagLift() float32 {
	spare := v.lineHeight() - v.letterHeight() - capital*v.tagSize()
	return accented*float32(v.size) + min(max(spare/2, 0), v.ems(0.09))
}

// tagPoints is the text size of a caption: signs are smaller than letters of
// their size.
func (v *View) tagPoints(caption string) float32 {
	if tagStyle(caption).Monospace {
		return v.tagSize() * 1.35
	}
	return v.tagSize()
}

// tagKey is what the width of a label mark depends on.
type tagKey struct {
	caption string
	size    float32
}

// tagWidth measures a caption; the captions are few.
func (p *painter) tagWidth(caption string) float32 {
	key := tagKey{caption, p.v.tagSize()}
	w, ok := p.widths[key]
	if !ok {
		w = fyne.MeasureText(caption, p.v.tagPoints(caption), tagStyle(caption)).Width
		p.widths[key] = w
	}
	return w
}

func (p *painter) tag(r region, caption string, x, width float32) {
	t := p.tags.next()
	t.Text, t.TextSize, t.TextStyle = caption, p.v.tagPoints(caption), tagStyle(caption)
	t.Color = p.shade(r.mark.Style).tag
	size, ascent := fyne.CurrentApp().Driver().RenderedTextSize(caption, t.TextSize, t.TextStyle, nil)
	base := p.v.rows[r.row].y + p.v.base()
	place(t, x, base-p.v.tagLift()-ascent, width, size.Height)
}
