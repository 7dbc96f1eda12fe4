package uitest

import (
	"errors"
	"sync/atomic"
	"testing"

	"nomina/app/apptest"
	"nomina/widgets/fonts"
)

// TestFonts_LookedForOnce opens articles: the machine's fonts are looked for
// when the first of them has a sign that ours lack, and never again.
func TestFonts_LookedForOnce(t *testing.T) {
	for body, want := range map[string]int32{"Only Latin, Кириллица, Ελληνικά.": 0, "שלום and 中文.\n\nעולם": 1} {
		var looked atomic.Int32
		d := article(t, apptest.Options{Fonts: func() (*fonts.Index, error) {
			looked.Add(1)
			return nil, errors.New("no fonts here")
		}}, body)
		d.Press("End").Settle()
		if got := looked.Load(); got != want {
			t.Errorf("%q: looked %d times, want %d", body, got, want)
		}
		if !d.Shows(body[:4]) {
			t.Errorf("%q is not on the screen", body)
		}
	}
}
