package sqlite

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/storetest"
)

// copyAlone copies a project's file without anything beside it.
func copyAlone(t testing.TB, path string) string {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "copy.nomina")
	if err := os.WriteFile(to, body, 0o666); err != nil {
		t.Fatal(err)
	}
	return to
}

// headOf opens a project to read and returns its newest commit.
func headOf(path string) (int64, error) {
	s, err := Open(context.Background(), path, data.OpenRead, data.Template{})
	if err != nil {
		return 0, err
	}
	n, err := s.Head(context.Background())
	if err := s.Close(); err != nil {
		return 0, err
	}
	return n, err
}

// wantAlone copies the project until the copy has everything up to head, and
// fails when that does not come about.
func wantAlone(t *testing.T, path string, head int64) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for {
		got, err := headOf(copyAlone(t, path))
		if err == nil && got == head {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the file alone: got head %d, %v, want %d", got, err, head)
		}
	}
}

// hand is a timer that a test moves.
type hand struct {
	asked chan time.Duration
	timer chan time.Time
}

// byHand opens a new project whose settler waits for the test.
func byHand(t *testing.T, path string) (*DB, *hand) {
	t.Helper()
	h := &hand{asked: make(chan time.Duration), timer: make(chan time.Time)}
	o := opener{schema: schemaFS(t), now: time.Now, after: func(d time.Duration) <-chan time.Time {
		select {
		case h.asked <- d:
		case <-t.Context().Done():
		}
		return h.timer
	}}
	db, err := o.open(context.Background(), path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	h.fire(t) // for a log that a killed window might have left
	return db, h
}

// wait waits until the settler has begun to wait, and returns for how long.
func (h *hand) wait(t *testing.T) time.Duration {
	t.Helper()
	select {
	case d := <-h.asked:
		return d
	case <-time.After(20 * time.Second):
		t.Fatal("the settler does not wait for anything")
		return 0
	}
}

// fire waits for the settler and lets the time pass that it waits for.
func (h *hand) fire(t *testing.T) time.Duration {
	t.Helper()
	d := h.wait(t)
	h.timer <- time.Time{}
	return d
}

// TestSettle checks that the file alone is complete soon after the last act,
// and that it is the settler that makes it so.
func TestSettle(t *testing.T) {
	if settleDelay > 500*time.Millisecond {
		t.Errorf("got a delay of %v, want at most half of the second that is promised", settleDelay)
	}
	path := filepath.Join(t.TempDir(), "settle.nomina")
	db, h := byHand(t, path)
	p := storetest.NewProject(t, db)
	if got := h.fire(t); got != settleDelay {
		t.Errorf("got a wait of %v, want %v", got, settleDelay)
	}
	wantAlone(t, path, 1)
	p.Annotate(t, 0, 11)
	if got, err := headOf(copyAlone(t, path)); err != nil || got != 1 {
		t.Errorf("the file alone before the settler ran: got head %d, %v, want 1", got, err)
	}
	h.fire(t)
	wantAlone(t, path, 2)
}

// TestSettle_Snapshot checks that what comes after a snapshot is moved while the
// snapshot is still read.
func TestSettle_Snapshot(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "settle.nomina")
	db, h := byHand(t, path)
	p := storetest.NewProject(t, db)
	h.fire(t)
	wantAlone(t, path, 1)
	snap, err := db.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.Annotate(t, 0, 11)
	h.fire(t)
	wantAlone(t, path, 2)
	if n, err := snap.Head(ctx); err != nil || n != 1 {
		t.Errorf("the snapshot after an act: got head %d, %v, want 1", n, err)
	}
	if err := snap.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestSettle_Reads checks that neither a reader of all articles nor a check of
// the file holds up what is moved.
func TestSettle_Reads(t *testing.T) {
	ctx := context.Background()
	reads := map[string]func(db *DB, during func()) error{
		"Documents": func(db *DB, during func()) error {
			for _, err := range db.Documents(ctx) {
				if err != nil {
					return err
				}
				during()
			}
			return nil
		},
		"Verify": func(db *DB, during func()) error {
			var once sync.Once
			_, err := db.Verify(ctx, 5, func(int, int) { once.Do(during) })
			return err
		},
	}
	for name, read := range reads {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "settle.nomina")
			db, h := byHand(t, path)
			p := storetest.NewProject(t, db)
			h.fire(t)
			wantAlone(t, path, 1)
			ran := false
			err := read(db, func() {
				ran = true
				p.Annotate(t, 0, 11)
				h.fire(t)
				wantAlone(t, path, 2)
			})
			if err != nil || !ran {
				t.Errorf("got %v, and %v for whether anything was read, want true", err, ran)
			}
		})
	}
}
