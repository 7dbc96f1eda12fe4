package consistency

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/text"
)

// documentsOf generates articles of few words, some of which are marked.
func documentsOf() *rapid.Generator[data.Document] {
	return rapid.Custom(func(t *rapid.T) data.Document {
		words := []string{"Kim", "Jong", "un", "Kim Jong", "Jong un", "a", "l’Est", "金", "正", "e\u0301"}
		blanks := []string{" ", " ", "  ", "\n", ", ", "-", "’", ""}
		var s strings.Builder
		for range rapid.IntRange(0, 25).Draw(t, "words") {
			w := rapid.SampledFrom(words).Draw(t, "word")
			if rapid.Bool().Draw(t, "marked") {
				w = "[[" + w + "|" + rapid.SampledFrom([]string{"P", "O"}).Draw(t, "label") + "]]"
			}
			s.WriteString(w + rapid.SampledFrom(blanks).Draw(t, "blank"))
		}
		return marked(fmt.Sprint(rapid.IntRange(0, 3).Draw(t, "id")), s.String())
	})
}

// slowPlaces looks at every part of a text.
func slowPlaces(t *Table, d data.Document) []place {
	x := text.New(d.Text)
	edges := text.NewEdges(x)
	whole := func(cp int) bool { return edges.Word(x.Byte(cp)) && edges.Grapheme(x.Byte(cp)) }
	bounds := map[int]bool{}
	for i := 0; i < len(d.Text); i = tokenEnd(d.Text, i) {
		bounds[x.CodePoint(i)] = true
	}
	bounds[x.Len()] = true
	var out []place
	for start := 0; start < x.Len(); start++ {
		if !bounds[start] || !whole(start) {
			continue
		}
		for end := x.Len(); end > start; end-- {
			r := text.Range{Start: start, End: end}
			s := x.Slice(r)
			of := t.texts[normal(s)]
			if of == nil || !bounds[end] || !whole(end) || strings.TrimSpace(s) != s {
				continue
			}
			if !slices.ContainsFunc(d.Annotations, func(a data.Annotation) bool { return a.Span().Overlaps(data.Span(r)) }) {
				out = append(out, place{r, of})
				start = end - 1
			}
			break
		}
	}
	return out
}

func TestPlaces_AreThoseOfLookingAtAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := NewTable()
		for _, d := range rapid.SliceOfN(documentsOf(), 0, 3).Draw(t, "documents") {
			table.Put(d.Article.ID, d.Annotations)
		}
		d := documentsOf().Draw(t, "document")
		got, want := slices.Collect(places(table, newArticle(d))), slowPlaces(table, d)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: got %v, want %v", d.Text, got, want)
		}
	})
}

// TestTable_ComesToTheSame puts, surveys and removes in any order.
func TestTable_ComesToTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, left := NewTable(), map[data.ID]data.Document{}
		for _, d := range rapid.SliceOfN(documentsOf(), 0, 10).Draw(t, "documents") {
			switch rapid.IntRange(0, 2).Draw(t, "act") {
			case 0:
				table.Remove(d.Article.ID)
				delete(left, d.Article.ID)
			case 1:
				table.Put(d.Article.ID, d.Annotations)
				table.Survey(d)
				left[d.Article.ID] = d
			default:
				table.Put(d.Article.ID, d.Annotations)
				left[d.Article.ID] = d
			}
		}
		fresh := NewTable()
		for _, d := range left {
			fresh.Put(d.Article.ID, d.Annotations)
		}
		for _, d := range left {
			table.Survey(d)
			fresh.Survey(d)
		}
		if len(table.trie.nodes) != len(fresh.trie.nodes) || len(table.texts) != len(fresh.texts) {
			t.Fatalf("got %d nodes and %d texts, want %d and %d", len(table.trie.nodes), len(table.texts), len(fresh.trie.nodes), len(fresh.texts))
		}
		for s, want := range fresh.texts {
			got := table.texts[s]
			if got == nil || got.marks != want.marks || got.unmarked != want.unmarked || fmt.Sprint(got.labels) != fmt.Sprint(want.labels) {
				t.Fatalf("%q: got %+v, want %+v", s, got, want)
			}
		}
		for _, d := range left {
			if got, want := said(Article(d, table, nil)), said(Article(d, fresh, nil)); got != want {
				t.Fatalf("%q: got %s, want %s", d.Text, got, want)
			}
		}
	})
}
