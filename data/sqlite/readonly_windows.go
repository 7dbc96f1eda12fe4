package sqlite

import (
	"errors"
	"syscall"
)

// readOnlySystem reports whether err says that the medium is write-protected.
func readOnlySystem(err error) bool {
	const errorWriteProtect = syscall.Errno(19)
	return errors.Is(err, errorWriteProtect)
}
