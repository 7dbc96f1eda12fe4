package replicate

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"nomina/data"
)

// corpus yields n articles of 4 kB, made of sentences in another order each. One
// of a hundred names Zaporijjia, one of a thousand misspells it.
func corpus(b *testing.B, n int) iter.Seq2[data.Document, error] {
	b.Helper()
	body, err := os.ReadFile("../text/testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	sentences := strings.SplitAfter(strings.NewReplacer("Zaporijjia", "Kharkiv").Replace(string(body)), ". ")
	r := rand.New(rand.NewPCG(1, 2))
	texts := make([]string, 4000)
	for i := range texts {
		var s strings.Builder
		for s.Len() < 4000 {
			s.WriteString(sentences[r.IntN(len(sentences))])
		}
		texts[i] = s.String()
	}
	return func(yield func(data.Document, error) bool) {
		for i := range n {
			s := texts[i%len(texts)]
			if i%100 == 50 {
				s += " Sergueï Zaporijjia."
			}
			if i%1000 == 500 {
				s += " Zaporijia."
			}
			d := data.Document{Article: data.Article{ID: data.ID(fmt.Sprint(i)), Title: "Titre"}, Text: s}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// BenchmarkScan looks through 100 000 articles and tells how long the first row
// takes.
func BenchmarkScan(b *testing.B) {
	docs := corpus(b, 100_000)
	for _, bb := range []struct {
		name, wanted string
		choices      Choices
	}{
		{"exact", "Zaporijjia", Choices{Words: true, Case: true, Accents: true, Elisions: true}},
		{"loose", "Zaporijjia", Choices{Words: true, Elisions: true}},
		{"variants", "Zaporijjia", Choices{Words: true, Elisions: true, Variants: true}},
		{"variants of two words", "Sergueï Zaporijjia", Choices{Words: true, Elisions: true, Variants: true}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			rows, first := 0, time.Duration(0)
			for b.Loop() {
				start := time.Now()
				s, err := Compile(bb.wanted, bb.choices)
				if err != nil {
					b.Fatal(err)
				}
				rows = 0
				for _, err := range s.Scan(context.Background(), docs) {
					if err != nil {
						b.Fatal(err)
					}
					if rows++; rows == 1 {
						first = time.Since(start)
					}
				}
			}
			b.ReportMetric(float64(first.Microseconds())/1000, "ms/first-row")
			b.ReportMetric(float64(rows), "rows")
		})
	}
}
