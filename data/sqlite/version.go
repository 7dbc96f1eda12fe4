package sqlite

import (
	"context"

	lib "modernc.org/sqlite/lib"
)

// Version returns the version of SQLite within the program.
func Version() string { return lib.SQLITE_VERSION }

// Schema returns the version of the project's tables, as its file says it.
func (db *DB) Schema(ctx context.Context) (int, error) {
	var version int
	err := db.pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, wrap("read the header", err)
}
