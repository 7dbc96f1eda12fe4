package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	lib "modernc.org/sqlite/lib"

	"nomina/data"
)

// writer is the one connection that writes. Its statements stay prepared. It is
// used by one goroutine at a time.
type writer struct {
	pool  *sql.DB
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	texts texts
	pack  *packer
	log   bool // the file has a write-ahead log
}

// open makes the connection. It returns ErrReadOnly when the file can't be
// written. ctx is looked at and not handed on: an interrupted connection would
// not know whether there is a log to be taken away.
func (w *writer) open(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if err := writable(ctx, w.pool); err != nil {
		return err
	}
	conn, err := w.pool.Conn(ctx)
	if err != nil {
		return wrap("connect", err)
	}
	w.conn, w.stmts, w.pack = conn, map[string]*sql.Stmt{}, newPacker()
	w.texts.src = w
	return wrap("start the log", w.useLog(ctx))
}

// useLog turns the write-ahead log on. It can't be had on some network disks,
// nor while another program reads the file: acts are kept just as safely then,
// though more slowly.
func (w *writer) useLog(ctx context.Context) error {
	if w.log {
		return nil
	}
	var mode string
	err := w.conn.QueryRowContext(ctx, "PRAGMA journal_mode = WAL").Scan(&mode)
	switch primary(err) {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_CANTOPEN, lib.SQLITE_IOERR, lib.SQLITE_PROTOCOL:
		return nil
	}
	if err != nil || mode != "wal" {
		return err
	}
	w.log = true
	// SQLite opens the log with the next read; until then the connection would
	// not know, when it closes, that there is one.
	_, err = reader{w}.Project(ctx)
	return err
}

// close moves the log into the file and turns it off, so that one file is left
// that opens on read-only disks too. While another program reads the file that
// has to wait for the next time.
func (w *writer) close() error {
	if w.conn == nil {
		return w.pool.Close()
	}
	var errs []error
	for _, s := range w.stmts {
		errs = append(errs, s.Close())
	}
	if w.log {
		errs = append(errs, w.endLog(context.Background()))
	}
	errs = append(errs, w.conn.Close(), w.pool.Close())
	return errors.Join(errs...)
}

func (w *writer) endLog(ctx context.Context) error {
	if _, err := w.conn.ExecContext(ctx, "PRAGMA busy_timeout = 100"); err != nil {
		return err
	}
	_, err := w.conn.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	if primary(err) == lib.SQLITE_BUSY || primary(err) == lib.SQLITE_LOCKED {
		return nil
	}
	return err
}

// stmt returns the prepared statement of query.
func (w *writer) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := w.stmts[query]; ok {
		return s, nil
	}
	s, err := w.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	w.stmts[query] = s
	return s, nil
}

// exec runs a statement and returns how many rows it changed.
func (w *writer) exec(ctx context.Context, query string, args ...any) (int64, error) {
	s, err := w.stmt(ctx, query)
	if err != nil {
		return 0, err
	}
	r, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// QueryContext is source's.
func (w *writer) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := w.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// expect turns the number of rows that a statement with an old value in its
// condition changed into ErrConflict, unless it is one.
func expect(n int64, err error, what string, id data.ID) error {
	if err == nil && n != 1 {
		return fmt.Errorf("%w: %s %s", data.ErrConflict, what, id)
	}
	return err
}

// insertRows is how many rows one statement inserts when there are many.
const insertRows = 32

// insert writes count rows; row appends the values of the i-th to what it is
// given. tail follows the values, for what to do about conflicts.
func (w *writer) insert(ctx context.Context, table, columns, tail string, count int, row func(row []any, i int) ([]any, error)) error {
	width := strings.Count(columns, ",") + 1
	one := "(?" + strings.Repeat(", ?", width-1) + ")"
	head := "INSERT INTO " + table + " (" + columns + ") VALUES "
	many := head + one + strings.Repeat(", "+one, insertRows-1) + tail
	args := make([]any, 0, insertRows*width)
	for i := 0; i < count; {
		query, n := many, insertRows
		if count-i < insertRows {
			query, n = head+one+tail, 1
		}
		args = args[:0]
		for end := i + n; i < end; i++ {
			var err error
			if args, err = row(args, i); err != nil {
				return err
			}
		}
		if _, err := w.exec(ctx, query, args...); err != nil {
			return err
		}
	}
	return nil
}
