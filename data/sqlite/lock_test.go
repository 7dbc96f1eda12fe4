package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"nomina/data"
)

// TestLock_OneHolder takes and releases a lock from many sides at once. Since
// the file is removed each time, a lock on a removed file would show.
func TestLock_OneHolder(t *testing.T) {
	project := filepath.Join(t.TempDir(), "contended.nomina")
	var holders, taken atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				l, err := acquire(project, time.Now())
				if errors.Is(err, data.ErrInUse) {
					continue
				} else if err != nil {
					t.Errorf("acquire: %v", err)
					return
				}
				if n := holders.Add(1); n != 1 {
					t.Errorf("got %d holders at once, want 1", n)
				}
				taken.Add(1)
				holders.Add(-1)
				if err := l.release(); err != nil {
					t.Errorf("release: %v", err)
				}
			}
		})
	}
	all.Wait()
	if taken.Load() == 0 {
		t.Error("nobody ever had the lock")
	}
	if _, err := os.Stat(lockPath(project)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want no lock file left", err)
	}
}

func TestLock_SaysWho(t *testing.T) {
	project := filepath.Join(t.TempDir(), "used.nomina")
	l, err := acquire(project, time.Date(2026, 11, 23, 10, 32, 5, 0, time.Local))
	if err != nil {
		t.Fatal(err)
	}
	defer l.release()
	_, err = acquire(project, time.Now())
	if !errors.Is(err, data.ErrInUse) || !strings.Contains(err.Error(), "open elsewhere since 10:32 by process ") {
		t.Errorf("got %v, want ErrInUse with the time and the process", err)
	}
}

// TestLock_OnRemovedFile checks the moment between opening and locking, in which
// the former holder may remove the file and another window make it anew.
func TestLock_OnRemovedFile(t *testing.T) {
	path := lockPath(filepath.Join(t.TempDir(), "raced.nomina"))
	l := &lock{file: flock.New(path), path: path}
	if ok, err := l.file.TryLock(); err != nil || !ok {
		t.Fatalf("TryLock: got %v, %v", ok, err)
	}
	defer l.file.Close()
	if !l.current() {
		t.Error("got a lock that is not current, want one that is")
	}
	if err := os.Remove(path); err != nil {
		t.Skipf("an open file can't be removed here: %v", err)
	}
	if l.current() {
		t.Error("got a current lock whose file is gone")
	}
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if l.current() {
		t.Error("got a current lock whose path leads to another file")
	}
}
