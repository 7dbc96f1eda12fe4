package logbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// What the names of reports are made of, and how many are kept.
const (
	running = "running-" // of a program that has not ended, or not as it should
	crashed = "crash-"
	suffix  = ".txt"
	stamp   = "20060102-150405" // UTC
	most    = 10
	longest = 1 << 20 // bytes of a report that are read
)

// Report is what a crash left behind.
type Report struct {
	Path string
	Time time.Time // of the crash
}

// Text reads the report, of a very long one the beginning.
func (r Report) Text() (string, error) {
	f, err := os.Open(r.Path)
	if err != nil {
		return "", fmt.Errorf("read the report: %w", err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, longest))
	if err != nil {
		return "", fmt.Errorf("read the report: %w", err)
	}
	return string(bytes.ToValidUTF8(raw, []byte("?"))), nil
}

// Collect returns the reports that crashed runs have left since it was called
// last, by this program or another, the newest first. Of a run that was killed
// there is nothing to tell; of one that goes on nothing is touched. Of all
// reports the newest ten are kept.
func (b *Book) Collect() ([]Report, error) {
	left, err := b.list(running)
	if err != nil {
		return nil, err
	}
	var found []Report
	for _, r := range left {
		if r.Path == b.own || !dead(r.Path) {
			continue
		}
		kept, err := keep(r)
		switch {
		case errors.Is(err, os.ErrNotExist): // another program was faster
		case err != nil:
			return found, err
		case kept.Path != "":
			found = append(found, kept)
		}
	}
	return found, b.prune()
}

// Reports returns all that are kept, the newest first.
func (b *Book) Reports() ([]Report, error) { return b.list(crashed) }

// list returns the files whose names begin with prefix, the newest first.
func (b *Book) list(prefix string) ([]Report, error) {
	entries, err := os.ReadDir(b.dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list the reports: %w", err)
	}
	var out []Report
	for _, e := range entries {
		if ok, _ := filepath.Match(prefix+"*"+suffix, e.Name()); !ok || e.IsDir() {
			continue
		}
		if info, err := e.Info(); err == nil {
			out = append(out, Report{filepath.Join(b.dir, e.Name()), info.ModTime()})
		}
	}
	slices.SortFunc(out, func(x, y Report) int { return y.Time.Compare(x.Time) })
	return out, nil
}

// dead reports whether no process holds the report at path.
func dead(path string) bool {
	lock := flock.New(path, flock.SetFlag(os.O_RDWR)) // makes none where it is gone
	locked, err := lock.TryLock()
	return err == nil && locked && lock.Unlock() == nil
}

// keep gives the report of a dead process the name of a crash, or removes it
// when nothing stands in it.
func keep(r Report) (Report, error) {
	text, err := r.Text()
	if err != nil {
		return Report{}, err
	}
	if !hasStack(text) {
		return Report{}, os.Remove(r.Path)
	}
	to := filepath.Join(filepath.Dir(r.Path), crashed+r.Time.UTC().Format(stamp)+"-"+process(filepath.Base(r.Path)))
	if err := os.Rename(r.Path, to); err != nil {
		return Report{}, fmt.Errorf("keep the report: %w", err)
	}
	return Report{to, r.Time}, nil
}

// process returns what follows prefix, day and time in a report's name: the
// number of the process, of the attempt, and the ending.
func process(name string) string {
	parts := strings.SplitN(name, "-", 4)
	return parts[len(parts)-1]
}

// hasStack reports whether anything follows the head and the blank line after it.
func hasStack(text string) bool {
	_, stack, ok := strings.Cut(text, "\n\n")
	return ok && strings.TrimSpace(stack) != ""
}

// prune removes all reports but the newest.
func (b *Book) prune() error {
	all, err := b.Reports()
	if err != nil {
		return err
	}
	for _, r := range all[min(most, len(all)):] {
		err = errors.Join(err, os.Remove(r.Path))
	}
	return err
}
