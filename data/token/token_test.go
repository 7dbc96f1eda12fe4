package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// parts returns the tokens with bars between, and a slash before each sentence
// but the first.
func parts(t Text) string {
	var b strings.Builder
	for i, s := range t.Sentences {
		if i > 0 {
			b.WriteString(" / ")
		}
		for k, tok := range t.Tokens[s.First:s.End] {
			if k > 0 {
				b.WriteByte('|')
			}
			b.WriteString(tok.Text)
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"elided articles", "L’Élysée d'Orsay qu’Anne", "L’|Élysée|d'|Orsay|qu’|Anne"},
		{"longer elided words", "jusqu’ici lorsqu'Ali puisqu’on", "jusqu’|ici|lorsqu'|Ali|puisqu’|on"},
		{"elided pronouns", "j’ai m'a t’as s'en n’y c'est", "j’|ai|m'|a|t’|as|s'|en|n’|y|c'|est"},
		{"a name with an apostrophe", "N’Djamena O'Neil aujourd'hui", "N’Djamena|O'Neil|aujourd'hui"},
		{"an English genitive", "Anna's Anna’s", "Anna|'s|Anna|’s"},
		{"hyphens", "Jean-Luc vice-roi - oui", "Jean-Luc|vice-roi|-|oui"},
		{"marks", "« Oui (non), 3,5 % »", "«|Oui|(|non|)|,|3,5|%|»"},
		{"abbreviations", "M. Sol et J.-C. Dur. Il part.", "M.|Sol|et|J.-C.|Dur|. / Il|part|."},
		{"initials", "The U.S. army.", "The|U.S.|army|."},
		{"a quote after a point", "Il dit : « Non. » Puis rien.", "Il|dit|:|«|Non|.|» / Puis|rien|."},
		{"a small letter goes on", "Quoi ? dit-il. Rien", "Quoi|?|dit-il|. / Rien"},
		{"lines", "Titre\nTexte\r\n\r\nFin", "Titre / Texte / Fin"},
		{"nothing", " \n ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, parts(Split(tt.text))); diff != "" {
				t.Errorf("tokens (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCut(t *testing.T) {
	text := Split("L’anti-Rivage élu. Fin")
	tests := []struct {
		name   string
		places []int
		want   string
	}{
		{"within a word", []int{7, 13}, "L’|anti-|Rivage|élu|. / Fin"},
		{"twice", []int{6, 7, 7}, "L’|anti|-|Rivage|élu|. / Fin"},
		{"on edges", []int{0, 2, 13, 14, 40}, "L’|anti-Rivage|élu|. / Fin"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text.Cut(tt.places)
			if diff := cmp.Diff(tt.want, parts(got)); diff != "" {
				t.Errorf("tokens (-want +got):\n%s", diff)
			}
			check(t, "L’anti-Rivage élu. Fin", got)
		})
	}
}

func TestFind(t *testing.T) {
	text := Split("Un deux trois")
	for _, tt := range []struct{ start, end, first, last int }{{3, 7, 1, 2}, {4, 9, 1, 3}, {2, 3, 1, 1}, {13, 20, 3, 3}, {0, 13, 0, 3}} {
		if got, want := text.Find(tt.start, tt.end), (Range{tt.first, tt.last}); got != want {
			t.Errorf("Find(%d, %d): got %v, want %v", tt.start, tt.end, got, want)
		}
	}
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// check fails unless the tokens are all that is no blank, in order, and the
// sentences all tokens.
func check(t fataler, s string, text Text) {
	t.Helper()
	runes := []rune(s)
	at := 0
	for _, tok := range text.Tokens {
		for ; at < tok.Start; at++ {
			if !unicode.IsSpace(runes[at]) && !isBreak(runes[at]) {
				t.Fatalf("got no token over %q at %d, want one", runes[at], at)
			}
		}
		if tok.Start != at || tok.End <= tok.Start || utf8.RuneCountInString(tok.Text) != tok.End-tok.Start {
			t.Fatalf("got token %+v at %d, want it there and not empty", tok, at)
		}
		at = tok.End
	}
	next := 0
	for _, r := range text.Sentences {
		if r.First != next || r.Len() < 1 || r.Len() > 3*longest {
			t.Fatalf("got sentence %v, want one from %d", r, next)
		}
		next = r.End
	}
	if next != len(text.Tokens) {
		t.Fatalf("got sentences up to token %d, want %d", next, len(text.Tokens))
	}
}

func TestSplit_Covers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("aÉ1.'’-,?!« »\n lM…\u0301"))).Draw(t, "text")
		check(t, s, Split(s))
		places := rapid.SliceOf(rapid.IntRange(0, 50)).Draw(t, "places")
		check(t, s, Split(s).Cut(places))
	})
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"L’Élysée. M. Sol", "a\xffb’s", "U.S.A... », 3.5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, Split(s)) })
}
