// Package layout breaks a text into lines and knows where every grapheme lies.
//
// It is kept free of any toolkit so that positions, hit-testing and the floors
// of nested spans can be tested without a window, and so that a long text is
// laid out only around the reader. Package textview imports it.
package layout

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/image/math/fixed"

	"nomina/widgets/textview/layout/bidi"
)

// Typeface turns text into glyphs. It keeps caches of its own and belongs, with
// its faces, to one goroutine.
type Typeface struct {
	fonts    []*font.Face
	fallback Fallback
	shaper   shaper
	breaks   segmenter.Segmenter
	levels   bidi.Resolver
	common   [commonEnd]coverage // what the first font has of it
}

// Fallback finds faces for what a Typeface's own fonts lack. It is asked on the
// Typeface's goroutine.
type Fallback interface {
	// Face returns a face that has all of a grapheme, or nil when there is none
	// or none yet; Refont asks again.
	Face(cluster []rune) *font.Face
}

// NewTypeface returns a typeface that takes each grapheme from the first of
// fonts that has all of it, else from fallback, which may be nil. Stretches of
// one script stay in one face.
func NewTypeface(fonts []*font.Face, fallback Fallback) *Typeface {
	t := &Typeface{fallback: fallback}
	for _, f := range fonts {
		if f != nil {
			t.fonts = append(t.fonts, f)
		}
	}
	return t
}

// faceFor returns the first face that has every code point of a grapheme, or
// nil.
func (t *Typeface) faceFor(cluster []rune) *font.Face {
	if f := t.own(cluster); f != nil {
		return f
	}
	return t.lent(cluster)
}

// own returns the first of the Typeface's own fonts that has all of cluster.
func (t *Typeface) own(cluster []rune) *font.Face {
	for i, f := range t.fonts {
		if i == 0 && t.firstHasAll(cluster) || i > 0 && hasAll(f, cluster) {
			return f
		}
	}
	return nil
}

// lent returns the face that the fallback has for cluster.
func (t *Typeface) lent(cluster []rune) *font.Face {
	if t.fallback == nil {
		return nil
	}
	if f := t.fallback.Face(cluster); f != nil && hasAll(f, cluster) {
		return f
	}
	return nil
}

// coverage is whether a font has a code point.
type coverage uint8

const (
	unknown coverage = iota
	has
	lacks
)

// commonEnd is where the code points end whose coverage is remembered.
const commonEnd = 0x600

func (t *Typeface) firstHasAll(cluster []rune) bool {
	for _, r := range cluster {
		if !t.firstHas(r) {
			return false
		}
	}
	return true
}

func (t *Typeface) firstHas(r rune) bool {
	if r < 0 || r >= commonEnd {
		return covers(t.fonts[0], r)
	}
	if t.common[r] == unknown {
		t.common[r] = lacks
		if covers(t.fonts[0], r) {
			t.common[r] = has
		}
	}
	return t.common[r] == has
}

func hasAll(f *font.Face, cluster []rune) bool {
	for _, r := range cluster {
		if !covers(f, r) {
			return false
		}
	}
	return true
}

// covers reports whether a face has a code point, or does not need to:
// joiners and variation selectors are never seen.
func covers(f *font.Face, r rune) bool {
	if hidden(r) || variation(r) {
		return true
	}
	_, ok := f.NominalGlyph(r)
	return ok
}

// hyphen is what a line ends with that is broken at a soft hyphen.
type hyphen struct {
	face  *font.Face // nil when no font has one
	glyph font.GID
	width fixed.Int26_6
}

func (t *Typeface) hyphen(points int) hyphen {
	f := t.faceFor([]rune{'-'})
	if f == nil {
		return hyphen{}
	}
	g, w := t.shaper.single(f, '-', points)
	return hyphen{face: f, glyph: g, width: w}
}

// blank is the width of a blank.
func (t *Typeface) blank(points int) fixed.Int26_6 {
	if f := t.faceFor([]rune{' '}); f != nil {
		_, w := t.shaper.single(f, ' ', points)
		return w
	}
	return fixed.I(points) / 4
}
