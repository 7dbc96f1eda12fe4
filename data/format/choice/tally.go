package choice

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/format"
)

// row is what is counted of an article that is left.
type row struct {
	id       data.ID
	labels   map[int]int     // annotations by the place of their label; nil when there are none
	entities map[data.ID]int // nil when there are none
}

// tally counts what a filter leaves of a corpus.
type tally struct {
	labels  int
	rows    []row // in the order of the articles
	left    int   // annotations that were not chosen
	dropped int   // annotations that overlap others
}

func (t *tally) run(ctx context.Context, all format.Corpus, f *filter, p format.Progress) error {
	place := make(map[data.ID]int, t.labels)
	for i, l := range all.Labels {
		place[l.ID] = i
	}
	var done int64
	for d, err := range all.Documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("count article: %w", err)
		}
		if f.article(d.Article) {
			t.article(d, f, place)
		} else {
			t.left += len(d.Annotations)
		}
		if done += 1 + int64(len(d.Annotations)); p != nil {
			p(done, all.Total())
		}
	}
	return nil
}

func (t *tally) article(d data.Document, f *filter, place map[data.ID]int) {
	kept, dropped := f.annotations(d.Annotations)
	r := row{id: d.Article.ID}
	if len(kept) > 0 {
		r.labels = map[int]int{}
	}
	for _, a := range kept {
		r.labels[place[a.Label]]++
		if a.Entity == "" {
			continue
		}
		if r.entities == nil {
			r.entities = map[data.ID]int{}
		}
		r.entities[a.Entity]++
	}
	t.rows = append(t.rows, r)
	t.dropped += dropped
	t.left += len(d.Annotations) - len(kept) - dropped
}
