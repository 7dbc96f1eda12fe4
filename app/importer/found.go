package importer

import (
	"context"
	"maps"
	"slices"

	"nomina/app/ingest"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/format"
)

// found is what was read before anything is imported.
type found struct {
	batch     ingest.Batch
	collected []format.Line
	labels    []data.Label   // of the project
	counts    map[string]int // spans by the keys of the files
	double    int            // articles that are in the project already, or in the files before
}

// read reads the inputs, and what of the project has to do with them. lines are
// what was found while they were collected.
func read(ctx context.Context, s *session.Session, inputs []format.Input, lines []format.Line, p format.Progress) (found, error) {
	f := found{collected: lines}
	var err error
	if f.batch, err = ingest.Read(ctx, inputs, ingest.Options{}, p); err != nil {
		return found{}, err
	}
	if f.labels, err = s.Store().Labels(ctx); err != nil {
		return found{}, err
	}
	return f, f.count(ctx, s.Store())
}

// count finds out what depends on all files together.
func (f *found) count(ctx context.Context, r data.Reader) error {
	f.counts = f.batch.Labels()
	twice, hashes := f.batch.Duplicates()
	f.double = twice
	for _, h := range hashes {
		there, err := r.ArticlesByText(ctx, h)
		if err != nil {
			return err
		}
		if len(there) > 0 {
			f.double++
		}
	}
	return nil
}

// keys returns the labels of the files, the most frequent first.
func (f *found) keys() []string {
	return slices.SortedStableFunc(slices.Values(slices.Sorted(maps.Keys(f.counts))), func(a, b string) int { return f.counts[b] - f.counts[a] })
}
