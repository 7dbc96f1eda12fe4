package sqlite

import (
	"context"
	"database/sql"
	sqldriver "database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"runtime"

	driver "modernc.org/sqlite"
)

// stepPages is how many pages are copied between two looks at the context: 4 MiB.
const stepPages = 1024

// copied returns a snapshot that reads a private copy of the project as it is
// now. The file itself is read for no longer than the copying takes, so that
// whoever reads the snapshot, for however long, does not keep the settler from
// moving the log.
//
// The copy is page by page: what is damaged in the file is damaged in the copy.
// It is a temporary database of SQLite, in a file without a name in tempFolder;
// the system takes it away with the connection, and with a process that is
// killed. A small one never leaves the memory.
func (db *DB) copied(ctx context.Context) (*snapshot, error) {
	from, err := db.pinned(ctx)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	var to sqldriver.Conn
	err = from.conn.Raw(func(conn any) error {
		var err error
		to, err = db.copyPages(ctx, conn)
		return err
	})
	if err != nil {
		return nil, wrap("copy the project into "+tempFolder(), err)
	}
	pool := sql.OpenDB(sole{to})
	pool.SetMaxOpenConns(1)
	conn, err := pool.Conn(context.WithoutCancel(ctx))
	if err != nil {
		return nil, errors.Join(err, pool.Close(), to.Close())
	}
	return &snapshot{reader: reader{conn}, conn: conn, pool: pool, db: db}, nil
}

// copyPages copies all pages of a connection, which stands in a transaction that
// reads, to a new one. It stops when ctx ends or the project is closed.
func (db *DB) copyPages(ctx context.Context, from any) (sqldriver.Conn, error) {
	source, ok := from.(interface {
		NewBackup(uri string) (*driver.Backup, error)
	})
	if !ok {
		return nil, fmt.Errorf("a connection of type %T can't be copied", from)
	}
	b, err := source.NewBackup(copyDSN(db.opener.room))
	if err != nil {
		return nil, err
	}
	for more := true; more; {
		if more, err = b.Step(stepPages); err == nil {
			err = errors.Join(ctx.Err(), db.ended())
		}
		if err != nil {
			_ = b.Finish() // tells the same error again
			return nil, err
		}
	}
	return b.Commit()
}

// copyDSN returns the driver's name for a new temporary database: a file without
// a name. A copy that is cut short is of no use, so nothing is kept for that
// case. room is how many pages it may have, 0 for any number.
func copyDSN(room int) string {
	pragmas := []string{"journal_mode(OFF)", "synchronous(OFF)", "cache_size(-1000)", "trusted_schema(0)", "query_only(1)"}
	if room > 0 {
		pragmas = append(pragmas, fmt.Sprintf("max_page_count(%d)", room))
	}
	name := "file:?_dqs=0"
	for _, p := range pragmas {
		name += "&_pragma=" + url.QueryEscape(p)
	}
	return name
}

// tempFolder returns the folder in which SQLite makes temporary files, for
// messages. See section 5 of sqlite.org/tempfiles.html.
func tempFolder() string {
	if runtime.GOOS == "windows" {
		return os.TempDir()
	}
	for _, dir := range []string{os.Getenv("SQLITE_TMPDIR"), os.Getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp"} {
		if info, err := os.Stat(dir); dir != "" && err == nil && info.IsDir() {
			return dir
		}
	}
	return "."
}

// sole hands out the one connection there is to a copy.
type sole struct{ conn sqldriver.Conn }

// Connect is driver.Connector's.
func (s sole) Connect(context.Context) (sqldriver.Conn, error) { return s.conn, nil }

// Driver is driver.Connector's.
func (s sole) Driver() sqldriver.Driver { return &driver.Driver{} }
