//go:build cgo && !ci

package appleevents

/*
#cgo CFLAGS: -fno-objc-arc
#cgo LDFLAGS: -framework Foundation
#include "hear_darwin.h"
*/
import "C"

import (
	"errors"
	"os"
)

const supported = true

// hear has macOS write the files that it asks to open into to.
func hear(to *os.File) error {
	if C.nomina_hear(C.int(to.Fd())) == 0 {
		return errors.New("hear of files to open: the delegate of GLFW is not there, or answers by itself")
	}
	return nil
}
