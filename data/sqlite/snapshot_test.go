package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"nomina/data"
	"nomina/data/storetest"
)

// looked is a context that is cancelled when it is looked at for the n-th time.
type looked struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64
}

func cancelledAt(n int) *looked {
	ctx, cancel := context.WithCancel(context.Background())
	l := &looked{Context: ctx, cancel: cancel}
	l.left.Store(int64(n))
	return l
}

func (l *looked) look() {
	if l.left.Add(-1) == 0 {
		l.cancel()
	}
}

// Err is context.Context's.
func (l *looked) Err() error { l.look(); return l.Context.Err() }

// Done is context.Context's.
func (l *looked) Done() <-chan struct{} { l.look(); return l.Context.Done() }

// made makes a project with some articles and returns its path, in a folder of
// its own.
func made(t testing.TB, articles int) string {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "made.nomina")
	s, err := Open(ctx, path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(storetest.Fill(ctx, s, articles, 20, 3000), s.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened opens the project at path to be written, and returns the engine itself.
func opened(t testing.TB, path string) *DB {
	t.Helper()
	s, err := Open(context.Background(), path, data.OpenWrite, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s.(*DB)
}

// wantOneFile fails when there is anything but the project in its folder.
func wantOneFile(t testing.TB, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != filepath.Base(path) {
		t.Errorf("got %v in the folder, want the project alone", entries)
	}
}

// wantNoLog fails when the project's header says that there is a log.
func wantNoLog(t testing.TB, path string) {
	t.Helper()
	if body, err := os.ReadFile(path); err != nil || body[18] != 1 || body[19] != 1 {
		t.Errorf("got file format %v, %v, want 1 and 1, a rollback journal", body[18:20], err)
	}
}

// TestOpen_Cancelled cancels the opening wherever it looks at its context. What
// is left each time is the one file, and it opens.
func TestOpen_Cancelled(t *testing.T) {
	for name, c := range map[string]struct {
		mode   data.Mode
		logged bool
	}{
		"to write": {data.OpenWrite, false}, "to write, copied while open": {data.OpenWrite, true},
		"to read": {data.OpenRead, false}, "to read, copied while open": {data.OpenRead, true},
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t, 3)
			for n := 1; ; n++ {
				if c.logged {
					inLogMode(t, path)
				}
				ctx := cancelledAt(n)
				s, err := Open(ctx, path, c.mode, data.Template{})
				if err == nil {
					if err := s.Close(); err != nil {
						t.Errorf("Close: %v", err)
					}
				} else if !errors.Is(err, context.Canceled) {
					t.Errorf("cancelled at the %d. look: got %v, want context.Canceled", n, err)
				}
				wantOneFile(t, path)
				if !c.logged || err == nil && c.mode == data.OpenWrite {
					wantNoLog(t, path)
				}
				if t.Failed() {
					t.Fatalf("cancelled at the %d. look", n)
				}
				if ctx.left.Load() > 0 {
					break // never cancelled
				}
				ctx.cancel()
			}
			if _, err := headOf(path); err != nil {
				t.Error(err)
			}
		})
	}
}

// inLogMode changes the header to that of a file copied while it was open.
func inLogMode(t testing.TB, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt([]byte{2, 2}, 18)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestCreate_Cancelled cancels the making of a project wherever it looks at its
// context. Either nothing is there, or the project is open.
func TestCreate_Cancelled(t *testing.T) {
	for n := 1; ; n++ {
		path := filepath.Join(t.TempDir(), "new.nomina")
		ctx := cancelledAt(n)
		s, err := Open(ctx, path, data.OpenCreate, storetest.Template())
		if err == nil {
			if err := s.Close(); err != nil {
				t.Errorf("Close: %v", err)
			}
			wantOneFile(t, path)
		} else if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 0 {
			t.Errorf("got %v left, want nothing", left)
		}
		if t.Failed() {
			t.Fatalf("cancelled at the %d. look: %v", n, err)
		}
		if ctx.left.Load() > 0 {
			break
		}
		ctx.cancel()
	}
}

// TestSnapshot_Cancelled cancels the taking of a snapshot wherever it looks at
// its context. Nothing is left that would hold up the log.
func TestSnapshot_Cancelled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cancelled.nomina")
	db, h := byHand(t, path)
	p := storetest.NewProject(t, db)
	if err := storetest.Fill(context.Background(), db, 400, 20, 8000); err != nil { // more than one step of a copy
		t.Fatal(err)
	}
	head, err := db.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	h.fire(t)
	wantAlone(t, path, head)
	looks := 0
	for n := 1; ; n++ {
		ctx := cancelledAt(n)
		snap, err := db.Snapshot(ctx)
		if err == nil {
			if err := snap.Close(); err != nil {
				t.Errorf("Close: %v", err)
			}
		} else if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want context.Canceled", err)
		} else {
			looks++
		}
		if ctx.left.Load() > 0 {
			break
		}
		ctx.cancel()
	}
	if looks < 3 {
		t.Errorf("got %d snapshots cancelled, want some before, in and after the copy", looks)
	}
	if n := db.pool.Stats().InUse; n != 0 || len(db.snapshots.open) != 0 {
		t.Errorf("got %d connections and %d snapshots in use, want none", n, len(db.snapshots.open))
	}
	p.Annotate(t, 0, 11)
	h.fire(t)
	wantAlone(t, path, head+1)
}

// TestSnapshot_Full takes a snapshot without room for the copy.
func TestSnapshot_Full(t *testing.T) {
	ctx := context.Background()
	path := made(t, 40)
	db := opened(t, path)
	db.opener.room = 10
	_, err := db.Snapshot(ctx)
	if !errors.Is(err, data.ErrFull) || !strings.Contains(err.Error(), tempFolder()) {
		t.Errorf("Snapshot: got %v, want ErrFull in %s", err, tempFolder())
	}
	if _, err := db.Verify(ctx, 5, nil); !errors.Is(err, data.ErrFull) {
		t.Errorf("Verify: got %v, want ErrFull", err)
	}
	db.opener.room = 0
	snap, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatalf("with room again: %v", err)
	}
	if err := snap.Close(); err != nil {
		t.Error(err)
	}
}

// TestSnapshot_ReadOnly checks that nothing can change a private copy either.
func TestSnapshot_ReadOnly(t *testing.T) {
	db := opened(t, made(t, 3))
	snap, err := db.snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if _, err := snap.conn.ExecContext(context.Background(), "DELETE FROM annotation"); err == nil {
		t.Error("got no error from a write to a snapshot")
	}
}

// TestClose_Snapshot closes a project while snapshots of it are open and read.
func TestClose_Snapshot(t *testing.T) {
	ctx := context.Background()
	for name, mode := range map[string]data.Mode{"write": data.OpenWrite, "read": data.OpenRead} {
		t.Run("opened to "+name, func(t *testing.T) {
			path := made(t, 40)
			if mode == data.OpenRead {
				inLogMode(t, path)
			}
			s, err := Open(ctx, path, mode, data.Template{})
			if err != nil {
				t.Fatal(err)
			}
			idle, err := s.Snapshot(ctx)
			if err != nil {
				t.Fatal(err)
			}
			reading := make(chan struct{})
			var ended sync.WaitGroup
			ended.Go(func() { readUntil(t, s.(*DB), reading) })
			<-reading
			head := int64(1)
			if mode == data.OpenWrite {
				head = annotateOne(t, s)
			}
			if err := s.Close(); err != nil {
				t.Errorf("Close: %v", err)
			}
			if mode == data.OpenWrite {
				wantOneFile(t, path)
				wantNoLog(t, path)
			} else if db := s.(*DB); db.hasLog() {
				t.Error("got a log left by a reader")
			}
			if got, err := headOf(copyAlone(t, path)); err != nil || got != head {
				t.Errorf("the file alone: got head %d, %v, want %d", got, err, head)
			}
			ended.Wait()
			if _, err := idle.Head(ctx); err == nil {
				t.Error("got no error from a snapshot of a closed project")
			}
			if err := idle.Close(); err != nil {
				t.Errorf("Close of the snapshot: %v", err)
			}
			if _, err := s.Snapshot(ctx); err == nil {
				t.Error("got a snapshot of a closed project")
			}
		})
	}
}

// readUntil reads the first article of a snapshot, waits until the project is
// being closed, and goes on.
func readUntil(t *testing.T, s *DB, reading chan struct{}) {
	snap, err := s.Snapshot(context.Background())
	if err != nil {
		t.Error(err)
		close(reading)
		return
	}
	n := 0
	for _, err = range snap.Documents(context.Background()) {
		if n++; n == 1 {
			close(reading)
			<-s.ending.Done()
		}
	}
	if err == nil {
		t.Errorf("got %d articles read, want an error that the project was closed", n)
	}
	if err := snap.Close(); err != nil {
		t.Errorf("Close of the snapshot: %v", err)
	}
}

// TestClose_Reading closes a project while something is read from it that goes
// on for a moment.
func TestClose_Reading(t *testing.T) {
	path := made(t, 3)
	db := opened(t, path)
	reading := make(chan struct{})
	var ended sync.WaitGroup
	ended.Go(func() {
		var n, articles, rows int64
		err := each(context.Background(), db.pool, "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 20000)"+
			" SELECT n, (SELECT count(*) FROM article) FROM c", nil, []any{&n, &articles}, func() error {
			if rows++; rows == 1 {
				close(reading)
				<-db.ending.Done()
			}
			return nil
		})
		if err != nil || rows != 20_000 {
			t.Errorf("got %d rows, %v, want all", rows, err)
		}
	})
	<-reading
	annotateOne(t, db)
	if err := db.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	wantOneFile(t, path)
	wantNoLog(t, path)
	ended.Wait()
}

// annotateOne makes one act and returns its number.
func annotateOne(t *testing.T, s data.Store) int64 {
	t.Helper()
	ctx := context.Background()
	for d, err := range s.Documents(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		labels, err := s.Labels(ctx)
		if err != nil {
			t.Fatal(err)
		}
		c, err := s.Apply(ctx, storetest.Do(storetest.Created(storetest.NewAnnotation(d.Article, d.Text, 1, 9, labels[0].ID))))
		if err != nil {
			t.Fatal(err)
		}
		return c.Number
	}
	t.Fatal("got no article")
	return 0
}
