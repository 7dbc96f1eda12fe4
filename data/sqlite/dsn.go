package sqlite

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// The ways a connection opens the file.
const (
	readWrite = "mode=rw"
	readOnly  = "mode=ro"
	// immutable neither locks the file nor makes another beside it. It is for
	// files that nobody writes: SQLite would not notice.
	immutable = "mode=ro&immutable=1"
	create    = "mode=rwc"
)

// waitMillis is how long a connection waits for another program that holds the
// file before it gives up.
const waitMillis = 3000

// connect returns a pool of at most size connections to the file at path. No
// connection is made yet.
func connect(path, how string, size int, pragmas ...string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, how, pragmas...))
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(size)
	return db, nil
}

// dsn returns the driver's name for the file: a URI, since a plain path would
// lose the mode and stumble over "?".
func dsn(path, how string, pragmas ...string) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/… on Windows
	}
	var b strings.Builder
	b.WriteString("file://")
	b.WriteString((&url.URL{Path: slashed}).EscapedPath())
	b.WriteString("?" + how)
	fixed := []string{
		fmt.Sprintf("busy_timeout(%d)", waitMillis),
		"trusted_schema(0)",
		"synchronous(FULL)",
		"fullfsync(1)", // macOS: reach the disk itself, not only its cache
		"temp_store(MEMORY)",
	}
	for _, p := range append(fixed, pragmas...) {
		b.WriteString("&_pragma=" + url.QueryEscape(p))
	}
	b.WriteString("&_dqs=0&_error_rc=1") // the text of an error is that of its code
	return b.String()
}
