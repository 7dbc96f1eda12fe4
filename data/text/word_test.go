package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWord(t *testing.T) {
	for _, tt := range []struct {
		text string
		want string // the units, separated by |
	}{
		{"", ""},
		{"Kim Jong-un, a", "Kim| |Jong-un|,| |a"},
		{"contre l’Ukraine.", "contre| |l’|Ukraine|."},
		{"the U.S.’s J. Fox", "the| |U.S.|’|s| |J|.| |Fox"},
		{"Ukraine’s army", "Ukraine|’s| |army"},
		{"d’État-major", "d’|État-major"},
		{"a  b\r\n\r\nc", "a|  |b|\r\n|\r\n|c"},
		{"«\u00A0où\u00A0»", "«|\u00A0|où|\u00A0|»"},
		{"KurskinSitué", "KurskinSitué"},
		{"3,5 1.000 a_b", "3,5| |1.000| |a_b"},
		{"東京カタカナ", "東|京|カタカナ"},
		{"👩‍👩‍👧🇫🇷🇩🇪x", "👩‍👩‍👧|🇫🇷|🇩🇪|x"},
		{"צה״ל בקייב", "צה״ל| |בקייב"},
	} {
		x := New(tt.text)
		var units []string
		for cp := 0; cp < x.Len(); {
			u := x.Word(cp)
			units = append(units, x.Slice(u))
			cp = u.End
		}
		if got := strings.Join(units, "|"); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestWordAtEnd(t *testing.T) {
	x := New("Kim")
	for _, cp := range []int{-1, 3, 9} {
		if got, want := x.Word(cp), (Range{0, 3}); got != want {
			t.Errorf("Word(%d): got %v, want %v", cp, got, want)
		}
	}
}

// Carets stand where a bar is.
func TestWordStops(t *testing.T) {
	for _, tt := range []struct{ next, prev string }{
		{"Kim| Jong-un| a| dit|.|", "|Kim |Jong-un |a |dit."},
		{"contre| l’|Ukraine|", "|contre |l’|Ukraine"},
		{"a|, « b| »\n\nc|", "|a, « |b »\n\n|c"},
		{"Paris| 😀|😀| 5| €|", "|Paris |😀|😀 |5 |€"},
		{"the| U.S.| army|", "|the |U.S. |army"},
		{" ... |", "| ... "},
	} {
		text := strings.ReplaceAll(tt.next, "|", "")
		x := New(text)
		stops := map[int]bool{}
		for cp := 0; cp < x.Len(); {
			cp = x.NextWord(cp)
			stops[cp] = true
		}
		if got := barred(x, stops); got != tt.next {
			t.Errorf("NextWord: got %s, want %s", got, tt.next)
		}
		clear(stops)
		for cp := x.Len(); cp > 0; {
			cp = x.PrevWord(cp)
			stops[cp] = true
		}
		if got := barred(x, stops); got != tt.prev {
			t.Errorf("PrevWord: got %s, want %s", got, tt.prev)
		}
	}
}

func barred(x *Index, at map[int]bool) string {
	var b strings.Builder
	for cp := range x.Len() + 1 {
		if at[cp] {
			b.WriteByte('|')
		}
		b.WriteString(x.Slice(Range{cp, cp + 1}))
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, " ,. ": 0, "Kim Jong-un, l’Ukraine": 3, "the U.S. army's 3,5": 4, "😀 a": 1, "東京": 2, "J.-C. Simon": 2,
	} {
		if got := New(text).Words(); got != want {
			t.Errorf("Words(%q): got %d, want %d", text, got, want)
		}
	}
}

func TestWordRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New(texts().Draw(t, "text"))
		words := 0
		for i := 0; i < x.Bytes(); {
			token := tokenAt(x.s, i)
			if isWord(token.in(x.s)) {
				words++
			}
			i = token.end
		}
		if got := x.Words(); got != words {
			t.Fatalf("Words: got %d, want %d", got, words)
		}
		for cp := range x.Len() {
			u := x.Word(cp)
			if !u.Contains(cp) || x.Word(u.Start) != u || x.Word(u.End-1) != u {
				t.Fatalf("Word(%d): got %v, want a unit that holds it", cp, u)
			}
			if next := x.NextWord(cp); next <= cp || next > x.Len() {
				t.Fatalf("NextWord(%d): got %d, want a step forward", cp, next)
			}
			if prev := x.PrevWord(cp + 1); prev > cp || prev < 0 {
				t.Fatalf("PrevWord(%d): got %d, want a step back", cp+1, prev)
			}
		}
	})
}

func TestParagraphs(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"a", []string{"a"}},
		{"a\n", []string{"a", ""}},
		{"é\r\n\r\nb\rc\n\nd\u0085e\u2028f\u2029g", []string{"é", "", "b", "c", "", "d", "e", "f", "g"}},
		{"\u2026\u00A5\u20A8a\vb\fc", []string{"\u2026\u00A5\u20A8a\vb\fc"}},
	} {
		x := New(tt.text)
		var got []string
		for r := range x.Paragraphs() {
			got = append(got, x.Slice(r))
			if one := x.Paragraph(r.End); one != r {
				t.Errorf("%q: Paragraph(%d): got %v, want %v", tt.text, r.End, one, r)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestParagraphRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New(texts().Draw(t, "text"))
		var all []Range
		for r := range x.Paragraphs() {
			all = append(all, r)
		}
		k := 0
		for cp := range x.Len() + 1 {
			for k+1 < len(all) && all[k+1].Start <= cp {
				k++
			}
			if got := x.Paragraph(cp); got != all[k] {
				t.Fatalf("Paragraph(%d): got %v, want %v", cp, got, all[k])
			}
		}
		for range x.Paragraphs() {
			break // must not panic
		}
	})
}
