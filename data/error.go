package data

import "errors"

// Errors that callers tell apart with errors.Is. Engines translate their
// driver's errors into these by code, never by text, and wrap them with context.
var (
	// ErrNotFound is returned when a record asked for is not in the project.
	ErrNotFound = errors.New("not found")
	// ErrConflict is returned by Store.Apply when an old value is not what is
	// stored, or a created record exists already. Nothing was written.
	ErrConflict = errors.New("changed meanwhile")
	// ErrInvalid is returned when a record breaks a rule: a span outside its
	// text, a quote that is not the covered text, an unknown label or article.
	ErrInvalid = errors.New("invalid")
	// ErrForeign is returned when a file is not a Nomina project.
	ErrForeign = errors.New("not a Nomina project")
	// ErrNewer is returned when a project was written by a later version.
	ErrNewer = errors.New("written by a newer version of Nomina")
	// ErrCorrupt is returned when a project's file is damaged.
	ErrCorrupt = errors.New("damaged")
	// ErrReadOnly is returned when a project cannot be written.
	ErrReadOnly = errors.New("read-only")
	// ErrInUse is returned when another window or program has the project open.
	ErrInUse = errors.New("open elsewhere")
	// ErrExists is returned when a project should be created over a file.
	ErrExists = errors.New("exists already")
	// ErrFull is returned when the disk has no room left. Nothing was written.
	ErrFull = errors.New("no space left")
)
