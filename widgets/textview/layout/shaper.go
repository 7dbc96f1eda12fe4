package layout

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/math/fixed"
)

// shaper runs HarfBuzz's algorithm. It asks for no glyph's outline, which
// package shaping does for each: that takes longer than shaping.
type shaper struct {
	buffer *harfbuzz.Buffer
	fonts  map[*font.Face]*harfbuzz.Font
}

// glyph is a glyph of an item, in visual order. All is in 26.6 pixels.
type glyph struct {
	id      font.GID
	cluster int32 // the code point it begins with, from the block's start
	x       int32 // from its cluster's left edge; from right to left, its right edge
	y       int32 // from the baseline, down
}

// run shapes the code points of runes from start to end, seeing those around,
// and appends the glyphs to out. It adds each cluster's advance to width at the
// code point where it begins.
func (s *shaper) run(out []glyph, runes []rune, it item, points int, width []fixed.Int26_6) []glyph {
	b, ok := s.shape(runes, it, points)
	if !ok {
		return notdef(out, it, points, width)
	}
	for i := 0; i < len(b.Info); {
		cluster, pen, first := b.Info[i].Cluster, int32(0), len(out)
		for ; i < len(b.Info) && b.Info[i].Cluster == cluster; i++ {
			p := b.Pos[i]
			out = append(out, glyph{
				id: b.Info[i].Glyph, cluster: int32(cluster), x: pen + p.XOffset, y: -p.YOffset,
			})
			pen += p.XAdvance
		}
		pen = max(pen, 0)
		width[cluster] += fixed.Int26_6(pen)
		if it.rtl() {
			for k := first; k < len(out); k++ {
				out[k].x -= pen
			}
		}
	}
	return out
}

// shape fills the buffer with the glyphs of an item. It is false where a font's
// tables are broken in a way that the shaper stumbles over: fonts come from
// anywhere.
func (s *shaper) shape(runes []rune, it item, points int) (b *harfbuzz.Buffer, ok bool) {
	defer func() {
		if recover() != nil {
			s.buffer, b, ok = nil, nil, false
		}
	}()
	b = s.prepare(it.face, points)
	b.AddRunes(runes, it.start, it.end-it.start)
	b.Props.Script, b.Props.Direction = it.script, harfbuzz.LeftToRight
	if !it.script.Strong() {
		b.Props.Script = language.Latin
	}
	if it.rtl() {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(s.fonts[it.face], nil)
	return b, true
}

// notdef appends a missing glyph of half an em for each code point of an item.
func notdef(out []glyph, it item, points int, width []fixed.Int26_6) []glyph {
	half := fixed.I(points) / 2
	for k := range it.end - it.start {
		g := glyph{cluster: int32(it.start + k)}
		if it.rtl() {
			g = glyph{cluster: int32(it.end - 1 - k), x: -int32(half)}
		}
		width[g.cluster] = half
		out = append(out, g)
	}
	return out
}

// single returns the glyph and the advance of one code point.
func (s *shaper) single(f *font.Face, r rune, points int) (font.GID, fixed.Int26_6) {
	width := []fixed.Int26_6{0}
	out := s.run(nil, []rune{r}, item{end: 1, face: f, script: language.Latin}, points, width)
	if len(out) == 0 {
		return 0, 0
	}
	return out[0].id, width[0]
}

// prepare returns the empty buffer, and makes the font of a face ready.
func (s *shaper) prepare(f *font.Face, points int) *harfbuzz.Buffer {
	if s.buffer == nil {
		s.buffer = harfbuzz.NewBuffer()
	}
	if s.fonts == nil {
		s.fonts = map[*font.Face]*harfbuzz.Font{}
	}
	s.buffer.Clear()
	hb, ok := s.fonts[f]
	if !ok {
		hb = harfbuzz.NewFont(f)
		s.fonts[f] = hb
	}
	hb.XScale = int32(points) << 6
	hb.YScale = hb.XScale
	return s.buffer
}
