package layout_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/widgets/textview/layout"
)

func TestPieces_HoldNothingAPainterTripsOver(t *testing.T) {
	face := typeface()
	rapid.Check(t, func(t *rapid.T) {
		p := layout.NewPage(anyText().Draw(t, "text"), face, format(200))
		for _, pl := range places(p) {
			right := float32(0)
			for _, q := range p.Pieces(nil, pl) {
				if strings.ContainsAny(q.Text, "\t\r\n\v\f\x00\u0085\u00AD\u200B\u2028\u2029\uFEFF\u202E") || q.Text == "" {
					t.Fatalf("piece %q", q.Text)
				}
				if q.X < right || q.Width < 0 {
					t.Fatalf("piece %q at %v begins before %v", q.Text, q.X, right)
				}
				right = q.X + q.Width
			}
			if end := p.X(pl, p.Line(pl).Visible); !strings.HasSuffix(last(p, pl), "-") && right > end {
				t.Fatalf("pieces end at %v, the line at %v", right, end)
			}
		}
	})
}

func last(p *layout.Page, pl layout.Place) string {
	all := p.Pieces(nil, pl)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].Text
}

func TestPieces(t *testing.T) {
	type piece struct {
		Text string
		Face int
	}
	for _, tt := range []struct {
		name, in string
		width    float32
		want     []piece
	}{
		{"common text", "Guerre en Ukraine\n", 300, []piece{{"Guerre en Ukraine", 0}}},
		{"hanging blanks", "Guerre   \n", 300, []piece{{"Guerre", 0}}},
		{"tab", "a\tb", 300, []piece{{"a", 0}, {"b", 0}}},
		{"soft hyphen inside", "ab\u00ADcd", 300, []piece{{"abcd", 0}}},
		{"soft hyphen at the end", "abcd\u00ADefgh", 62, []piece{{"abcd", 0}, {"-", 0}}},
		{"emoji", "a 👩‍👩‍👧 b", 300, []piece{{"a ", 0}, {"👩‍👩‍👧", 1}, {" b", 0}}},
		{"no font", "a 中文 b", 300, []piece{{"a ", 0}, {"中", layout.FaceFallback}, {"文", layout.FaceFallback}, {" b", 0}}},
		{"nothing", "\u200B", 300, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := layout.NewPage(tt.in, typeface(), format(tt.width))
			var got []piece
			for _, q := range p.Pieces(nil, p.First()) {
				got = append(got, piece{q.Text, q.Face})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("pieces (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPieces_WithoutAnyFont(t *testing.T) {
	for _, fonts := range [][][]byte{nil, {[]byte("no font")}} {
		p := layout.NewPage("ab cd", layout.NewTypeface(fonts, nil), format(400))
		if got := p.X(p.First(), 5); got <= 0 {
			t.Errorf("width: got %v, want some", got)
		}
		if got := p.Pieces(nil, p.First())[0].Face; got != layout.FaceFallback {
			t.Errorf("face: got %d, want the fallback", got)
		}
	}
}
