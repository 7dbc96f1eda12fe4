package fit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/widgets/fit"
)

func TestRuler_CutStart(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	if got := r.CutStart("short", 200); got != "short" {
		t.Errorf("what fits: got %q, want it whole", got)
	}
	if got := r.CutStart("anything", 1); got != "" {
		t.Errorf("no room: got %q, want nothing", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, width := rapid.String().Draw(t, "s"), float32(rapid.IntRange(20, 300).Draw(t, "width"))
		s = fit.Clean(s)
		got := r.CutStart(s, width)
		if w := r.Width(got); w > width+0.01 && r.Width(s) > width {
			t.Errorf("%q: got %v pixels, want at most %v", got, w, width)
		}
		if kept, cut := strings.CutPrefix(got, fit.Ellipsis); cut && !strings.HasSuffix(s, kept) {
			t.Errorf("got %q, want an end of %q", got, s)
		}
	})
}
