package sqlite

import (
	"context"
	"database/sql"
	"sync"
	"time"
)

// settleDelay is how long after an act the log is moved into the file. With the
// time that takes, it stays under the second that is promised.
const settleDelay = 300 * time.Millisecond

// settler moves what was committed from the write-ahead log into the project's
// file, so that the file alone is complete soon after each act: people copy and
// mail the one file, and sync it. It does so on a connection of its own and
// without holding up the writer.
type settler struct {
	pool  *sql.DB
	after func(time.Duration) <-chan time.Time
	dirty chan struct{} // holds one token when something is to be moved
	stop  chan struct{}
	ended sync.WaitGroup
}

func newSettler(path string, after func(time.Duration) <-chan time.Time) (*settler, error) {
	pool, err := connect(path, readWrite, 1, "wal_autocheckpoint(0)")
	if err != nil {
		return nil, err
	}
	s := &settler{pool: pool, after: after, dirty: make(chan struct{}, 1), stop: make(chan struct{})}
	s.ended.Go(s.run)
	s.wake() // a killed window may have left a log
	return s, nil
}

// wake says that something was committed. It does not wait.
func (s *settler) wake() {
	select {
	case s.dirty <- struct{}{}:
	default:
	}
}

func (s *settler) run() {
	for {
		select {
		case <-s.stop:
			return
		case <-s.dirty:
		}
		select {
		case <-s.stop:
			return
		case <-s.after(settleDelay):
		}
		if !s.settle() {
			s.wake() // a snapshot still reads the log, or another program the file
		}
	}
}

// settle reports whether everything in the log is in the file now. PASSIVE waits
// for nobody: an act that comes meanwhile goes on, and so does a reader.
func (s *settler) settle() bool {
	var busy, frames, moved int64
	err := s.pool.QueryRowContext(context.Background(), "PRAGMA wal_checkpoint(PASSIVE)").Scan(&busy, &frames, &moved)
	return err == nil && busy == 0 && frames == moved
}

// close stops moving. What is left is moved when the last connection closes.
func (s *settler) close() error {
	close(s.stop)
	s.ended.Wait()
	return s.pool.Close()
}
