package format

import (
	"context"
	"errors"
	"fmt"
	"os"

	"nomina/data"
)

// Export writes the project to the file at path through w, see ExportFiles. r
// should be a data.Snapshot: a project that changes meanwhile gives ErrDiffers.
func Export(ctx context.Context, path string, w Writer, r data.Reader, o ExportOptions, p Progress) (Report, error) {
	if err := mayReplace(path, o.Keep); err != nil {
		return Report{}, fmt.Errorf("export: %w", err)
	}
	c, err := FromReader(ctx, r, o.Version, o.Now)
	if err != nil {
		return Report{}, fmt.Errorf("export: %w", err)
	}
	return ExportFiles(ctx, []Target{{path, c}}, w, o, p)
}

// Target is a file to be written.
type Target struct {
	Path   string
	Corpus Corpus
}

// ExportFiles writes each corpus to the file at its path through w, with the
// companions that belong beside it. The bytes go to temporary files in the same
// folders; they are flushed to the disk and, when w is a Checker, read back and
// compared with the corpus span by span; only when all are right the files take
// their names. After an error or a cancel nothing is left behind, and files that
// stood there are as they were. ErrFull is among the errors, ErrKept when a path
// leads to a file in o.Keep, and ErrSamePath when two lead to the same file. p is
// called from this goroutine. The report is of all files together.
func ExportFiles(ctx context.Context, targets []Target, w Writer, o ExportOptions, p Progress) (Report, error) {
	o.WriteOptions = Heeded(w, o.WriteOptions)
	rep, files, err := prepareAll(ctx, targets, w, o, p)
	if err == nil {
		err = placeAll(files)
	}
	if err != nil {
		err = errors.Join(fmt.Errorf("export: %w", full(err)), discard(files))
	}
	return rep, err
}

// prepareAll writes and checks all files under other names. After an error it
// returns those that were begun.
func prepareAll(ctx context.Context, targets []Target, w Writer, o ExportOptions, p Progress) (rep Report, files []prepared, err error) {
	var done, total int64
	for _, t := range targets {
		total += t.Corpus.Total()
	}
	for _, t := range targets {
		var one Report
		err := prepare(&files, t.Path, o.Keep, func(f *os.File) error {
			var err error
			one, err = fill(ctx, f, w, t.Corpus, o.WriteOptions, p.within(done, t.Corpus.Total(), total))
			return err
		})
		if err != nil {
			return rep, files, err
		}
		rep.Merge(one)
		if err := accompany(&files, &rep, t, w, o.Keep); err != nil {
			return rep, files, err
		}
		done += t.Corpus.Total()
	}
	return rep, files, nil
}

// within returns a Progress for one corpus of several; each counts twice, for the
// writing and for the checking.
func (p Progress) within(before, own, all int64) Progress {
	if p == nil {
		return nil
	}
	return func(done, total int64) {
		if total == own { // there is no checking
			done *= 2
		}
		p(2*before+done, 2*all)
	}
}

// fill writes the corpus to f, makes it durable and checks it.
func fill(ctx context.Context, f *os.File, w Writer, c Corpus, o WriteOptions, p Progress) (Report, error) {
	checker, checked := w.(Checker)
	rep, err := w.Write(ctx, f, c, o, p.part(0, c.Total(), checked))
	if err != nil {
		return rep, err
	}
	if err := f.Sync(); err != nil {
		return rep, err
	}
	if !checked {
		return rep, nil
	}
	info, err := f.Stat()
	if err != nil {
		return rep, err
	}
	rep.Checked, err = Compare(ctx, checker, f, info.Size(), c, o, p.part(c.Total(), c.Total(), checked))
	if err != nil {
		return rep, fmt.Errorf("check written file: %w", err)
	}
	return rep, nil
}

// part returns a Progress for one of two equal halves, or for the whole.
func (p Progress) part(from, total int64, halves bool) Progress {
	if p == nil {
		return nil
	}
	if halves {
		total *= 2
	}
	return func(done, _ int64) { p(from+done, total) }
}
