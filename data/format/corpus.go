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
	Articles    int             // how many Documents yields
	Annotations int             // how many they have together
	Entities    []data.Entity   // the register, in its order
	Uses        map[data.ID]data.EntityUse
	Version     string // of the program, for the file's own account
	Now         time.Time
	// Documents yields the articles in the order in which they are written. It
	// may be ranged over several times.
	Documents iter.Seq2[data.Document, error]
	// Suggestions returns those of an article, in the order of their places.
	Suggestions func(ctx context.Context, article data.ID) ([]data.Suggestion, error)
}

// Total returns what Progress counts up to.
func (c Corpus) Total() int64 { return int64(c.Articles) + int64(c.Annotations) }

// Register returns the entities as a file holds them, by their IDs.
func (c Corpus) Register() map[data.ID]Entity {
	keys := make(map[data.ID]string, len(c.Labels))
	for _, l := range c.Labels {
		keys[l.ID] = l.Key
	}
	all := make(map[data.ID]Entity, len(c.Entities))
	for _, e := range c.Entities {
		all[e.ID] = EntityOf(e, keys[e.Label])
	}
	return all
}

// FromReader returns the corpus that r holds. r should be a data.Snapshot when
// others may write meanwhile.
func FromReader(ctx context.Context, r data.Reader, version string, now time.Time) (Corpus, error) {
	c := Corpus{Version: version, Now: now, Documents: r.Documents(ctx), Suggestions: r.Suggestions}
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
	if c.Uses, err = r.EntityUses(ctx); err != nil {
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
