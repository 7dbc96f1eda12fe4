package consistency

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/text"
)

// article of at least n bytes with about marks annotations, on words with a
// capital; a tenth of the same words is left out.
func long(b *testing.B, n, marks int) data.Document {
	b.Helper()
	body, err := os.ReadFile("../text/testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := data.Document{Article: data.Article{ID: "long"}, Text: strings.Repeat(string(body)+"\n", n/len(body)+1)}
	r := rand.New(rand.NewPCG(1, 2))
	x := text.New(d.Text)
	step := x.Len() / marks
	for cp := 0; cp < x.Len() && len(d.Annotations) < marks; cp += step {
		w := x.Snap(text.Range{Start: cp, End: cp}, text.SnapWord)
		if w.Empty() || r.IntN(10) == 0 {
			continue
		}
		d.Annotations = append(d.Annotations, data.Annotation{ID: data.ID(fmt.Sprint(cp)), Article: "long", Start: w.Start, End: w.End,
			Label: data.ID("label " + fmt.Sprint(r.IntN(20)/19)), Quote: x.Slice(w)})
	}
	return d
}

// names fills a table with n names of two words in other articles.
func names(t *Table, n int) {
	for i := range n {
		quote := fmt.Sprintf("Prénom%d Nom%d", i%1000, i)
		t.Put(data.ID(fmt.Sprint(i)), []data.Annotation{{Quote: quote, Label: "label 0"}})
	}
}

func BenchmarkArticle(b *testing.B) {
	for _, bb := range []struct {
		name         string
		bytes, marks int
	}{{"4kB of 100 mentions", 4 << 10, 100}, {"100kB of 2000", 100 << 10, 2000}, {"1MB of 20000", 1 << 20, 20_000}, {"4MB of 80000", 4 << 20, 80_000}} {
		d := long(b, bb.bytes, bb.marks)
		t := NewTable()
		names(t, 50_000)
		t.Put(d.Article.ID, d.Annotations)
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(d.Text)))
			found := 0
			for b.Loop() {
				found = len(Article(d, t, nil))
			}
			b.ReportMetric(float64(found), "doubts")
			b.ReportMetric(float64(len(d.Annotations)), "mentions")
		})
	}
}

func BenchmarkPut(b *testing.B) {
	d := long(b, 4<<10, 100)
	t := NewTable()
	names(t, 50_000)
	for b.Loop() {
		t.Put(d.Article.ID, d.Annotations)
	}
}

func BenchmarkGather(b *testing.B) {
	for b.Loop() {
		t := NewTable()
		names(t, 100_000)
	}
}
