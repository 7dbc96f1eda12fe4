package fit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/widgets/fit"
)

func TestRuler_Cut(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	tests := []struct {
		name, in string
		width    float32
		want     string
	}{
		{"fits", "Kyiv", 100, "Kyiv"},
		{"empty", "", 100, ""},
		{"no room at all", "Kyiv", 3, ""},
		{"only the dots", "Kyiv", r.Width("…") + 1, "…"},
		{"blank before the dots falls off", "Kim Jong", r.Width("Kim …") + 1, "Kim…"},
		{"graphemes stay whole", "e\u0301e\u0301e\u0301e\u0301", r.Width("e\u0301e\u0301…") + 0.5, "e\u0301e\u0301…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Cut(tt.in, tt.width); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRuler_CutNeverOverflows(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[A-Za-z ,.'éß]{0,60}`).Draw(t, "s")
		width := rapid.Float32Range(0, 300).Draw(t, "width")
		got := r.Cut(s, width)
		if w := fyne.MeasureText(got, 14, fyne.TextStyle{}).Width; w > width+0.1 && got != "" {
			t.Errorf("%q cut to %q: got %g pixels, want at most %g", s, got, w, width)
		}
		if !strings.HasPrefix(s, strings.TrimSuffix(got, fit.Ellipsis)) {
			t.Errorf("got %q, want a beginning of %q", got, s)
		}
	})
}

func TestRuler_Wrap(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	word := r.Width("annotator")
	tests := []struct {
		name  string
		in    string
		width float32
		lines int
		want  []string
	}{
		{"one line", "Kyiv", 100, 4, []string{"Kyiv"}},
		{"between words", "annotator annotator", word + 2, 4, []string{"annotator", "annotator"}},
		{"line breaks are kept", "a\n\nb", 100, 4, []string{"a", "", "b"}},
		{"a word too wide is split", "annotatorannotator", word + 1, 0, []string{"annotator", "annotator"}},
		{"the last line says there is more", "annotator annotator annotator", word + 2, 2, []string{"annotator", "annotat…"}},
		{"blanks alone are not more", "annotator annotator  \n ", word + 2, 2, []string{"annotator", "annotator"}},
		{"nothing", "", 100, 4, []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(r.Wrap(tt.in, tt.width, tt.lines), tt.want); d != "" {
				t.Errorf("(-got +want)\n%s", d)
			}
		})
	}
}

func TestRuler_WrapLosesNothing(t *testing.T) {
	test.NewTempApp(t)
	r := fit.NewRuler(14, fyne.TextStyle{})
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[A-Za-z ,.\-é日本]{0,80}`).Draw(t, "s")
		width := rapid.Float32Range(20, 200).Draw(t, "width")
		got := strings.Join(r.Wrap(s, width, 0), "")
		if bare(got) != bare(s) {
			t.Errorf("got %q, want %q", bare(got), bare(s))
		}
	})
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func TestClean(t *testing.T) {
	if got, want := fit.Clean("a\nb\tc\r"), "a b c "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkRuler_Cut(b *testing.B) {
	test.NewTempApp(b)
	r := fit.NewRuler(14, fyne.TextStyle{})
	s := strings.Repeat("Kim Jong-un visits the border town ", 20)
	for b.Loop() {
		r.Cut(s, 200)
	}
}
