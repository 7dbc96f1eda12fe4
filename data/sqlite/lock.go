package sqlite

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"

	"nomina/data"
)

// lock is the claim of one window to write a project: an operating system's
// lock on a file beside it. The system lets go of it when the process ends, in
// whatever way, so a lock file that lies about never shuts anyone out.
type lock struct {
	file *flock.Flock
	path string
}

// holder is what a lock file tells of the window that holds it.
type holder struct {
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// String returns the end of a sentence, such as "since 10:32 by process 123 on host".
func (h holder) String() string {
	return fmt.Sprintf("since %s by process %d on %s", h.Since.Local().Format("15:04"), h.PID, h.Host)
}

// lockPath returns the path of a project's lock file.
func lockPath(project string) string { return project + "-lock" }

// acquire takes the lock of the project at path. It returns ErrInUse, with who
// holds it, when another window has it, and ErrReadOnly when no file can be made
// in the folder.
func acquire(project string, now time.Time) (*lock, error) {
	path := lockPath(project)
	for range 10 {
		f := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		ok, err := f.TryLock()
		switch {
		case os.IsPermission(err) || readOnlySystem(err):
			return nil, fmt.Errorf("lock: %w: %w", data.ErrReadOnly, err)
		case err != nil:
			return nil, fmt.Errorf("lock: %w", err)
		case !ok:
			return nil, errors.Join(inUse(path), f.Close())
		}
		l := &lock{file: f, path: path}
		if l.current() {
			return l, l.sign(now)
		}
		// The holder before us removed the file between our opening and our
		// locking it: what we hold is a lock on nothing that others will find.
		if err := f.Close(); err != nil {
			return nil, fmt.Errorf("lock: %w", err)
		}
	}
	return nil, fmt.Errorf("lock: %w", data.ErrInUse)
}

// current reports whether the locked file is the one that lies at the path.
func (l *lock) current() bool {
	ours, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.path)
	return err == nil && os.SameFile(ours, there)
}

// sign writes who holds the lock into its file. The first byte is left alone:
// on Windows it is what is locked, and nobody else could read it.
func (l *lock) sign(now time.Time) error {
	host, err := os.Hostname()
	if err != nil {
		host = "this computer"
	}
	body, err := json.Marshal(holder{Host: host, PID: os.Getpid(), Since: now})
	if err != nil {
		return errors.Join(fmt.Errorf("lock: %w", err), l.release())
	}
	if err := overwrite(l.path, body); err != nil {
		return errors.Join(fmt.Errorf("lock: %w", err), l.release())
	}
	return nil
}

func overwrite(path string, body []byte) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(append(body, '\n'), 1)
	if err == nil {
		err = f.Truncate(int64(len(body)) + 2)
	}
	return errors.Join(err, f.Close())
}

// inUse returns ErrInUse with what the lock file says of its holder.
func inUse(path string) error {
	var h holder
	if f, err := os.Open(path); err == nil {
		defer f.Close()
		buf := make([]byte, 1024)
		if n, _ := f.ReadAt(buf, 1); n > 0 && json.Unmarshal(buf[:n], &h) == nil {
			return fmt.Errorf("%w %v", data.ErrInUse, h)
		}
	}
	return data.ErrInUse
}

// release removes the lock file and lets go of it, in this order: whoever locks
// the file in between sees that it is gone from its path and tries again.
// Windows refuses to remove an open file; there it is removed after.
func (l *lock) release() error {
	first := os.Remove(l.path)
	err := l.file.Close()
	if first != nil && !errors.Is(first, os.ErrNotExist) {
		_ = os.Remove(l.path) // another window may have it by now
	}
	if err != nil {
		return fmt.Errorf("unlock: %w", err)
	}
	return nil
}
