package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"nomina/data"
)

// closePatience is how long Close waits for reads that are going on.
const closePatience = 2 * time.Second

// errClosed ends what is read from a project that was closed.
var errClosed = errors.New("the project was closed")

// Snapshot returns a reader of the project as it is now. When the project was
// opened to be written it reads a private copy, see copied; ErrFull, when there
// is no room for one, names the folder. A project opened to read is read in a
// transaction.
func (db *DB) Snapshot(ctx context.Context) (data.Snapshot, error) {
	s, err := db.snapshot(ctx)
	if err != nil {
		return nil, wrap("take a snapshot", err)
	}
	return s, nil
}

func (db *DB) snapshot(ctx context.Context) (*snapshot, error) {
	take := db.copied
	if db.writer == nil {
		take = db.pinned
	}
	s, err := take(ctx)
	if err != nil {
		return nil, err
	}
	if !db.snapshots.add(s) {
		return nil, errors.Join(errClosed, s.Close())
	}
	return s, nil
}

// pinned returns a snapshot that is a transaction in the file. While it lasts,
// nothing that is written after it can be moved from the log into the file.
func (db *DB) pinned(ctx context.Context) (*snapshot, error) {
	if err := errors.Join(ctx.Err(), db.ended()); err != nil {
		return nil, err
	}
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return nil, err
	}
	s := &snapshot{reader: reader{conn}, conn: conn, db: db}
	// Interrupted, the connection might go back to the pool with its
	// transaction and hold up the log from there.
	safe := context.WithoutCancel(ctx)
	if _, err := conn.ExecContext(safe, "BEGIN"); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	// The moment is that of the first read, not that of BEGIN.
	if _, err := s.Head(safe); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// ended returns errClosed when the project is being closed.
func (db *DB) ended() error {
	if db.ending.Err() != nil {
		return errClosed
	}
	return nil
}

// snapshot reads on a connection of its own.
type snapshot struct {
	reader
	db      *DB
	conn    *sql.Conn
	pool    *sql.DB // of a private copy; nil for a transaction in the file
	closing sync.Once
	closed  error
	// reading is held while a prepared statement is in use: the connection waits
	// for rows to be closed, but not for statements, and one that is closed after
	// its connection crashes the process.
	reading sync.RWMutex
}

var _ data.Snapshot = (*snapshot)(nil)

// Close ends the transaction or lets go of the copy, when the reads that are
// going on have ended.
func (s *snapshot) Close() error {
	s.closing.Do(func() {
		s.db.snapshots.remove(s)
		s.closed = wrap("close the snapshot", s.release())
	})
	return s.closed
}

func (s *snapshot) release() error {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.pool != nil {
		return errors.Join(s.conn.Close(), s.pool.Close())
	}
	_, err := s.conn.ExecContext(context.Background(), "ROLLBACK")
	return errors.Join(err, s.conn.Close())
}

// snapshots are the open ones of a project. They end with it.
type snapshots struct {
	mu   sync.Mutex
	open map[*snapshot]struct{}
	shut bool
}

// add reports whether the project is still open.
func (o *snapshots) add(s *snapshot) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.shut {
		return false
	}
	if o.open == nil {
		o.open = map[*snapshot]struct{}{}
	}
	o.open[s] = struct{}{}
	return true
}

func (o *snapshots) remove(s *snapshot) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.open, s)
}

// close closes all that are open. It waits for those that are being read, but
// not for ever: a reader may itself wait for what closes the project. A copy
// that is read on is of no harm to the file.
func (o *snapshots) close() {
	o.mu.Lock()
	o.shut = true
	var closing sync.WaitGroup
	for s := range o.open {
		closing.Go(func() { _ = s.Close() }) // its owner is told the error
	}
	o.mu.Unlock()
	done := make(chan struct{})
	go func() { closing.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(closePatience):
	}
}

// drain waits until the reads that were going on when the pool was closed have
// ended, at most for closePatience. The last connection to leave a file has to
// be one that writes: others leave the log behind.
func drain(pool *sql.DB) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for late := time.After(closePatience); pool.Stats().OpenConnections > 0; {
		select {
		case <-tick.C:
		case <-late:
			return
		}
	}
}
