package fit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"nomina/widgets/fit"
)

func TestRuler_CutPath(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	tests := []struct {
		name, in, sep string
		fits          string // the width is this text's
		want          string
	}{
		{"fits", "~/news/2024", "/", "~/news/2024", "~/news/2024"},
		{"without the middle", "~/one/two/three/four", "/", "~/…/three/four", "~/…/three/four"},
		{"without more", "~/one/two/three/four", "/", "~/…/four", "~/…/four"},
		{"from the root", "/srv/share/news/four", "/", "/…/four", "/…/four"},
		{"a drive", `C:\Users\Ada\Documents\four`, `\`, `C:\…\four`, `C:\…\four`},
		{"only the end", "~/one/two/newspapers", "/", "…/newspa…", "…/newspa…"},
		{"one part", "newspapers", "/", "newsp…", "newsp…"},
		{"no room", "~/one/two", "/", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.CutPath(tt.in, tt.sep, r.Width(tt.fits)+0.5); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRuler_CutPathNeverOverflows(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	rapid.Check(t, func(t *rapid.T) {
		path := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zé文 ]{0,8}`)).Draw(t, "parts"), "/")
		width := float32(rapid.IntRange(0, 400).Draw(t, "width"))
		if got := r.CutPath(path, "/", width); r.Width(got) > width {
			t.Errorf("%q in %g pixels: got %q, %g wide", path, width, got, r.Width(got))
		}
	})
}
