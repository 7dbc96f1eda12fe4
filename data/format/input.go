package format

import (
	"io"
	"os"
	"path/filepath"
)

// Input is a file to be read.
type Input struct {
	Name string // for titles and messages: the file's base name
	Path string // absolute, or empty when the bytes have no place
	Size int64  // bytes; -1 when unknown
	Open func() (io.ReadCloser, error)
}

// File returns the Input for the file at path. That it cannot be read shows
// only when it is opened, so that the reader can report it.
func File(path string) Input {
	in := Input{Name: filepath.Base(path), Path: path, Size: -1}
	if abs, err := filepath.Abs(path); err == nil {
		in.Path = abs
	}
	if info, err := os.Stat(path); err == nil {
		in.Size = info.Size()
	}
	in.Open = func() (io.ReadCloser, error) { return os.Open(path) }
	return in
}
