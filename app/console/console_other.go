//go:build !windows

package console

import "os"

// Leave has nothing to leave.
func Leave() {}

// Open returns the standard streams: a console is a Windows affair.
func Open() Streams { return Streams{os.Stdin, os.Stdout, os.Stderr} }
