package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"sync"

	lib "modernc.org/sqlite/lib"

	"nomina/data"
)

// applicationID marks the files that are ours: "Nomi" in ASCII.
const applicationID = 0x4E6F6D69

// DB is a project in a SQLite file. It is a data.Store.
type DB struct {
	reader
	location string // as it was asked for, absolute
	path     string // links followed
	opener   opener

	pool    *sql.DB
	read    lastText
	writer  *writer  // nil when opened to read
	settler *settler // nil when opened to read
	lock    *lock    // nil when opened to read
	tidy    bool     // opened to read, with no log beside the file

	snapshots snapshots
	ending    context.Context // is over when the project is being closed
	end       context.CancelFunc
	closing   sync.Once
	closed    error
}

var _ data.Store = (*DB)(nil)

// Location returns the absolute path of the project's file.
func (db *DB) Location() string { return db.location }

// Writable reports whether the project was opened to be written.
func (db *DB) Writable() bool { return db.writer != nil }

// Apply writes t and its journal row in one transaction, see data.Store.
func (db *DB) Apply(ctx context.Context, t data.Txn) (data.Commit, error) {
	if db.writer == nil {
		return data.Commit{}, wrap("apply", data.ErrReadOnly)
	}
	if err := ctx.Err(); err != nil {
		return data.Commit{}, wrap("apply", err)
	}
	c, err := db.writer.apply(ctx, t)
	if err != nil {
		return data.Commit{}, wrap("apply", err)
	}
	db.settler.wake()
	return c, nil
}

// KeepSuggestions replaces the suggestions of an article, see data.Store.
func (db *DB) KeepSuggestions(ctx context.Context, article data.ID, list []data.Suggestion) error {
	if db.writer == nil {
		return wrap("keep suggestions", data.ErrReadOnly)
	}
	if err := ctx.Err(); err != nil {
		return wrap("keep suggestions", err)
	}
	if err := db.writer.keepSuggestions(ctx, article, list); err != nil {
		return wrap("keep suggestions", err)
	}
	db.settler.wake()
	return nil
}

// Close moves everything into the one file and lets go of it. Snapshots that are
// still open are closed; a reader of one gets an error. Only the first call does
// anything; the others return its error.
func (db *DB) Close() error {
	db.closing.Do(func() { db.closed = wrap("close project", db.release()) })
	return db.closed
}

// release closes whatever is open.
func (db *DB) release() error {
	var errs []error
	db.end()
	if db.settler != nil {
		errs = append(errs, db.settler.close())
	}
	db.snapshots.close()
	if db.pool != nil {
		errs = append(errs, db.pool.Close())
		drain(db.pool)
	}
	if db.writer != nil {
		errs = append(errs, db.writer.close())
	}
	if db.tidy && db.hasLog() {
		db.removeLog()
	}
	if db.lock != nil {
		errs = append(errs, db.lock.release())
	}
	return errors.Join(errs...)
}

// removeLog takes away the empty log that SQLite makes to read a file in log
// mode, such as one copied while a window had it open, and which a connection
// that only reads leaves. SQLite itself removes it behind the last connection
// that may write. It is no harm when that fails.
func (db *DB) removeLog() {
	pool, err := connect(db.path, readWrite, 1)
	if err != nil {
		return
	}
	_, _ = reader{pool}.Project(context.Background())
	_ = pool.Close()
}

// hasLog reports whether a write-ahead log lies beside the file.
func (db *DB) hasLog() bool { return lies(db.path + "-wal") }

// hasJournal reports whether a rollback journal lies beside the file.
func (db *DB) hasJournal() bool { return lies(db.path + "-journal") }

func lies(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// folderReadOnly reports whether err is what SQLite says when it can't make the
// files that a shared log needs.
func folderReadOnly(err error) bool {
	switch primary(err) {
	case lib.SQLITE_CANTOPEN, lib.SQLITE_READONLY:
		return true
	}
	return false
}
