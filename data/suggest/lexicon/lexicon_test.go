package lexicon

import (
	"slices"
	"strings"
	"testing"

	"nomina/data/token"
)

func TestLists(t *testing.T) {
	for c := range classes {
		all := list(c)
		if len(all) < 20 {
			t.Errorf("%v: got %d phrases, want more", c, len(all))
		}
		for i, s := range all {
			if s == "" || s != strings.ToLower(strings.TrimSpace(s)) {
				t.Errorf("%v: got %q, want it in small letters and without blanks around", c, s)
			}
			if i > 0 && all[i-1] >= s {
				t.Errorf("%v: got %q before %q, want them sorted and each once", c, all[i-1], s)
			}
		}
	}
}

// tags returns what is known of each token of a text, as "class+class/part".
func tags(x *Lexicon, s string) []string {
	all := token.Split(s).Tokens
	found := x.Tags(len(all), func(i int) uint64 { return token.Lower(all[i].Text) },
		func(i int) string { return strings.ToLower(all[i].Text) }, nil)
	var out []string
	for _, f := range found {
		var names []string
		for c := range f.Set.All {
			names = append(names, c.String())
		}
		out = append(out, strings.Join(names, "+")+[...]string{"", "/b", "/i"}[f.Part])
	}
	return out
}

func TestTags(t *testing.T) {
	x := New()
	tests := []struct {
		name, text string
		want       []string
	}{
		{"single words", "Mme Zoé Xyz", []string{"honorific", "given", ""}},
		{"several classes", "Vienne", []string{"city+region"}},
		{"the longest phrase", "United States", []string{"country/b", "country/i"}},
		{"back to the shorter", "United Xyz", []string{"orghead", ""}},
		{"a title with a point", "M. Xyz", []string{"honorific", ""}},
		{"no accent on a capital", "Etats-Unis", []string{"country"}},
		{"two first names", "Anne-Zoé", []string{"given"}},
		{"two words", "Anne-Xyz", []string{""}},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tags(x, tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := tags(nil, "Anne-Zoé Paris"); !slices.Equal(got, []string{"", ""}) {
		t.Errorf("got %q of no lexicon, want nothing", got)
	}
}

func TestWord(t *testing.T) {
	first := func(s string) uint32 { return uint32(token.Lower(s) >> 32) }
	x := New()
	if got := x.Word(first("Mardi")); !got.Has(Time) || got.Has(City) {
		t.Errorf("got %b of a day, want a time only", got)
	}
	if got := (*Lexicon)(nil).Word(first("mardi")); got != 0 {
		t.Errorf("got %b of no lexicon, want nothing", got)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}
