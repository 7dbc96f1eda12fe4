package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// checkSnapRules checks what holds for any text and range, byte for byte.
func checkSnapRules(t failer, text string, r Range) {
	t.Helper()
	x := New(text)
	exact := x.Snap(r, SnapExact)
	for _, s := range []Snap{SnapExact, SnapWord, SnapSentence, SnapWordFull, SnapSentenceFull} {
		got := x.Snap(r, s)
		if got.Start < 0 || got.End < got.Start || got.End > x.Len() {
			t.Fatalf("%q: Snap(%v, %d): got %v, want a range of the text", text, r, s, got)
		}
		if again := x.Snap(got, s); !got.Empty() && again != got {
			t.Fatalf("%q: Snap(%v, %d): got %v after %v, want no change", text, r, s, again, got)
		}
		if back := x.Snap(Range{r.End, r.Start}, s); back != got {
			t.Fatalf("%q: Snap of reversed %v, %d: got %v, want %v", text, r, s, back, got)
		}
		for _, cp := range []int{got.Start, got.End} {
			if cp > 0 && x.NextGrapheme(x.PrevGrapheme(cp)) != cp {
				t.Fatalf("%q: Snap(%v, %d): got %v, want whole graphemes", text, r, s, got)
			}
		}
		switch s {
		case SnapWord, SnapSentence:
			checkTrimmed(t, x, exact, got, s)
		default:
			if !exact.Empty() && got.Union(exact) != got {
				t.Fatalf("%q: Snap(%v, %d): got %v, want all of %v", text, r, s, got, exact)
			}
		}
	}
}

// checkTrimmed checks that got has nothing at its ends that falls off, and that
// of the graphemes that were selected nothing else fell off.
func checkTrimmed(t failer, x *Index, exact, got Range, s Snap) {
	t.Helper()
	if x.Trim(got) != got {
		t.Fatalf("%q: Snap(%v, %d): got %v, want it trimmed to %v", x, exact, s, got, x.Trim(got))
	}
	b, raw := x.bytes(got), x.bytes(exact)
	if got.Empty() {
		if s == SnapWord && !exact.Empty() && !falls(raw.in(x.s)) {
			t.Fatalf("%q: Snap(%v, %d): got nothing, want a word", x, exact, s)
		}
		return
	}
	if c := after(x.s, b.start); c.size == graphemeAt(x.s, b.start).end-b.start && (unicode.IsSpace(c.r) || c.r == ',' || c.r == '»' || c.r == ')') {
		t.Fatalf("%q: Snap(%v, %d): got %v, want no %q at its start", x, exact, s, got, c.r)
	}
	if c := before(x.s, b.end); graphemeAt(x.s, c.at).start == c.at && (unicode.IsSpace(c.r) || c.r == ',' || c.r == '«' || c.r == '(') {
		t.Fatalf("%q: Snap(%v, %d): got %v, want no %q at its end", x, exact, s, got, c.r)
	}
	if !dropped(x.s, span{raw.start, b.start}) || !dropped(x.s, span{b.end, raw.end}) {
		t.Fatalf("%q: Snap(%v, %d): got %v, want everything but what falls off", x, exact, s, got)
	}
}

// dropped reports whether b has nothing that may not fall off: blanks,
// punctuation, elided articles and an English 's, whole or in part.
func dropped(s string, b span) bool {
	if b.empty() {
		return true
	}
	for i := tokenAt(s, b.start).start; i < b.end; {
		g := graphemeAt(s, i)
		genitive := (g.in(s) == "s" || g.in(s) == "S") && i > 0 && isApostrophe(before(s, i).r)
		switch n := elided(s[i:]); {
		case n > 0:
			i += n
		case falls(g.in(s)) || genitive || i < b.start && g.end <= b.start:
			i = g.end
		default:
			return false
		}
	}
	return true
}

func TestSnapRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts().Draw(t, "text")
		n := utf8.RuneCountInString(s)
		checkSnapRules(t, s, Range{rapid.IntRange(0, n).Draw(t, "start"), rapid.IntRange(0, n).Draw(t, "end")})
	})
}

// TestSnapCharacters checks that a selection of characters in scripts without
// blanks between words stays what it is.
func TestSnapCharacters(t *testing.T) {
	for _, s := range []string{"北京大学习近平主席说", "ひらがなでかきました", "กรุงเทพมหานครเชียงใหม่", "ສະບາຍດີລາວ", "ភ្នំពេញកម្ពុជា"} {
		x := New(s)
		for from := 0; from < x.Len(); from = x.NextGrapheme(from) {
			for to := x.NextGrapheme(from); ; to = x.NextGrapheme(to) {
				r := Range{from, to}
				if got := x.Snap(r, SnapWord); got != r {
					t.Fatalf("%s: Snap(%q): got %q, want no change", s, x.Slice(r), x.Slice(got))
				}
				if to == x.Len() {
					break
				}
			}
		}
	}
}

func FuzzSnap(f *testing.F) {
	for _, a := range atoms() {
		f.Add("Kim "+a+"Jong-un. "+a, 1, 9)
	}
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		checkSnapRules(t, s, Range{start, end})
	})
}

// FuzzTrim checks that trimming takes only what falls off, from the ends, and
// all of it at once.
func FuzzTrim(f *testing.F) {
	for _, a := range atoms() {
		f.Add(a+"Kim "+a+"(RPDC)"+a, 0, 12)
	}
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		x := New(s)
		r := x.points(x.bytes(Range{start, end}))
		got := x.Trim(r)
		if got.Start < r.Start || got.End > max(r.End, got.Start) || got.End < got.Start {
			t.Fatalf("%q: Trim(%v): got %v, want a part of it", s, r, got)
		}
		if again := x.Trim(got); again != got {
			t.Fatalf("%q: Trim(%v): got %v after %v, want no change", s, r, again, got)
		}
		for _, cut := range []Range{{r.Start, got.Start}, {got.End, r.End}} {
			if !got.Empty() && !falls(x.Slice(cut)) {
				t.Fatalf("%q: Trim(%v): took %q away, want only what falls off", s, r, x.Slice(cut))
			}
		}
	})
}

// FuzzWord checks the units of every place of a text.
func FuzzWord(f *testing.F) {
	for _, a := range atoms() {
		f.Add("l’Ukraine’s " + a + "Jong-un" + a)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := New(s[:min(len(s), 200)])
		for cp := range x.Len() {
			u := x.Word(cp)
			if !u.Contains(cp) || x.Word(u.Start) != u || x.Word(u.End-1) != u {
				t.Fatalf("%q: Word(%d): got %v, want a unit that holds it", s, cp, u)
			}
			if next, prev := x.NextWord(cp), x.PrevWord(cp+1); next <= cp || prev > cp {
				t.Fatalf("%q: words beside %d: got %d and %d, want steps", s, cp, prev, next)
			}
		}
	})
}

// FuzzSentence compares with the boundaries from one pass over the whole text.
func FuzzSentence(f *testing.F) {
	for _, a := range atoms() {
		f.Add("M. Kim" + a + "Il part. " + a + "Bon")
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = s[:min(len(s), 200)]
		breaks := sentenceBreaks(s)
		for i := range s {
			if got, want := sentenceAt(s, i), around(breaks, i); got != want {
				t.Fatalf("%q: sentenceAt(%d): got %q, want %q", s, i, got.in(s), want.in(s))
			}
		}
	})
}
