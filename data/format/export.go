package format

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"nomina/data"
)

// ErrKept is returned by Export when the file at its path must not be replaced.
var ErrKept = errors.New("this file must stay")

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

// ExportFiles writes each corpus to the file at its path through w. The bytes go
// to temporary files in the same folders; they are flushed to the disk and, when w
// is a Checker, read back and compared with the corpus span by span; only when all
// are right the files take their names. After an error or a cancel nothing is left
// behind, and files that stood there are untouched. ErrFull is among the errors,
// and ErrKept when a path leads to a file in o.Keep. p is called from this
// goroutine. The report is of all files together.
func ExportFiles(ctx context.Context, targets []Target, w Writer, o ExportOptions, p Progress) (Report, error) {
	var rep Report
	var temps, paths []string
	o.WriteOptions = Heeded(w, o.WriteOptions)
	err := func() error {
		var done, total int64
		for _, t := range targets {
			total += t.Corpus.Total()
		}
		for _, t := range targets {
			temp, path, one, err := prepare(ctx, t, w, o, p.within(done, t.Corpus.Total(), total))
			if temp != "" {
				temps, paths = append(temps, temp), append(paths, path)
			}
			if err != nil {
				return err
			}
			rep.Merge(one)
			done += t.Corpus.Total()
		}
		return nil
	}()
	for i := 0; err == nil && len(temps) > 0; i++ {
		if err = place(temps[0], paths[i]); err == nil {
			temps = temps[1:]
		}
	}
	if err != nil {
		err = fmt.Errorf("export: %w", full(err))
		for _, temp := range temps {
			err = errors.Join(err, os.Remove(temp))
		}
	}
	return rep, err
}

// prepare writes and checks a temporary file, and returns where it is and belongs.
func prepare(ctx context.Context, t Target, w Writer, o ExportOptions, p Progress) (temp, path string, rep Report, err error) {
	path = t.Path
	if err := mayReplace(path, o.Keep); err != nil {
		return "", path, rep, err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := createTemp(filepath.Dir(path))
	if err != nil {
		return "", path, rep, err
	}
	rep, err = fill(ctx, f, w, t.Corpus, o.WriteOptions, p)
	if e := f.Close(); err == nil {
		err = e
	}
	return f.Name(), path, rep, err
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

// mayReplace returns ErrKept when what lies at path is one of the files to keep,
// whatever links and dots lead to it.
func mayReplace(path string, keep []string) error {
	there, err := os.Stat(path)
	if err != nil {
		return nil //nolint:nilerr // nothing is there to be replaced
	}
	for _, k := range keep {
		if kept, err := os.Stat(k); err == nil && os.SameFile(there, kept) {
			return fmt.Errorf("%w: %s", ErrKept, path)
		}
	}
	return nil
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

// createTemp makes a new file in dir. Unlike os.CreateTemp it leaves the file's
// permissions to the umask, as they will be those of the exported file.
func createTemp(dir string) (*os.File, error) {
	for {
		name := filepath.Join(dir, fmt.Sprintf(".nomina-%d-%08x.tmp", os.Getpid(), rand.Uint32()))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
}

// place gives the finished file its name and makes the name durable.
func place(temp, path string) error {
	if old, err := os.Stat(path); err == nil {
		if err := os.Chmod(temp, old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	syncDir(filepath.Dir(path))
	return nil
}

// syncDir makes a rename durable where folders can be synced. Where they
// can't, the system does it in its own time; the file's bytes are safe already.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// full marks an error that a full disk caused.
func full(err error) error {
	const windowsDiskFull = syscall.Errno(112)
	if errors.Is(err, syscall.ENOSPC) || runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull) {
		return fmt.Errorf("%w: %w", data.ErrFull, err)
	}
	return err
}
