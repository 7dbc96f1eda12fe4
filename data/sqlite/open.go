package sqlite

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"nomina/data"
)

//go:embed schema/*.sql
var schemas embed.FS

// readers is how many reads run at once, snapshots included.
const readers = 8

// Open opens the project in the file at location, or makes it there, as mode
// says. It is a data.Opener.
//
// A file that is refused is left as it was, and nothing is left beside it.
func Open(ctx context.Context, location string, mode data.Mode, t data.Template) (data.Store, error) {
	sub, err := fs.Sub(schemas, "schema")
	if err != nil {
		return nil, fmt.Errorf("open project: %w", err)
	}
	o := opener{schema: sub, now: time.Now, after: time.After}
	db, err := o.open(ctx, location, mode, t)
	if err != nil {
		return nil, fmt.Errorf("open project: %w", err)
	}
	return db, nil
}

// opener is what opening depends on besides the file.
type opener struct {
	schema fs.FS // numbered migrations, 0001.sql …
	now    func() time.Time
	after  func(time.Duration) <-chan time.Time
	room   int // pages that the copy for a snapshot may have, 0 for any number
}

func (o opener) open(ctx context.Context, location string, mode data.Mode, t data.Template) (*DB, error) {
	location, err := filepath.Abs(location)
	if err != nil {
		return nil, err
	}
	exists, err := look(location)
	switch {
	case errors.Is(err, data.ErrForeign) && mode == data.OpenCreate:
		return nil, data.ErrExists
	case err != nil:
		return nil, err
	case exists && mode == data.OpenCreate:
		return nil, data.ErrExists
	case !exists && (mode == data.OpenWrite || mode == data.OpenRead):
		return nil, data.ErrNotFound
	}
	// The lock and SQLite's own files lie beside the file itself, not beside
	// a link to it: two windows may come by different ways.
	path := location
	if exists {
		if path, err = filepath.EvalSymlinks(location); err != nil {
			return nil, err
		}
	}
	db := &DB{location: location, path: path, opener: o}
	db.ending, db.end = context.WithCancel(context.Background())
	if mode == data.OpenRead {
		err = db.openRead(ctx)
	} else {
		err = db.openWrite(ctx, !exists, t)
	}
	if err != nil {
		return nil, errors.Join(err, db.release())
	}
	return db, nil
}

// look reports whether there is a file at path. Anything else there, and an
// empty file, is ErrForeign.
func look(path string) (bool, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, wrap("look", err)
	case info.IsDir():
		return true, fmt.Errorf("%w: it is a folder", data.ErrForeign)
	case !info.Mode().IsRegular():
		return true, fmt.Errorf("%w: it is not a file", data.ErrForeign)
	case info.Size() == 0:
		return true, fmt.Errorf("%w: it is empty", data.ErrForeign)
	}
	return true, nil
}

func (db *DB) openRead(ctx context.Context) error {
	if db.hasJournal() {
		if err := db.recover(ctx); err != nil {
			return err
		}
	}
	db.tidy = !db.hasLog()
	err := db.tryRead(ctx, readOnly)
	switch {
	case err == nil || !folderReadOnly(err):
		return err
	case db.hasLog():
		return db.unreadable("-wal")
	case db.hasJournal():
		return db.unreadable("-journal")
	}
	return db.tryRead(ctx, immutable)
}

// unreadable says why a file can't be read without writing to its folder.
func (db *DB) unreadable(suffix string) error {
	return fmt.Errorf("%w: the program was cut short, and what %s%s says can't be set right in a folder that is read-only",
		data.ErrReadOnly, filepath.Base(db.path), suffix)
}

// recover takes back a write that was cut short, which a connection that only
// reads can't do. Where a window has the project open, the journal is its own
// and nothing is to be done; where nothing can be written, reading will tell.
func (db *DB) recover(ctx context.Context) error {
	l, err := acquire(db.path, db.opener.now())
	if errors.Is(err, data.ErrInUse) || errors.Is(err, data.ErrReadOnly) {
		return nil
	} else if err != nil {
		return err
	}
	db.lock = l
	_, err = db.probe(ctx)
	db.lock = nil
	if errors.Is(err, data.ErrReadOnly) {
		err = nil
	}
	return errors.Join(err, l.release())
}

func (db *DB) tryRead(ctx context.Context, how string) error {
	version, err := db.probe(ctx)
	if err != nil {
		return err
	}
	if current, err := newest(db.opener.schema); err != nil {
		return err
	} else if version < current {
		return fmt.Errorf("%w: it was made by an older version and has to be opened for writing once", data.ErrReadOnly)
	}
	return db.connectReaders(ctx, how)
}

func (db *DB) openWrite(ctx context.Context, fresh bool, t data.Template) (err error) {
	if db.lock, err = acquire(db.path, db.opener.now()); err != nil {
		return err
	}
	if fresh {
		if err := db.create(ctx, t); err != nil {
			return err
		}
		ctx = context.WithoutCancel(ctx) // what is there is opened
	}
	version, err := db.probe(ctx)
	if err != nil {
		return err
	}
	if err := db.migrate(ctx, version); err != nil {
		return err
	}
	if err := db.connectWriter(ctx); err != nil {
		return err
	}
	return db.connectReaders(ctx, readOnly)
}

// connectReaders opens the pool that reads.
func (db *DB) connectReaders(ctx context.Context, how string) error {
	pool, err := connect(db.path, how, readers, "query_only(1)", "cache_size(-1000)")
	if err != nil {
		return err
	}
	if _, err := (reader{pool}).Project(ctx); err != nil {
		return errors.Join(err, pool.Close())
	}
	db.pool, db.reader = pool, reader{pool}
	return nil
}

// connectWriter opens the one connection that writes, and the one that moves
// what was written into the file.
func (db *DB) connectWriter(ctx context.Context) error {
	pool, err := connect(db.path, readWrite, 1, "foreign_keys(1)", "cache_size(-4000)",
		"wal_autocheckpoint(0)", "journal_size_limit(4194304)")
	if err != nil {
		return err
	}
	db.writer = &writer{pool: pool, texts: texts{read: &db.read}}
	if err := db.writer.open(ctx); err != nil {
		return err
	}
	db.settler, err = newSettler(db.path, db.opener.after)
	return err
}
