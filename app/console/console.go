// Package console gives a program without a console window the one it was
// started from, so that commands print there. Main, launch and the commands import it.
package console

import "os"

// Streams are where a command reads and writes.
type Streams struct {
	In, Out, Err *os.File
}
