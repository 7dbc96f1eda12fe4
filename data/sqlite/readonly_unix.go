//go:build unix

package sqlite

import (
	"errors"
	"syscall"
)

// readOnlySystem reports whether err says that the file system is mounted
// read-only.
func readOnlySystem(err error) bool { return errors.Is(err, syscall.EROFS) }
