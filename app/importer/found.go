package importer

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"

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
	corrected *format.Input  // the one file, when it is a workbook that was exported from this project; nothing else is read then
}

// read reads the inputs, and what of the project has to do with them. lines are
// what was found while they were collected.
func read(ctx context.Context, s *session.Session, inputs []format.Input, lines []format.Line, p format.Progress) (found, error) {
	f := found{collected: lines}
	if len(inputs) == 1 && comesBack(ctx, s.Store(), inputs[0]) {
		f.corrected = &inputs[0]
		return f, nil
	}
	var err error
	if f.batch, err = ingest.Read(ctx, inputs, ingest.Options{}, p); err != nil {
		return found{}, err
	}
	if f.labels, err = s.Store().Labels(ctx); err != nil {
		return found{}, err
	}
	return f, f.count(ctx, s.Store())
}

// comesBack reports whether a file is a workbook that was exported from the
// project.
func comesBack(ctx context.Context, r data.Reader, in format.Input) bool {
	if !slices.Contains((xlsx.Format{}).Extensions(), strings.ToLower(filepath.Ext(in.Name))) {
		return false
	}
	at, err := in.At(1 << 30)
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
