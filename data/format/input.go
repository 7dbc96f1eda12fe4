package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Input is a file to be read.
type Input struct {
	Name string // for titles and messages: the file's base name
	Path string // absolute, or empty when the bytes have no place; of a member of an archive: archive/member
	Size int64  // bytes; -1 when unknown
	Open func() (io.ReadCloser, error)
	// Beside returns another file of the same folder or archive by its base
	// name. It is nil when there can be none.
	Beside func(name string) (Input, bool)
}

// ErrTooLarge is returned for a file that is larger than a reader takes.
var ErrTooLarge = errors.New("file is too large")

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
	in.Beside = func(name string) (Input, bool) {
		other := filepath.Join(filepath.Dir(path), filepath.Base(name))
		info, err := os.Stat(other)
		if err != nil || !info.Mode().IsRegular() {
			return Input{}, false
		}
		return File(other), true
	}
	return in
}

// Place returns what report lines call the file: its path, or its name when it
// has no path.
func (in Input) Place() string {
	if in.Path == "" {
		return in.Name
	}
	return in.Path
}

// maxSampled is the largest file that a Sample opens at any place, in bytes.
const maxSampled = 256 << 20

// Sample returns what can be seen of the file at first.
func (in Input) Sample() (Sample, error) {
	s := Sample{Name: in.Name, Beside: func(name string) bool {
		if in.Beside == nil {
			return false
		}
		_, ok := in.Beside(name)
		return ok
	}, At: func() (At, error) { return in.At(maxSampled) }}
	f, err := in.Open()
	if err != nil {
		return s, err
	}
	s.Head, err = io.ReadAll(io.LimitReader(f, HeadSize+1))
	if e := f.Close(); err == nil {
		err = e
	}
	s.All = len(s.Head) <= HeadSize
	s.Head = s.Head[:min(len(s.Head), HeadSize)]
	return s, err
}

// Bytes returns the whole file, or ErrTooLarge when it has more than limit bytes.
func (in Input) Bytes(limit int64) ([]byte, error) {
	if in.Size > limit {
		return nil, ErrTooLarge
	}
	f, err := in.Open()
	if err != nil {
		return nil, err
	}
	// The buffer asks for MinRead free bytes before it finds the end.
	buf := bytes.NewBuffer(make([]byte, 0, max(in.Size, 0)+bytes.MinRead))
	_, err = buf.ReadFrom(io.LimitReader(f, limit+1))
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil && int64(buf.Len()) > limit {
		err = ErrTooLarge
	}
	return buf.Bytes(), err
}

// At is a file that can be read at any place.
type At struct {
	io.ReaderAt
	Size  int64 // bytes
	close func() error
}

// Close ends the reading.
func (a At) Close() error { return a.close() }

// At opens the file for reading at any place. One that does not lie on a disk by
// itself is read whole, up to limit bytes, and else ErrTooLarge is returned; so is
// one on a disk that is larger.
func (in Input) At(limit int64) (At, error) {
	if in.Size > limit {
		return At{}, ErrTooLarge
	}
	f, err := in.Open()
	if err != nil {
		return At{}, err
	}
	if file, ok := f.(*os.File); ok {
		info, err := file.Stat()
		if err == nil && info.Mode().IsRegular() && info.Size() <= limit {
			return At{file, info.Size(), file.Close}, nil
		}
	}
	if err := f.Close(); err != nil {
		return At{}, err
	}
	b, err := in.Bytes(limit)
	if err != nil {
		return At{}, fmt.Errorf("read %s: %w", in.Name, err)
	}
	return At{bytes.NewReader(b), int64(len(b)), func() error { return nil }}, nil
}

// InMemory returns the Input of bytes under a name.
func InMemory(name string, b []byte) Input {
	return Input{Name: name, Size: int64(len(b)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	}}
}
