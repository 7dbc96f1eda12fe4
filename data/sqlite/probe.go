package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	lib "modernc.org/sqlite/lib"

	"nomina/data"
)

// probe looks into the file without changing anything, and returns the version
// of its schema. Without a log beside it, the file is read as if it were on a
// read-only disk, so that nothing comes to lie beside one that is refused.
func (db *DB) probe(ctx context.Context) (version int, err error) {
	how := immutable
	switch {
	case db.hasJournal() && db.lock != nil:
		how = readWrite // a write was cut short; SQLite takes it back now
	case db.hasJournal() || db.hasLog():
		how = readOnly
	}
	pool, err := connect(db.path, how, 1)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if version, err = db.identify(ctx, pool); err != nil {
		return 0, err
	}
	if err := touchAll(ctx, pool); code(err) == lib.SQLITE_ERROR {
		return 0, fmt.Errorf("read: %w: %w", data.ErrCorrupt, err) // a table is missing
	} else if err != nil {
		return 0, wrap("read", err)
	}
	return version, nil
}

// identify returns the version of a file that is ours and not newer than us.
func (db *DB) identify(ctx context.Context, pool *sql.DB) (int, error) {
	var id, version int
	if err := pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return 0, wrap("read the header", err)
	}
	if id != applicationID {
		return 0, data.ErrForeign
	}
	if err := pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, wrap("read the header", err)
	}
	current, err := newest(db.opener.schema)
	switch {
	case err != nil:
		return 0, err
	case version > current:
		return 0, fmt.Errorf("%w: its version is %d, the newest known is %d", data.ErrNewer, version, current)
	case version < 1:
		return 0, fmt.Errorf("%w: it has no version", data.ErrCorrupt)
	}
	return version, nil
}

// touchAll reads a little of every table, so that a file whose beginning alone
// is whole is found out now and not at the first act.
func touchAll(ctx context.Context, pool *sql.DB) error {
	for _, query := range []string{
		"SELECT count(*) FROM (SELECT * FROM project UNION ALL SELECT 1, id, name FROM label)",
		"SELECT count(*) FROM (SELECT * FROM article ORDER BY n DESC LIMIT 1)",
		"SELECT count(*) FROM (SELECT * FROM annotation ORDER BY n DESC LIMIT 1)",
		"SELECT count(*) FROM (SELECT * FROM content ORDER BY hash LIMIT 1)",
		"SELECT count(*) FROM (SELECT * FROM journal ORDER BY number DESC LIMIT 1)",
		"SELECT count(*) FROM (SELECT * FROM journal_part ORDER BY number DESC LIMIT 1)",
	} {
		var n int
		if err := pool.QueryRowContext(ctx, query).Scan(&n); err != nil {
			return err
		}
	}
	return nil
}
