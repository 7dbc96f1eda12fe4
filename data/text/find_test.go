package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFindAll(t *testing.T) {
	whole, fold := FindOptions{WholeWords: true}, FindOptions{FoldCase: true}
	both := FindOptions{WholeWords: true, FoldCase: true}
	for _, tt := range []struct {
		needle string
		opt    FindOptions
		want   string // the text, what is found in braces
	}{
		{"", FindOptions{}, "Kim"},
		{"Kursk", FindOptions{}, "😀 {Kursk}, {Kursk}inSitué, kursk"},
		{"Kursk", whole, "😀 {Kursk}, KurskinSitué, kursk"},
		{"Kursk", fold, "😀 {Kursk}, {Kursk}inSitué, {KURSK}"},
		{"kursk", both, "{Kursk}, KurskinSitué, {KURSK}"},
		{"aa", FindOptions{}, "{aa}{aa}a"},
		{"Ukraine", whole, "l’{Ukraine}, l'{Ukraine} {Ukraine}’s Ukrainee {Ukraine}."},
		{"Kim", whole, "{Kim} Jong-un, Kim-Jong, {Kim}–{Kim}"},
		{"Jong-un", whole, "Kim {Jong-un}, {Jong-un}."},
		{"Corée du Nord", whole, "la {Corée du Nord} («{Corée du Nord}»)"},
		{"Coréen", whole, "un Nord-Coréen, un {Coréen}"},
		{"U.S.", whole, "the {U.S.} and ({U.S.}) U.S.A."},
		{"東京", whole, "在{東京}市"},
		{"Coree", FindOptions{}, "{Coree}\u0301"},
		{"Coree", whole, "Coree\u0301"},
		{"é", fold, "{É}{é}e\u0301"},
		{"straße", fold, "{STRAßE}, strasse, {straẞe}"},
		{"k", fold, "{K}{k}{K}"}, // the last is the Kelvin sign
		{"ΣΑΣ", fold, "{σας}"},
		{"\x80", FindOptions{}, "€{\x80}"},
		{"\x82\xAC", FindOptions{}, "€"},
		{"\xE2\x82", FindOptions{}, "€ {\xE2\x82}x"},
	} {
		x := New(strings.NewReplacer("{", "", "}", "").Replace(tt.want))
		got, last := "", 0
		for _, r := range FindAll(x, tt.needle, tt.opt) {
			got += x.Slice(Range{last, r.Start}) + "{" + x.Slice(r) + "}"
			last = r.End
		}
		if got += x.Slice(Range{last, x.Len()}); got != tt.want {
			t.Errorf("FindAll(%q, %+v): got %s, want %s", tt.needle, tt.opt, got, tt.want)
		}
	}
}

func TestFindAllRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(rapid.SampledFrom(atoms()), 1, 3).Draw(t, "few")
		s := concat(rapid.SliceOfN(rapid.SampledFrom(few), 0, 40).Draw(t, "text"))
		needle := rapid.SampledFrom(few).Draw(t, "needle")
		x, runes, want := New(s), []rune(s), []rune(needle)
		var expect []Range
		for i := 0; i+len(want) <= len(runes); i++ {
			r := Range{i, i + len(want)}
			if x.Slice(r) == needle {
				expect = append(expect, r)
				i += len(want) - 1
			}
		}
		got := FindAll(x, needle, FindOptions{})
		if len(got) != len(expect) {
			t.Fatalf("got %v, want %v", got, expect)
		}
		for i := range got {
			if got[i] != expect[i] {
				t.Fatalf("got %v, want %v", got, expect)
			}
		}
		for _, opt := range []FindOptions{{FoldCase: true}, {WholeWords: true}, {true, true}} {
			for _, r := range FindAll(x, needle, opt) {
				if !strings.EqualFold(x.Slice(r), needle) || r.Len() != utf8.RuneCountInString(needle) {
					t.Fatalf("%+v: got %q, want %q", opt, x.Slice(r), needle)
				}
			}
		}
	})
}
