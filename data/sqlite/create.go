package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"nomina/data"
)

// create makes a new project at db.path, whose lock is held. It is made under
// another name and moved when it is whole, so that a kill in between leaves no
// half project under the name that was asked for.
func (db *DB) create(ctx context.Context, t data.Template) error {
	making := db.path + "-new"
	if err := os.Remove(making); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return wrap("create", err)
	}
	err := db.fill(ctx, making, t)
	if err == nil {
		err = publish(making, db.path)
	}
	if err != nil {
		return wrap("create", errors.Join(err, removeAll(making, making+"-journal")))
	}
	return syncFolder(filepath.Dir(db.path))
}

// fill makes the file with the schema and what the template says.
func (db *DB) fill(ctx context.Context, path string, t data.Template) (err error) {
	pool, err := connect(path, create, 1, fmt.Sprintf("application_id(%d)", applicationID))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if err := migrate(ctx, pool, db.opener.schema, 0); err != nil {
		return err
	}
	return inTx(ctx, pool, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT INTO project (one, id, created) VALUES (1, ?, ?)",
			string(t.Project.ID), int64(t.Project.Created)); err != nil {
			return err
		}
		for _, l := range t.Labels {
			if err := checkLabel(l); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, insertLabel, labelRow(l)...); err != nil {
				return err
			}
		}
		return nil
	})
}

// publish gives a whole file its name, unless something has it by now. A hard
// link fails in that case; where there are none, a look has to do.
func publish(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return data.ErrExists
	}
	if _, err := os.Lstat(to); err == nil {
		return data.ErrExists
	}
	return os.Rename(from, to)
}

// syncFolder makes a new name survive the loss of power. Systems that can't do
// that for a folder do it by themselves, so only real failures count.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return nil //nolint:nilerr // a folder we may write but not list
	}
	_ = d.Sync()
	return d.Close()
}

func removeAll(paths ...string) error {
	var errs []error
	for _, p := range paths {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// inTx runs do in a transaction of pool and commits it, or rolls it back when
// do fails.
func inTx(ctx context.Context, pool *sql.DB, do func(tx *sql.Tx) error) error {
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
