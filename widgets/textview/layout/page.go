package layout

import (
	"math"
	"slices"

	"golang.org/x/image/math/fixed"

	"nomina/data/text"
)

// keep is how many code points stay shaped; older ones are shaped again when
// they come back into sight.
const keep = 1 << 17

// Format says how a Page is set. All but Points is in pixels.
type Format struct {
	Points int     // text size
	Width  float32 // of the column
	Line   float32 // from one line's top to the next
	Gap    float32 // between two paragraphs
}

// Page is a text set in lines. It is laid out where somebody looks: the heights
// of other paragraphs are estimates, and Height, Top and Find are as good as
// those. It belongs to the goroutine of its Typeface.
type Page struct {
	body   string
	face   *Typeface
	format Format
	blocks []block
	sums   *heights
	hyphen hyphen
	clock  uint64
	shaped int   // code points that are shaped
	line   sight // scratch
}

// NewPage returns the page of body, which is counted like a range statement
// counts it: a byte that is not UTF-8 is one code point.
func NewPage(body string, face *Typeface, format Format) *Page {
	return NewPageOf(Split(text.New(body)), face, format)
}

// NewPageOf is NewPage of a text that was split before. The page takes it over:
// no other page can have it.
func NewPageOf(t *Text, face *Typeface, format Format) *Page {
	p := &Page{body: t.body, face: face, blocks: t.blocks}
	p.SetFormat(format)
	return p
}

// SetFormat sets the page anew. A change of the width keeps what was shaped.
func (p *Page) SetFormat(f Format) {
	f = f.sane()
	if f == p.format {
		return
	}
	if f.Points != p.format.Points {
		p.forget()
		p.hyphen = p.face.hyphen(f.Points)
	}
	p.format = f
	each := make([]float64, len(p.blocks))
	for i := range p.blocks {
		b := &p.blocks[i]
		b.rows, b.count = nil, p.guess(b)
		each[i] = p.heightOf(b)
	}
	p.sums = newHeights(each)
}

func (f Format) sane() Format {
	f.Points = min(max(f.Points, 1), 512)
	f.Width = min(max(f.Width, 1), 1<<16)
	f.Line = max(f.Line, 1)
	return f
}

// Format returns how the page is set.
func (p *Page) Format() Format { return p.format }

// Len returns the length of the text in code points.
func (p *Page) Len() int { return p.blocks[len(p.blocks)-1].end }

// Height returns the height of the page in pixels, estimated where it was not
// laid out.
func (p *Page) Height() float64 { return p.sums.top(len(p.blocks)) }

// guess estimates the number of lines from the text's length. Most letters are
// about half as wide as the text is high; those of three bytes are often square.
func (p *Page) guess(b *block) int {
	n := b.end - b.start
	em := 0.53
	if b.byte1-b.byte0 > n*5/2 {
		em = 1
	}
	return max(1, int(math.Ceil(float64(n)*em*float64(p.format.Points)/float64(p.format.Width))))
}

func (p *Page) heightOf(b *block) float64 {
	h := float64(b.count) * float64(p.format.Line)
	if b.ends {
		h += float64(p.format.Gap)
	}
	return h
}

// rows returns block i wrapped.
func (p *Page) rows(i int) *block {
	b := &p.blocks[i]
	if b.rows == nil {
		b.rows = p.set(i).wrap(fixed.Int26_6(p.format.Width*64), p.hyphen.width)
		b.count = len(b.rows)
		p.sums.set(i, p.heightOf(b))
	}
	return b
}

// set returns block i shaped.
func (p *Page) set(i int) *set {
	b := &p.blocks[i]
	p.clock++
	b.used = p.clock
	if b.set == nil {
		b.set = p.face.shapeBlock(p.body[b.byte0:b.byte1], p.base(i), p.format.Points)
		p.shaped += b.end - b.start
		if p.shaped > keep {
			p.evict()
		}
	}
	return b.set
}

// evict forgets the half of the blocks that was used longest ago.
func (p *Page) evict() {
	var stamps []uint64
	for i := range p.blocks {
		if p.blocks[i].set != nil {
			stamps = append(stamps, p.blocks[i].used)
		}
	}
	slices.Sort(stamps)
	limit := stamps[len(stamps)/2]
	for i := range p.blocks {
		if b := &p.blocks[i]; b.set != nil && b.used < limit {
			b.set = nil
			p.shaped -= b.end - b.start
		}
	}
}

func (p *Page) forget() {
	for i := range p.blocks {
		p.blocks[i].set = nil
	}
	p.shaped = 0
}

// With returns a page of another text, which it takes over, set like p and with
// its typeface.
func (p *Page) With(t *Text) *Page { return NewPageOf(t, p.face, p.format) }
