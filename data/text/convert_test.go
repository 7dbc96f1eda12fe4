package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestConversions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Repeated, so that the text spans several blocks at any offset.
		s := strings.Repeat(texts().Draw(t, "text"), rapid.IntRange(1, 8).Draw(t, "times"))
		checkConversions(t, s)
	})
}

type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkConversions compares every conversion at every position, and beyond the
// ends, with the reference.
func checkConversions(t failer, s string) {
	t.Helper()
	x, ref := New(s), referTo(s)
	n, units := ref.len(), ref.units[ref.len()]
	if x.String() != s || x.Len() != n || x.Bytes() != len(s) || x.UTF16() != units {
		t.Fatalf("%q: got %d points, %d bytes, %d units, want %d, %d, %d", s, x.Len(), x.Bytes(), x.UTF16(), n, len(s), units)
	}
	equal := func(what string, at, got, want int) {
		t.Helper()
		if got != want {
			t.Fatalf("%q: %s(%d): got %d, want %d", s, what, at, got, want)
		}
	}
	for cp := -2; cp <= n+2; cp++ {
		equal("Byte", cp, x.Byte(cp), ref.bytes[clampTo(cp, n)])
		equal("UTF16Of", cp, x.UTF16Of(cp), ref.units[clampTo(cp, n)])
	}
	for b, want := -2, 0; b <= len(s)+2; b++ {
		for want < n && ref.bytes[want+1] <= b {
			want++
		}
		equal("CodePoint", b, x.CodePoint(b), want)
	}
	for u, want := -2, 0; u <= units+2; u++ {
		for want < n && ref.units[want+1] <= u {
			want++
		}
		equal("FromUTF16", u, x.FromUTF16(u), want)
	}
}

func TestSlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		x, ref := New(s), referTo(s)
		r := Range{rapid.IntRange(-3, ref.len()+3).Draw(t, "start"), rapid.IntRange(-3, ref.len()+3).Draw(t, "end")}
		want := ""
		if r.Start < r.End {
			want = s[ref.bytes[clampTo(r.Start, ref.len())]:ref.bytes[clampTo(r.End, ref.len())]]
		}
		if got := x.Slice(r); got != want {
			t.Fatalf("Slice(%v): got %q, want %q", r, got, want)
		}
	})
}

func TestTable(t *testing.T) {
	long := 100_000
	tests := []struct {
		name, unit string
		max        float64 // of the text's bytes
	}{
		{"ascii", "Kim visited Kursk. ", 0},
		{"malformed bytes only", "a\xFFb", 0},
		{"french", "l’Ukraine a été citée. ", 0.032},
		{"chinese", "漢字、", 0.032},
		{"emoji", "a 😀 b", 0.064},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := strings.Repeat(tt.unit, long/len(tt.unit))
			if got := float64(New(s).tableBytes()) / float64(len(s)); got > tt.max {
				t.Errorf("got %.4f of the text, want at most %.4f", got, tt.max)
			}
		})
	}
}

func TestNewAllocations(t *testing.T) {
	s := strings.Repeat("l’Ukraine 😀 ", 10_000)
	if got := testing.AllocsPerRun(5, func() { New(s) }); got > 3 {
		t.Errorf("got %v allocations, want at most 3", got)
	}
}

func FuzzConversions(f *testing.F) {
	for _, a := range atoms() {
		f.Add(a)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkConversions(t, s)
		checkConversions(t, strings.Repeat(s, block/(len(s)+1)+2))
	})
}
