package command

import (
	"io"
	"os"
	"sync"
	"sync/atomic"

	"nomina/data/format"
)

// spool returns standard input as a file, which may be opened several times: what
// comes is kept in a temporary file until the program ends, for a format is
// recognised before it is read.
func (s *shell) spool() format.Input {
	sp := &spooled{in: s.env.Stdin}
	s.spooled = append(s.spooled, sp)
	return format.Input{Name: "stdin", Size: -1, Open: sp.open}
}

// spooled is a stream that is kept once it was read.
type spooled struct {
	in   io.Reader
	once sync.Once
	file *os.File
	size int64
	err  error
	full atomic.Bool // all of it was read, or will never be
}

func (s *spooled) open() (io.ReadCloser, error) {
	s.once.Do(s.fill)
	if s.err != nil {
		return nil, s.err
	}
	return io.NopCloser(io.NewSectionReader(s.file, 0, s.size)), nil
}

func (s *spooled) fill() {
	defer s.full.Store(true)
	if s.file, s.err = os.CreateTemp("", "nomina-*"); s.err != nil {
		return
	}
	_ = os.Remove(s.file.Name()) // where that can be done; else remove does it
	s.size, s.err = io.Copy(s.file, s.in)
}

// remove takes the temporary file away. One that is still being filled, because
// nobody waits for it any more, goes with the program.
func (s *spooled) remove() {
	if s.full.Load() && s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name())
	}
}
