package layout

import (
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/math/fixed"
)

// TestShaper_SurvivesABrokenFont shapes with a face that has no tables at all.
func TestShaper_SurvivesABrokenFont(t *testing.T) {
	var s shaper
	for level := range uint8(2) {
		width := make([]fixed.Int26_6, 4)
		it := item{start: 1, end: 3, level: level, face: &font.Face{}, script: language.Latin}
		got := s.run(nil, []rune("abcd"), it, 18, width)
		if len(got) != 2 || width[1] != fixed.I(9) || width[2] != fixed.I(9) || width[0]+width[3] != 0 {
			t.Errorf("level %d: got %+v and widths %v, want two glyphs of 9 pixels", level, got, width)
		}
	}
}
