// Package layout breaks a text into lines and knows where every grapheme lies.
//
// It is kept free of any toolkit so that positions, hit-testing and the floors
// of nested spans can be tested without a window, and so that a long text is
// laid out only around the reader. Package textview imports it.
package layout

import (
	"bytes"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Measurer returns the width in pixels of s at a text size in points, as the
// painter will draw it. It is asked only for what no face has.
type Measurer func(s string, points int) float32

// Faces of a piece of text that are not an index into a Typeface's fonts.
const (
	// FaceNone is for what takes room or none but is never drawn: tabs, line
	// ends, controls.
	FaceNone = -1
	// FaceFallback is for what no font of the Typeface has; the painter chooses
	// one, and the Measurer says how wide it is.
	FaceFallback = -2
)

// Typeface turns text into advances with HarfBuzz's algorithm. It keeps caches
// of its own and belongs to one goroutine.
type Typeface struct {
	fonts    [][]byte
	faces    []*font.Face // parsed when first needed; nil before, or when broken
	broken   []bool
	fallback Measurer
	shaper   shaping.HarfbuzzShaper
	runs     shaping.Segmenter
	breaks   segmenter.Segmenter
}

// NewTypeface returns a typeface that takes each grapheme from the first of
// fonts (TrueType or OpenType files) that has all of it, else from fallback. A
// font that is not sound is passed over.
func NewTypeface(fonts [][]byte, fallback Measurer) *Typeface {
	return &Typeface{
		fonts: fonts, fallback: fallback,
		faces: make([]*font.Face, len(fonts)), broken: make([]bool, len(fonts)),
	}
}

// face returns the i-th face, parsing it when it is first asked for; the emoji
// font is large and seldom needed.
func (t *Typeface) face(i int) *font.Face {
	if t.faces[i] != nil || t.broken[i] {
		return t.faces[i]
	}
	f, err := font.ParseTTF(bytes.NewReader(t.fonts[i]))
	if err != nil {
		t.broken[i] = true
		return nil
	}
	t.faces[i] = f
	return f
}

// faceFor returns the first face that has every rune of a grapheme, joiners and
// variation selectors aside.
func (t *Typeface) faceFor(cluster []rune) int {
	for i := range t.fonts {
		if f := t.face(i); f != nil && hasAll(f, cluster) {
			return i
		}
	}
	return FaceFallback
}

func hasAll(f *font.Face, cluster []rune) bool {
	for _, r := range cluster {
		if hidden(r) || variation(r) {
			continue
		}
		if _, ok := f.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// shape adds to width[i] the advance of what begins at the i-th rune of disp.
func (t *Typeface) shape(disp []rune, face, points int, width []fixed.Int26_6) {
	in := shaping.Input{
		Text: disp, RunEnd: len(disp), Direction: di.DirectionLTR,
		Face: t.face(face), Size: fixed.I(points),
		Script: language.Latin,
	}
	if plain(disp) {
		t.add(in, width)
		return
	}
	for _, run := range t.runs.Split(in, single{in.Face}) {
		t.add(run, width)
	}
}

func (t *Typeface) add(in shaping.Input, width []fixed.Int26_6) {
	for _, g := range t.shaper.Shape(in).Glyphs {
		if i := g.TextIndex(); i >= 0 && i < len(width) {
			width[i] += g.Advance
		}
	}
}

// plain reports whether disp is Latin text with common punctuation, which needs
// no search for scripts and directions.
func plain(disp []rune) bool {
	for _, r := range disp {
		if r >= 0x300 && (r < 0x2010 || r > 0x2027) && r != 0x202F && (r < 0x20A0 || r > 0x20C0) {
			return false
		}
	}
	return true
}

// single is a Fontmap of one face: which face has a rune was decided before.
type single struct{ face *font.Face }

func (s single) ResolveFace(rune) *font.Face { return s.face }
