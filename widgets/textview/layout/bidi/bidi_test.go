package bidi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	reference "golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"

	"nomina/widgets/textview/layout/bidi"
)

// of has one character of each class.
var of = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ا', "EN": '1', "ES": '+', "ET": '$', "AN": '١', "CS": ',', "NSM": 0x300,
	"BN": 0xAD, "S": '\t', "WS": ' ', "ON": '!', "LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C,
	"LRO": 0x202D, "RLO": 0x202E, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
	"(": '(', ")": ')', "[": '[', "]": ']',
}

func TestLevels(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     string // a digit for each level
	}{
		{"left to right", "abc 12", "000000"},
		{"right to left", "אבג", "111"},
		{"a word in it", "ab אבג cd", "000111000"},
		{"the paragraph's blank", "אב cd", "11122"},
		{"a number in it", "אב 12 גד", "11122111"},
		{"a price", "אב 1,500$ גד", "111222222111"},
		{"arabic digits", "ab ا ١٢", "0001122"},
		{"european digits behind arabic", "ا 12", "1122"},
		{"brackets around the other direction", "ab (גד) ef", "0000110000"},
		{"brackets between", "אב (cd) הו", "1111221111"},
		{"brackets by what is before", "אב(cd)", "111221"},
		{"a number in brackets", "aא[1]", "01121"},
		{"brackets in an embedding", "\u202Aא(א)", "13333"},
		{"isolate", "ab \u2067גד, ef\u2069 gh", "00001111220000"},
		{"unpaired isolate", "ab \u2067גד", "000011"},
		{"override", "ab \u202Ecd\u202C e", "000011100"},
		{"nested embedding", "\u202Bאב \u202Acd\u202C\u202C", "133334411"},
		{"marks", "ab א\u05B0ב", "000111"},
		{"a tab takes the blanks before it", "אב \tcd", "111122"},
		{"blanks at the end", "ab אב  ", "0001100"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r bidi.Resolver
			base, _ := bidi.Base(tt.in)
			got := ""
			for _, l := range r.Levels([]rune(tt.in), base) {
				got += fmt.Sprint(l)
			}
			if got != tt.want {
				t.Errorf("%+q: got %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestBase(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want uint8
		ok   bool
	}{
		{"", 0, false}, {"12 !", 0, false}, {"12 a", 0, true}, {"«é", 0, true}, {"(א) a", 1, true}, {"1 ب", 1, true},
		{"\u2067א\u2069 a", 0, true}, {"\u2067a", 0, false}, {"\xff ש", 1, true},
	} {
		if got, ok := bidi.Base(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("%+q: got %d %v, want %d %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestOrder(t *testing.T) {
	for _, tt := range []struct {
		levels string
		want   string // the places of runs from left to right
	}{
		{"000", "012"}, {"111", "210"}, {"010", "012"}, {"0110", "0213"}, {"1221", "3120"}, {"012321", "052341"},
	} {
		type run struct {
			at    int
			level uint8
		}
		var runs []run
		for i, c := range tt.levels {
			runs = append(runs, run{i, uint8(c - '0')})
		}
		bidi.Order(runs, func(r run) uint8 { return r.level })
		got := ""
		for _, r := range runs {
			got += fmt.Sprint(r.at)
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.levels, got, tt.want)
		}
	}
}

// TestLevels_DirectionsOfTheReference goes through all sequences of up to three
// classes, and random longer ones. The reference answers directions only, and
// in longer texts it leaves the closing bracket of a pair behind (rule N0), so
// those have no brackets; TestLevels has.
func TestLevels_DirectionsOfTheReference(t *testing.T) {
	var all []rune
	for _, r := range of {
		all = append(all, r)
	}
	slices.Sort(all)
	var res bidi.Resolver
	for _, a := range all {
		for _, b := range all {
			for _, c := range all {
				check(t, &res, []rune{a, b, c})
			}
		}
	}
	unpaired := slices.DeleteFunc(all, func(r rune) bool { return strings.ContainsRune("()[]", r) })
	rapid.Check(t, func(t *rapid.T) {
		check(t, &res, rapid.SliceOfN(rapid.SampledFrom(unpaired), 0, 30).Draw(t, "text"))
	})
}

type failer interface{ Fatalf(string, ...any) }

func check(t failer, res *bidi.Resolver, runes []rune) {
	for base := range uint8(2) {
		if first, strong := bidi.Base(string(runes)); strong && base != first {
			continue
		}
		got := res.Levels(runes, base)
		if base == 0 && !bidi.Mixed(runes) && slices.Max(append(got, 0)) > 0 {
			t.Fatalf("%+q is said to be of one direction, got %v", runes, got)
		}
		for i, want := range directions(runes, base) {
			if got[i]%2 != want {
				t.Fatalf("%+q with base %d: got levels %v, want directions %v", runes, base, got, directions(runes, base))
			}
		}
	}
}

// directions are 0 from left to right, 1 from right to left.
func directions(runes []rune, base uint8) []uint8 {
	var p reference.Paragraph
	def := reference.DefaultDirection(reference.LeftToRight)
	if base == 1 {
		def = reference.DefaultDirection(reference.RightToLeft)
	}
	if _, err := p.SetString(string(runes), def); err != nil || len(runes) == 0 {
		return nil
	}
	order, err := p.Order()
	if err != nil {
		return nil
	}
	out := make([]uint8, len(runes))
	for i := range order.NumRuns() {
		run := order.Run(i)
		if run.Direction() != reference.RightToLeft {
			continue
		}
		start, end := run.Pos()
		for k := start; k <= end; k++ {
			out[k] = 1
		}
	}
	return out
}

func BenchmarkLevels(b *testing.B) {
	var runes []rune
	for len(runes) < 10_000 {
		runes = append(runes, []rune("قال الرئيس (Kim Jong-un) في 24 نوفمبر 2026، «نعم». ")...)
	}
	var r bidi.Resolver
	b.ReportAllocs()
	for b.Loop() {
		r.Levels(runes, 1)
	}
}

func TestMixed(t *testing.T) {
	for in, want := range map[string]bool{
		"« l’Ukraine » — “yes”… 5 €\u200B": false, "Київ Ἀθήνα": false, "日本語 हिन्दी 👍🏽": false,
		"א": true, "١": true, "\u202Eab": true, "\u2067": true, "ﷺ": true, "𐤀": true,
	} {
		if got := bidi.Mixed([]rune(in)); got != want {
			t.Errorf("%+q: got %v, want %v", in, got, want)
		}
	}
}
