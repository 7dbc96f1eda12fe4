package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"nomina/widgets/textview/layout"
)

func TestDepth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := layout.NewPage(anyText().Draw(t, "text"), typeface(), format(rapid.Float32Range(50, 500).Draw(t, "width")))
		before := -1.0
		for cp := range p.Len() + 1 {
			y := p.Depth(cp)
			if y < before || y > p.Height() {
				t.Fatalf("code point %d is %v deep, the one before %v, the page %v", cp, y, before, p.Height())
			}
			before = y
			if got := p.Under(y); p.Depth(got) < y-1 || p.Depth(got) > y+1 {
				t.Fatalf("under %v is %d at %v, want %d", y, got, p.Depth(got), cp)
			}
		}
		if got := p.Under(1e12); got != p.Len() {
			t.Fatalf("below the page: got %d, want %d", got, p.Len())
		}
		if got := p.Under(-5); got != 0 {
			t.Fatalf("above the page: got %d, want 0", got)
		}
	})
}
