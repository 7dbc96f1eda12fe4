package query

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"nomina/data"
)

func pool(texts ...string) *Pool {
	entries := make([]Entry, len(texts))
	for i, t := range texts {
		entries[i] = Entry{ID: data.ID(fmt.Sprint("e", i)), Text: t}
	}
	return NewPool(entries)
}

func TestPool_SearchOrder(t *testing.T) {
	p := pool("Une expérience", "Sexe", "Exporter…", "Tout exporter", "E xa p", "Exporter un projet", "exp")
	tests := []struct {
		name, typed string
		recent      map[data.ID]int
		want        string
	}{
		{"beginning, word start, inside, scattered", "exp", nil, "[exp Exporter… Exporter un projet Tout exporter Une expérience E xa p]"},
		{"accents and case do not count", "EXPÉR", nil, "[Une expérience Exporter… Tout exporter Exporter un projet]"},
		{"used lately goes first in its class", "exp", map[data.ID]int{"e5": 2, "e3": 1},
			"[Exporter un projet exp Exporter… Tout exporter Une expérience E xa p]"},
		{"words", "exp pro", nil, "[Exporter un projet]"},
		{"nothing", "zz", nil, "[]"},
		{"blanks are nothing typed", "  ", nil, "[Une expérience Sexe Exporter… Tout exporter E xa p Exporter un projet exp]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			hits, total, err := p.Search(context.Background(), NewPattern(tt.typed), Options{Keep: 10, Recent: tt.recent})
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, h := range hits {
				got = append(got, p.Entry(h.Index).Text)
			}
			if fmt.Sprint(got) != tt.want || total != len(hits) {
				t.Errorf("got %v of %d, want %s", got, total, tt.want)
			}
		})
	}
}

func TestPool_SearchRunes(t *testing.T) {
	tests := []struct {
		text, typed string
		want        string // the letters matched stand in brackets
	}{
		{"Élections à Paris", "paris", "Élections à [P][a][r][i][s]"},
		{"Pont à risque, Paris", "paris", "Pont à risque, [P][a][r][i][s]"},
		{"😀 Kim Jong-un à Sinuiju", "kim sin", "😀 [K][i][m] Jong-un à [S][i][n]uiju"},
		{"Guerre en Ukraine", "gu uk", "[G][u]erre en [U][k]raine"},
		{"Guerre en Ukraine", "gek", "[G]uerre [e]n U[k]raine"},
		{"한국 전쟁", "국", "한[국] 전쟁"},
		{"a\x00b", "b", "a\x00[b]"},
	}
	for _, tt := range tests {
		hits, _, err := pool(tt.text).Search(context.Background(), NewPattern(tt.typed), Options{Keep: 1})
		if err != nil || len(hits) != 1 {
			t.Fatalf("%q in %q: got %v, %v", tt.typed, tt.text, hits, err)
		}
		got := ""
		for i, r := range []rune(tt.text) {
			if slices.Contains(hits[0].Runes, i) {
				got += "[" + string(r) + "]"
			} else {
				got += string(r)
			}
		}
		if got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.typed, got, tt.want)
		}
	}
}

func TestPool_SearchDistinct(t *testing.T) {
	p := pool("Kim", "Putin", "Kim", "kim", "Kimono")
	hits, total, err := p.Search(context.Background(), NewPattern("kim"), Options{Keep: 9, Distinct: true})
	if err != nil || len(hits) != 2 || total != 2 || hits[0].Index != 0 || hits[1].Index != 4 {
		t.Errorf("got %+v of %d, %v, want Kim and Kimono", hits, total, err)
	}
}

func TestPool_SearchEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := pool("a").Search(ctx, NewPattern("a"), Options{Keep: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want canceled", err)
	}
}

// TestPool_SearchAsTyped types letter by letter over one pool, which narrows, and
// compares with a new pool and with what the definition says.
func TestPool_SearchAsTyped(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("abcé B0한")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(word, 0, 40).Draw(t, "texts")
		keep := rapid.IntRange(1, 12).Draw(t, "keep")
		typed, p := "", pool(texts...)
		for _, r := range word.Draw(t, "typed") {
			typed += string(r)
			o := Options{Keep: keep, Distinct: rapid.Bool().Draw(t, "distinct")}
			got, total, _ := p.Search(context.Background(), NewPattern(typed), o)
			want, all, _ := pool(texts...).Search(context.Background(), NewPattern(typed), o)
			if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Hit{})); d != "" || total != all {
				t.Fatalf("%q narrowed (-new +narrowed), %d, %d:\n%s", typed, all, total, d)
			}
			if n := matching(texts, typed, o.Distinct); n != total || len(got) != min(keep, n) {
				t.Fatalf("%q in %q: got %d of %d, want %d of %d", typed, texts, len(got), total, min(keep, n), n)
			}
			if !slices.IsSortedFunc(got, CompareHits) {
				t.Fatalf("%q: %+v are not sorted", typed, got)
			}
		}
	})
}

// matching counts what holds the letters of typed in their order.
func matching(texts []string, typed string, distinct bool) (n int) {
	seen := map[string]bool{}
	for _, text := range texts {
		rest, ok := []rune(squeeze(fold(typed))), true
		for _, r := range fold(text) {
			if len(rest) > 0 && r == rest[0] {
				rest = rest[1:]
			}
		}
		if ok = len(rest) == 0; ok && !(distinct && seen[fold(text)]) {
			n++
		}
		seen[fold(text)] = true
	}
	return n
}

// BenchmarkPool_Search types a query over 100,000 titles and 200,000 quotes, as
// the palette does: a pool that was never searched, then letter by letter.
func BenchmarkPool_Search(b *testing.B) {
	titles, quotes := make([]string, 100_000), make([]string, 200_000)
	places := strings.Fields("Paris Kyiv Sinuiju Strasbourg Roma Genève Москва Αθήνα Berlin Oslo Wien Łódź")
	for i := range titles {
		titles[i] = fmt.Sprintf("La situation à %s et ailleurs, %d jours après les élections de %d", places[i%12], i%365, 1900+i%120)
	}
	for i := range quotes {
		quotes[i] = fmt.Sprintf("%s %d", places[i*7%12], i%5000)
	}
	search := func(b *testing.B, typed string, titles, quotes *Pool) {
		for _, p := range []*Pool{titles, quotes} {
			if _, _, err := p.Search(context.Background(), NewPattern(typed), Options{Keep: 100, Distinct: p == quotes}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			search(b, "s", pool(titles...), pool(quotes...))
		}
	})
	known, quoted := pool(titles...), pool(quotes...)
	for _, typed := range []string{"s", "st", "stra", "strasbourg 1", "jrs apr", "xyz"} {
		b.Run(typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				known.left, quoted.left = nil, nil // as if it were pasted
				search(b, typed, known, quoted)
			}
		})
	}
	b.Run("letter by letter", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for i := range len("strasbourg") {
				search(b, "strasbourg"[:i+1], known, quoted)
			}
		}
	})
}
