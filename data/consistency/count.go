package consistency

import (
	"context"
	"fmt"
	"iter"

	"nomina/data"
)

// Count is how many doubts of each kind an article has.
type Count struct {
	Article data.ID
	Kinds   map[Kind]int // those with any
}

// Total returns how many doubts there are.
func (c Count) Total() int {
	n := 0
	for _, k := range c.Kinds {
		n += k
	}
	return n
}

// CountOf counts the doubts of one article.
func CountOf(article data.ID, doubts []Doubt) Count {
	c := Count{article, map[Kind]int{}}
	for _, d := range doubts {
		c.Kinds[d.Kind]++
	}
	return c
}

// Counts yields the count of every document, for a list of articles, in their
// order. It ends with the first error of documents, or with the context's.
func Counts(ctx context.Context, documents iter.Seq2[data.Document, error], t *Table, dismissed Dismissed) iter.Seq2[Count, error] {
	return func(yield func(Count, error) bool) {
		for doc, err := range documents {
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(Count{}, fmt.Errorf("count doubts: %w", err))
				return
			}
			if !yield(CountOf(doc.Article.ID, Article(doc, t, dismissed)), nil) {
				return
			}
		}
	}
}
