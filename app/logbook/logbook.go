// Package logbook keeps what went wrong on this machine: a report of each
// crash, and a bounded log of what libraries complain of, because a program
// with a window has no standard error that anybody reads. Nothing of it is sent
// anywhere, and nothing of articles or notes gets into it. Launch opens it; app
// shows it.
package logbook

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/gofrs/flock"
)

// Options are what a Book needs of the world.
type Options struct {
	Dir    string // the log folder, which is made when it is missing
	Head   string // what stands above the stack in a report, see Head
	Now    time.Time
	Stderr io.Writer // hears what is logged as well; nil: nobody
}

// Book is the log folder as one run of the program uses it. Several programs
// may have the same folder open. Its methods may be called from any goroutine.
type Book struct {
	dir    string
	own    string       // the report of this run, empty when none could be made
	alive  *flock.Flock // held on own for as long as the process lives
	stderr io.Writer
	err    error
}

// Open makes the Go runtime write the stacks of all goroutines into a report
// when the program crashes, in whatever way: a panic, a fatal error of the
// runtime, a signal out of C. It takes over what the standard log, and with it
// Fyne, print. It always returns a Book: without a folder that can be written
// nothing is kept, see Err.
func Open(o Options) *Book {
	b := &Book{dir: o.Dir, stderr: o.Stderr}
	if b.stderr == nil {
		b.stderr = io.Discard
	}
	if b.err = b.begin(o); b.err != nil {
		fmt.Fprintf(b.stderr, "no log is kept: %v\n", b.err)
	}
	log.SetOutput(b)
	return b
}

// Dir returns the log folder.
func (b *Book) Dir() string { return b.dir }

// Err returns why nothing can be kept, nil when it can.
func (b *Book) Err() error { return b.err }

// attempts is how often a report is begun: another program that starts may take
// away what is not locked yet.
const attempts = 3

func (b *Book) begin(o Options) error {
	if o.Dir == "" {
		return errors.New("there is no log folder")
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return err
	}
	for i := range attempts {
		name := fmt.Sprintf("%s%s-%d-%d%s", running, o.Now.UTC().Format(stamp), os.Getpid(), i, suffix)
		path := filepath.Join(o.Dir, name)
		ours, err := b.claim(path, o.Head)
		if err != nil || ours {
			return err
		}
	}
	return errors.New("a report could not be begun")
}

// claim makes the file at path the report of this run and reports whether it is
// still there.
func (b *Book) claim(path, head string) (bool, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return false, err
	}
	defer f.Close() // the runtime keeps a handle of its own
	if _, err := f.WriteString(head + "\n\n"); err != nil {
		return false, errors.Join(err, os.Remove(path))
	}
	lock := flock.New(path)
	locked, err := lock.TryLock()
	if err != nil {
		return false, errors.Join(err, os.Remove(path))
	}
	if !locked { // another program has it, and will remove it
		return false, nil
	}
	if !same(f, path) {
		return false, lock.Unlock()
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return false, errors.Join(err, lock.Unlock(), os.Remove(path))
	}
	debug.SetTraceback("all")
	b.own, b.alive = path, lock
	return true, nil
}

// same reports whether path still names f.
func same(f *os.File, path string) bool {
	a, errA := f.Stat()
	c, errC := os.Stat(path)
	return errA == nil && errC == nil && os.SameFile(a, c)
}

// Close says that the run ended as it should: its report is removed. The
// standard log goes to standard error again.
func (b *Book) Close() error {
	log.SetOutput(b.stderr)
	if b.own == "" {
		return nil
	}
	err := errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), b.alive.Unlock())
	if gone := os.Remove(b.own); !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	b.own = ""
	return err
}
