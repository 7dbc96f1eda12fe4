package names

import (
	"context"
	"errors"
	"strings"
	"testing"

	"nomina/data"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"…", ""}, {"kim jong un", "kim jong un"}, {" Kim  Jong-un ", "kim jong un"},
		{"Élysée", "elysee"}, {"E\u0301lyse\u0301e", "elysee"}, {"l’Œuvre", "l oeuvre"}, {"Straße", "strasse"},
		{"Łódź", "lodz"}, {"U.S.", "u s"}, {"Ёлка Йошкар", "елка иошкар"}, {"soft\u00ADhyphen", "softhyphen"},
		{"Ａｌ", "al"}, {"ﬁn", "fin"}, {"हिन्दी", "हिन्दी"}, {"مُحَمَّد", "محمد"}, {"金正恩", "金正恩"}, {"Louis XIV", "louis xiv"}, {"İstanbul", "istanbul"},
	} {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b       string
		most, want int
	}{
		{"ab", "ba", 3, 1}, {"abc", "bca", 3, 2}, {"ca", "abc", 5, 3}, {"", "abc", 9, 3}, {"é", "e", 9, 1},
		{"kitten", "sitting", 9, 3}, {"kitten", "sitting", 2, 3}, {"kitten", "sitting", 0, 1}, {"same", "same", 0, 0},
		{strings.Repeat("a", 300), strings.Repeat("a", 299) + "b", 5, 1},
	} {
		if got := Distance(tt.a, tt.b, tt.most); got != tt.want {
			t.Errorf("%q, %q, at most %d: got %d, want %d", tt.a, tt.b, tt.most, got, tt.want)
		}
	}
}

func register() *Index {
	x := New()
	for _, e := range []Entry{
		{"kim", "PERSON", []string{"Kim Jong-un", "Kim Jong Un", "le maréchal Kim"}},
		{"shoigu", "PERSON", []string{"Sergueï Choïgou", "Sergei Shoigu", "Shoigu"}},
		{"lavrov", "PERSON", []string{"Sergueï Lavrov"}},
		{"moscow", "PLACE", []string{"Moscou", "Moskva", ""}},
		{"elysee", "ORGANIZATION", []string{"Élysée"}},
	} {
		x.Put(e)
	}
	return x
}

func TestCandidates(t *testing.T) {
	x := register()
	for _, tt := range []struct {
		query, id, text string
		why             Why
	}{
		{"Kim Jong-un", "kim", "Kim Jong-un", Exact},
		{"KIM JONG UN", "kim", "Kim Jong-un", Exact},
		{"elysee", "elysee", "Élysée", Exact},
		{"Jong-un Kim", "kim", "Kim Jong-un", Spelling},
		{"Shoiku", "shoigu", "Shoigu", Spelling},
		{"Shoaiku", "shoigu", "Shoigu", Spelling},
		{"Shogiu", "shoigu", "Shoigu", Spelling},
		{"Choigou", "shoigu", "Sergueï Choïgou", Part},
		{"Lavrov", "lavrov", "Sergueï Lavrov", Part},
		{"Larvov", "lavrov", "Sergueï Lavrov", Part},
		{"Lavr", "lavrov", "Sergueï Lavrov", Part},
		{"KimJongun", "kim", "Kim Jong-un", Spelling},
		{"Moscu", "moscow", "Moscou", Spelling},
	} {
		got := x.Candidates(tt.query, 3)
		if len(got) == 0 || string(got[0].ID) != tt.id || got[0].Text != tt.text || got[0].Why != tt.why || (got[0].Score == 1) != (tt.why == Exact) {
			t.Errorf("%q: got %+v, want %s by %q, %s", tt.query, got, tt.id, tt.text, tt.why)
		}
	}
	for _, query := range []string{"", "…", "Zaporijjia"} {
		if got := x.Candidates(query, 3); len(got) > 0 {
			t.Errorf("%q: got %+v, want none", query, got)
		}
	}
	if got := x.Candidates("Sergueï", 1); len(got) != 1 {
		t.Errorf("got %d candidates, want 1", len(got))
	}
	if got := x.Candidates("Sergueï", 0); len(got) != 0 {
		t.Errorf("got %d candidates, want none", len(got))
	}
}

func TestComplete_Order(t *testing.T) {
	x := New()
	for _, s := range []string{"Le Parti", "Paris", "Paris-Nord", "Pari", "Parti de l’étranger", "Nord de Paris"} {
		x.Put(Entry{ID: data.ID(s), Texts: []string{s}})
	}
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"pari", []string{"Pari", "Paris", "Paris-Nord", "Nord de Paris"}},
		{"PART", []string{"Parti de l’étranger", "Le Parti"}},
		{"par nord", []string{"Paris-Nord", "Nord de Paris"}},
		{"étr", []string{"Parti de l’étranger"}},
		{"aris", nil}, {"", nil}, {" ", nil},
	} {
		got := x.Complete(tt.typed, 4)
		same := len(got) == len(tt.want)
		for i := range got {
			same = same && got[i].Text == tt.want[i]
		}
		if !same {
			t.Errorf("%q: got %+v, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, tt := range []struct {
		a, b        string
		least, most float64
	}{
		{"Shoigu", "shoïgu", 1, 1},
		{"Kim Jong-un", "Jong-un Kim", 0.99, 0.99},
		{"Shoigu", "Shogiu", 0.8, 0.99},
		{"Sergueï Lavrov", "Serguei Larvov", 0.8, 0.99},
		{"Sergueï Lavrov", "Sergueï Choïgou", 0, 0.6},
		{"Sergueï Lavrov", "Larvov Serguei", 0.8, 0.99}, // by its words
		{"Kim Jong-un", "KimJongun", 0.99, 0.99},        // by its letters
		{"Paris", "Moscou", 0, 0},
		{"", "", 0, 0}, {"…", "…", 0, 0},
	} {
		if got := Same(tt.a, tt.b); got < tt.least || got > tt.most {
			t.Errorf("%q, %q: got %v, want %v to %v", tt.a, tt.b, got, tt.least, tt.most)
		}
	}
}

func TestPairs_EndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for p, err := range register().Pairs(ctx, 0.5) {
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("got %+v, %v, want the context's error", p, err)
		}
		return
	}
	t.Fatal("got no error, want the context's")
}
