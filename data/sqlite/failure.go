package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"os"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"nomina/data"
)

// wrap puts what was being done before err, and the error of package data that
// callers tell it apart by. It returns nil for nil.
func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	if kind := kindOf(err); kind != nil && !errors.Is(err, kind) {
		return fmt.Errorf("%s: %w: %w", what, kind, err)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// kindOf returns the error of package data that err stands for, or nil.
func kindOf(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return data.ErrNotFound
	}
	switch primary(err) {
	case lib.SQLITE_FULL:
		return data.ErrFull
	case lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return data.ErrReadOnly
	case lib.SQLITE_CORRUPT:
		return data.ErrCorrupt
	case lib.SQLITE_NOTADB:
		return data.ErrForeign
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return data.ErrInUse
	case lib.SQLITE_TOOBIG, lib.SQLITE_MISMATCH:
		return data.ErrInvalid
	case lib.SQLITE_CONSTRAINT:
		return constraint(err)
	}
	if os.IsPermission(err) {
		return data.ErrReadOnly
	}
	return nil
}

// constraint tells a record that exists already from one that breaks a rule.
// Labels are compared before they are written, so a unique value that is taken
// can only be an id.
func constraint(err error) error {
	switch code(err) {
	case lib.SQLITE_CONSTRAINT_UNIQUE, lib.SQLITE_CONSTRAINT_PRIMARYKEY:
		return data.ErrConflict
	}
	return data.ErrInvalid
}

// code returns SQLite's extended result code, 0 when err is not SQLite's.
func code(err error) int {
	var e *driver.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// primary returns the low byte of code.
func primary(err error) int { return code(err) & 0xff }
