package pdf

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzJoin makes paragraphs of lines at any places: nothing panics, and no letter
// or digit is lost.
func FuzzJoin(f *testing.F) {
	f.Add("Kim in Kur-\nsk.\fRome\nﬁn", []byte{72, 140, 72, 120, 72, 100}, false, false)
	f.Add("a\u0002\nb\u00ad\n-\n", []byte{1}, true, true)
	f.Fuzz(func(t *testing.T, text string, places []byte, hyphens, ligatures bool) {
		text = strings.ToValidUTF8(text, "")
		var pages [][]line
		n := 0
		next := func() float64 {
			n++
			if len(places) == 0 {
				return 0
			}
			return float64(places[n%len(places)])
		}
		for page := range strings.SplitSeq(text, "\f") {
			var all []line
			for s := range strings.SplitSeq(page, "\n") {
				if s = strings.TrimSpace(clean(s)); s != "" {
					left := next()
					all = append(all, line{text: s, left: left, right: left + next(), base: next(), height: next() / 10})
				}
			}
			pages = append(pages, all)
		}
		j := joiner{keepHyphens: hyphens, keepLigatures: ligatures}
		got := j.join(pages)
		if !utf8.ValidString(got) || strings.HasSuffix(got, string(divided)) {
			t.Errorf("%q: got %q", text, got)
		}
		if j.keepLigatures && !strings.ContainsAny(text, "-\u2010\u00ad\u0002") {
			want := ""
			for _, l := range pages {
				for _, x := range l {
					want += x.text
				}
			}
			if a, b := squeeze(got), squeeze(want); a != b {
				t.Errorf("%q: got %q, want %q", text, a, b)
			}
		}
		dropHeads(pages)
	})
}

// squeeze takes all blanks out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
