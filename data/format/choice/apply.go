package choice

import (
	"context"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/query"
)

// Part is a corpus that becomes a file of its own.
type Part struct {
	Name   string // "train", "dev" or "test"; empty when nothing is divided
	Corpus format.Corpus
}

// Result is what a choice leaves.
type Result struct {
	Parts []Part // at least one
	// Left counts the articles and annotations that are left out because they
	// were not chosen, Dropped the annotations that overlap others.
	Left    format.Count
	Dropped int
}

// Apply narrows a corpus down. It reads all of it once to count, and p hears of
// that. An unknown label is an error; an article that is gone is not.
func (c Choice) Apply(ctx context.Context, all format.Corpus, p format.Progress) (Result, error) {
	f, err := c.filter(all)
	if err != nil {
		return Result{}, err
	}
	if c.IsZero() {
		return Result{Parts: []Part{{Corpus: all}}}, nil
	}
	if err := f.titles(ctx, all, c.Search); err != nil {
		return Result{}, err
	}
	t := tally{labels: len(all.Labels)}
	if err := t.run(ctx, all, f, p); err != nil {
		return Result{}, err
	}
	r := Result{Left: format.Count{Articles: all.Articles - len(t.rows), Spans: t.left}, Dropped: t.dropped}
	names, shares := c.Split.shares()
	if len(shares) == 0 {
		r.Parts = []Part{{Corpus: f.corpus(all, t.rows)}}
		return r, nil
	}
	for k, rows := range divide(t.rows, shares, c.Split.Seed) {
		r.Parts = append(r.Parts, Part{names[k], f.corpus(all, rows)})
	}
	return r, nil
}

// IsZero reports whether everything is left as it is.
func (c Choice) IsZero() bool {
	return len(c.Statuses) == 0 && c.Articles == nil && c.Search == "" && len(c.Labels) == 0 && len(c.Annotators) == 0 &&
		c.Overlaps == format.KeepOverlaps && len(c.Names) == 0 && c.Split.IsZero()
}

// filter is a choice ready to be applied.
type filter struct {
	choice   Choice
	labels   map[data.ID]bool    // those left; nil means all
	articles map[data.ID]bool    // those left; nil means all
	renamed  []data.Label        // all labels, under the names in the file
	merged   map[data.ID]data.ID // labels whose name in the file another has before them
}

func (c Choice) filter(all format.Corpus) (*filter, error) {
	f := &filter{choice: c, renamed: slices.Clone(all.Labels), merged: map[data.ID]data.ID{}}
	known, names := map[string]data.ID{}, map[string]data.ID{}
	for i, l := range all.Labels {
		known[l.Key] = l.ID
		if name := c.Names[l.Key]; name != "" {
			f.renamed[i].Key = name
		}
		if first, ok := names[f.renamed[i].Key]; ok {
			f.merged[l.ID] = first
		} else {
			names[f.renamed[i].Key] = l.ID
		}
	}
	for _, key := range c.Labels {
		id, ok := known[key]
		if !ok {
			return nil, fmt.Errorf("label %q: %w", key, data.ErrNotFound)
		}
		if f.labels == nil {
			f.labels = map[data.ID]bool{}
		}
		f.labels[id] = true
	}
	if c.Articles != nil {
		f.articles = map[data.ID]bool{}
		for _, id := range c.Articles {
			f.articles[id] = true
		}
	}
	return f, nil
}

// titles leaves the articles that a search finds.
func (f *filter) titles(ctx context.Context, all format.Corpus, search string) error {
	if query.NewPattern(search).Empty() {
		return nil
	}
	var ids []data.ID
	var titles []string
	for d, err := range all.Documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		ids, titles = append(ids, d.Article.ID), append(titles, d.Article.Title)
	}
	found := map[data.ID]bool{}
	for _, m := range query.NewTitles(titles).Rank(search) {
		if id := ids[m.Index]; f.articles == nil || f.articles[id] {
			found[id] = true
		}
	}
	f.articles = found
	return nil
}

// article reports whether an article is left.
func (f *filter) article(a data.Article) bool {
	c := f.choice
	return (len(c.Statuses) == 0 || slices.Contains(c.Statuses, a.Status)) && (f.articles == nil || f.articles[a.ID])
}

// annotations returns those that are left, and how many only for their overlaps
// are not.
func (f *filter) annotations(all []data.Annotation) (kept []data.Annotation, dropped int) {
	c := f.choice
	if f.labels == nil && len(c.Annotators) == 0 {
		kept = all
	} else {
		for _, a := range all {
			if (f.labels == nil || f.labels[a.Label]) && (len(c.Annotators) == 0 || slices.Contains(c.Annotators, a.Annotator)) {
				kept = append(kept, a)
			}
		}
	}
	if c.Overlaps == format.KeepOverlaps {
		return kept, 0
	}
	picked := c.Overlaps.Pick(len(kept), func(i int) (int, int) { return kept[i].Start, kept[i].End })
	out := make([]data.Annotation, len(picked))
	for k, i := range picked {
		out[k] = kept[i]
	}
	return out, len(kept) - len(out)
}
