package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"nomina/data"
)

// newest returns the version that the numbered files in schema lead to.
func newest(schema fs.FS) (int, error) {
	files, err := fs.Glob(schema, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("list migrations: %w", err)
	}
	return len(files), nil
}

// migrate brings the project from version to the newest, if it is not there,
// and puts a copy of the file as it was beside it first.
func (db *DB) migrate(ctx context.Context, version int) (err error) {
	current, err := newest(db.opener.schema)
	if err != nil || version == current {
		return err
	}
	// Foreign keys stay off: a migration may rebuild a table others refer to.
	pool, err := connect(db.path, readWrite, 1)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if err := writable(ctx, pool); err != nil {
		return err
	}
	if err := backup(ctx, pool, backupPath(db.path, version, db.opener.now())); err != nil {
		return wrap("copy before migrating", err)
	}
	return wrap("migrate", migrate(ctx, pool, db.opener.schema, version))
}

// migrate runs the migrations after version, each in a transaction.
func migrate(ctx context.Context, pool *sql.DB, schema fs.FS, version int) error {
	current, err := newest(schema)
	if err != nil {
		return err
	}
	for v := version + 1; v <= current; v++ {
		script, err := fs.ReadFile(schema, fmt.Sprintf("%04d.sql", v))
		if err != nil {
			return err
		}
		err = inTx(ctx, pool, func(tx *sql.Tx) error { return step(ctx, tx, string(script), v) })
		if err != nil {
			return fmt.Errorf("to version %d: %w", v, err)
		}
	}
	return nil
}

// step runs one migration and checks that every reference still holds.
func step(ctx context.Context, tx *sql.Tx, script string, version int) error {
	if _, err := tx.ExecContext(ctx, script); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return fmt.Errorf("%w: a reference leads nowhere", data.ErrCorrupt)
	}
	return rows.Err()
}

// backupPath returns the name of the copy: when it was made and of which version.
func backupPath(path string, version int, now time.Time) string {
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s.%s.v%d-backup%s", strings.TrimSuffix(path, ext), now.Format("2006-01-02T150405"), version, ext)
}

// backup writes a copy of the project, whatever stands in its log included.
func backup(ctx context.Context, pool *sql.DB, to string) error {
	if _, err := pool.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return errors.Join(err, removeAll(to))
	}
	f, err := os.OpenFile(to, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// writable returns ErrReadOnly when the file can't be written, without writing.
func writable(ctx context.Context, pool *sql.DB) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx) // else the claim might go back to the pool
	conn, err := pool.Conn(ctx)
	if err != nil {
		return wrap("connect", err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return wrap("claim", err)
	}
	_, err = conn.ExecContext(ctx, "ROLLBACK")
	return wrap("claim", err)
}
