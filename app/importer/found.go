package importer

import (
	"context"
	"maps"
	"slices"

	"nomina/app/ingest"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/xlsx"
)

// found is what was read before anything is imported.
type found struct {
	batch     ingest.Batch
	collected []format.Line
	labels    []data.Label   // of the project
	counts    map[string]int // spans by the keys of the files
	double    int            // articles that are in the project already, or in the files before
	corrected bool           // it is one workbook that was exported from this project
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
	if f.corrected = f.comesBack(ctx, s.Store()); f.corrected {
		return f, nil
	}
	return f, f.count(ctx, s.Store())
}

// comesBack reports whether there is one file, a workbook that was exported from
// the project.
func (f *found) comesBack(ctx context.Context, r data.Reader) bool {
	if len(f.batch.Files) != 1 || f.batch.Files[0].Format != (xlsx.Format{}).Name() {
		return false
	}
	at, err := f.batch.Files[0].Input.At(1 << 30)
	if err != nil {
		return false
	}
	defer func() { _ = at.Close() }() // it was only read
	book, err := xlsx.OpenBook(at, at.Size)
	if err != nil {
		return false
	}
	project, err := r.Project(ctx)
	return err == nil && book.Project == project.ID
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
