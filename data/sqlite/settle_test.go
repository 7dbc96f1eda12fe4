package sqlite

import (
	"context"
	"os"
	"path/filepath"
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

// TestSettle checks that the file alone is complete soon after the last act,
// and that it is the settler that makes it so.
func TestSettle(t *testing.T) {
	if settleDelay > 500*time.Millisecond {
		t.Errorf("got a delay of %v, want at most half of the second that is promised", settleDelay)
	}
	asked := make(chan time.Duration, 100)
	timer := make(chan time.Time)
	o := opener{schema: schemaFS(t), now: time.Now, after: func(d time.Duration) <-chan time.Time {
		asked <- d
		return timer
	}}
	path := filepath.Join(t.TempDir(), "settle.nomina")
	db, err := o.open(context.Background(), path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	<-asked // a log that a killed window left
	timer <- time.Time{}

	p := storetest.NewProject(t, db)
	p.Annotate(t, 0, 11)
	if got := <-asked; got != settleDelay {
		t.Errorf("got a wait of %v, want %v", got, settleDelay)
	}
	if got, err := headOf(copyAlone(t, path)); err != nil || got != 0 {
		t.Errorf("the file alone before the settler ran: got head %d, %v, want 0", got, err)
	}
	timer <- time.Time{}
	wantAlone(t, path, 2)
}

// TestSettle_Snapshot checks that what a snapshot holds up is moved when it is
// closed, without another act.
func TestSettle_Snapshot(t *testing.T) {
	o := opener{schema: schemaFS(t), now: time.Now, after: func(time.Duration) <-chan time.Time {
		now := make(chan time.Time, 1)
		now <- time.Time{}
		return now
	}}
	path := filepath.Join(t.TempDir(), "settle.nomina")
	db, err := o.open(context.Background(), path, data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	p := storetest.NewProject(t, db)
	wantAlone(t, path, 1)
	snap, err := db.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p.Annotate(t, 0, 11)
	p.Annotate(t, 14, 19)
	if err := snap.Close(); err != nil {
		t.Fatal(err)
	}
	wantAlone(t, path, 3)
}
