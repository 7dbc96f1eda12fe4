package format

import (
	"context"
	"fmt"
	"iter"
	"time"

	"nomina/data"
)

// Corpus is what a Writer gets: a whole project, its articles one at a time.
type Corpus struct {
	Project     data.Project
	Labels      []data.Label
	LabelCounts map[data.ID]int // annotations by label
	Entities    []data.Entity   // the register
	EntityUses  map[data.ID]data.EntityUse
	Suggestions map[data.ID][]data.Suggestion // by article; nil unless asked for
	Articles    int                           // how many Documents yields
	Annotations int                           // how many they have together
	Version     string                        // of the program, for the file's own account
	Now         time.Time
	// Documents yields the articles in the order in which they are written. It
	// may be ranged over several times.
	Documents iter.Seq2[data.Document, error]
}

// Total returns what Progress counts up to.
func (c Corpus) Total() int64 { return int64(c.Articles) + int64(c.Annotations) }

// WithSuggestions adds what r keeps as suggestions.
func (c Corpus) WithSuggestions(ctx context.Context, r data.Reader) (Corpus, error) {
	c.Suggestions = map[data.ID][]data.Suggestion{}
	articles, err := r.Summaries(ctx)
	if err != nil {
		return c, fmt.Errorf("list articles: %w", err)
	}
	for _, a := range articles {
		list, err := r.Suggestions(ctx, a.ID)
		if err != nil {
			return c, fmt.Errorf("read suggestions: %w", err)
		}
		if len(list) > 0 {
			c.Suggestions[a.ID] = list
		}
	}
	return c, nil
}

// FromReader returns the corpus that r holds. r should be a data.Snapshot when
// others may write meanwhile.
func FromReader(ctx context.Context, r data.Reader, version string, now time.Time) (Corpus, error) {
	c := Corpus{Version: version, Now: now, Documents: r.Documents(ctx)}
	var err error
	if c.Project, err = r.Project(ctx); err != nil {
		return Corpus{}, fmt.Errorf("read project: %w", err)
	}
	if c.Labels, err = r.Labels(ctx); err != nil {
		return Corpus{}, fmt.Errorf("read labels: %w", err)
	}
	if c.LabelCounts, err = r.LabelCounts(ctx); err != nil {
		return Corpus{}, fmt.Errorf("count labels: %w", err)
	}
	if c.Entities, err = r.Entities(ctx); err != nil {
		return Corpus{}, fmt.Errorf("read entities: %w", err)
	}
	if c.EntityUses, err = r.EntityUses(ctx); err != nil {
		return Corpus{}, fmt.Errorf("count mentions: %w", err)
	}
	articles, err := r.Summaries(ctx)
	if err != nil {
		return Corpus{}, fmt.Errorf("list articles: %w", err)
	}
	c.Articles = len(articles)
	for _, a := range articles {
		c.Annotations += a.Annotations
	}
	return c, nil
}
