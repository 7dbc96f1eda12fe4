package find

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"nomina/data/text"
)

// atoms are the pieces of which random texts and patterns are made.
func atoms() []string {
	return []string{
		"a", "A", "b", "e", "E", "é", "É", "e\u0301", "\u0301", "o", "oe", "œ", "Œ", "s", "ss", "ß", "ſ", "k", "K", "f", "i", "ﬁ", "ﬃ",
		" ", " ", "\u00A0", "\n", "\r\n", "\t", "\u00AD", "\u200B", "'", "’", "l’", "d'", "-", "\u2011", ".", ",",
		"👩‍👩‍👧", "👧", "\u200D", "👍🏽", "🇫🇷", "🇫", "각", "가", "ᆨ", "か", "が", "ु", "क", "م", "\u064F", "ש", "\u05C1", "东", "Ａ",
		"\x80", "\xC3", "\uFFFD", "\x00", "Kim", "aa", "ab",
	}
}

func texts(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		few := rapid.SliceOfN(rapid.SampledFrom(atoms()), 1, 6).Draw(t, "few")
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(few), 0, most).Draw(t, "pieces"), "")
	})
}

func options() *rapid.Generator[Options] {
	return rapid.Custom(func(t *rapid.T) Options {
		return Options{Case: rapid.Bool().Draw(t, "case"), Exact: rapid.Bool().Draw(t, "exact"), Words: rapid.Bool().Draw(t, "words")}
	})
}

// naive finds a plain text by comparing everywhere with what everything folds
// to.
func naive(x *text.Index, pattern string, opt Options) (out []text.Range) {
	f := newFolder(!opt.Exact, !opt.Case)
	folded := func(r rune) []rune {
		one, many := f.fold(r)
		if many == nil {
			return []rune{one}
		}
		return many
	}
	var want []rune
	for _, r := range pattern {
		want = append(want, folded(r)...)
	}
	runes := []rune(x.String())
	for start := 0; start < len(runes); start++ {
		var got []rune
		end := start
		for end < len(runes) && len(got) < len(want) {
			got = append(got, folded(runes[end])...)
			end++
		}
		for end < len(runes) && !boundary(x, end) && len(folded(runes[end])) == 0 {
			end++
		}
		if len(folded(runes[start])) == 0 || !slices.Equal(got, want) || !boundary(x, start) || !boundary(x, end) {
			continue
		}
		if opt.Words && !(wordEdge(x, start) && wordEdge(x, end)) {
			continue
		}
		out = append(out, text.Range{Start: start, End: end})
		start = end - 1
	}
	return out
}

func boundary(x *text.Index, cp int) bool {
	return cp == 0 || x.NextGrapheme(x.PrevGrapheme(cp)) == cp
}

func wordEdge(x *text.Index, cp int) bool { return text.NewEdges(x).Word(x.Byte(cp)) }

func collect(p *Pattern, x *text.Index, from int) []text.Range {
	return slices.Collect(p.From(context.Background(), x, from))
}

func TestPlain_IsTheNaiveSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		opt := options().Draw(t, "options")
		x := text.New(texts(60).Draw(t, "text"))
		pattern := texts(4).Draw(t, "pattern")
		p, err := Compile(pattern, opt)
		if err != nil {
			return
		}
		want := naive(x, pattern, opt)
		if got := collect(p, x, 0); !slices.Equal(got, want) {
			t.Fatalf("%q in %q, %+v: got %v, want %v", pattern, x.String(), opt, got, want)
		}
		turned(t, p, x, want)
	})
}

// turned checks that a search from anywhere finds the same, the reader's first.
func turned(t *rapid.T, p *Pattern, x *text.Index, all []text.Range) {
	from := rapid.IntRange(0, x.Len()).Draw(t, "from")
	n, _ := slices.BinarySearchFunc(all, from, func(r text.Range, at int) int { return r.Start - at })
	want := append(slices.Clone(all[n:]), all[:n]...)
	if got := collect(p, x, from); !slices.Equal(got, want) {
		t.Fatalf("from %d in %q: got %v, want %v", from, x.String(), got, want)
	}
}

func expressions() []string {
	return []string{
		`a`, `a+b?`, `e.`, `.e`, `\w+`, `(?i)k`, `^a`, `a$`, `[^a]`, `\t`, `[a-z]+`, `\s`, `oe|é`, `(Kim|ab)+`, `a{2}`, `\bKim\b`, `.{2}`, `x*`, `ss.`,
		`.ffi`, `l.?ab`, `Kim\s+a`, `(?s)a.b`, `e\nab`, `aab+`, `.oe`, `kim`, `\pL+`, `é+`, `œ.`, `[œ]`, `l’Kim`,
	}
}

// slow matches an expression against every line, whatever is in it.
func slow(p *Pattern, x *text.Index) []text.Range {
	q := *p
	q.need = needle{}
	return collect(&q, x, 0)
}

func TestRegexp_LooksAtEveryLineThatMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		opt := options().Draw(t, "options")
		opt.Regexp = true
		x := text.New(texts(60).Draw(t, "text"))
		p, err := Compile(rapid.SampledFrom(expressions()).Draw(t, "expression"), opt)
		if err != nil {
			t.Fatal(err)
		}
		want := slow(p, x)
		if got := collect(p, x, 0); !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
		turned(t, p, x, want)
		sound(t.Fatalf, x, want)
	})
}

// TestRegexp_ExactIsPackageRegexp compares with what Go finds in the lines.
func TestRegexp_ExactIsPackageRegexp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := text.New(texts(40).Draw(t, "text"))
		p, err := Compile(rapid.SampledFrom(expressions()).Draw(t, "expression"), Options{Regexp: true, Exact: true, Case: true})
		if err != nil {
			t.Fatal(err)
		}
		if p.across {
			return
		}
		var want []text.Range
		at, done := 0, 0
		for line := range strings.SplitAfterSeq(x.String(), "\n") {
			for _, m := range p.re.FindAllStringIndex(strings.TrimRight(line, "\r\n"), -1) {
				r := x.Snap(text.Range{Start: x.CodePoint(at + m[0]), End: x.CodePoint(at + m[1])}, text.SnapExact)
				if m[0] < m[1] && r.Start >= done {
					want, done = append(want, r), r.End
				}
			}
			at += len(line)
		}
		if got := collect(p, x, 0); !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

// sound checks what holds for hits of any pattern.
func sound(fail func(string, ...any), x *text.Index, hits []text.Range) {
	last := 0
	for _, r := range hits {
		if r.Start < last || r.Empty() || r.End > x.Len() {
			fail("hit %v after %d in a text of %d", r, last, x.Len())
		}
		if !boundary(x, r.Start) || !boundary(x, r.End) {
			fail("hit %v is not whole graphemes of %q", r, x.String())
		}
		last = r.End
	}
}

func FuzzFind(f *testing.F) {
	for i, e := range expressions() {
		f.Add(e, "Kim l’Élysée œuf\naab", uint8(i), uint16(i))
	}
	f.Fuzz(func(t *testing.T, pattern, body string, flags uint8, from uint16) {
		opt := Options{Regexp: flags&1 > 0, Words: flags&2 > 0, Case: flags&4 > 0, Exact: flags&8 > 0}
		p, err := Compile(pattern, opt)
		if err != nil {
			var e *PatternError
			if errors.As(err, &e) && (e.At < 0 || e.At > utf8.RuneCountInString(pattern)) {
				t.Fatalf("%q: fault at %d", pattern, e.At)
			}
			return
		}
		x := text.New(body)
		hits := collect(p, x, 0)
		sound(t.Fatalf, x, hits)
		again := collect(p, x, int(from)%(x.Len()+1))
		slices.SortFunc(again, func(a, b text.Range) int { return a.Start - b.Start })
		if !slices.Equal(hits, again) {
			t.Fatalf("%q in %q from %d: got %v, want %v", pattern, body, from, again, hits)
		}
		if !opt.Regexp && len(body) < 2000 {
			if want := naive(x, pattern, opt); !slices.Equal(hits, want) {
				t.Fatalf("%q in %q: got %v, want %v", pattern, body, hits, want)
			}
		}
	})
}
