package archive

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"sync"
)

// The errors of reading a member that is not what the directory says.
var (
	ErrLonger   = errors.New("zip: the member is longer than the archive says")
	ErrShorter  = errors.New("zip: the member is shorter than the archive says")
	ErrChecksum = errors.New("zip: the member is damaged (wrong checksum)")
)

// member is where a member lies and what the directory promises of it.
type member struct {
	offset, packed, size int64 // bytes
	method               uint16
	sum                  uint32
	open                 func() (source, error) // the archive
	unpackers            *sync.Pool             // of flate.Readers
}

// reader opens the archive and unpacks the member while it is read.
func (m member) reader() (io.ReadCloser, error) {
	at, err := m.open()
	if err != nil {
		return nil, err
	}
	s := &stream{member: m, src: io.NewSectionReader(at, m.offset, m.packed), archive: at}
	if m.method == zip.Deflate {
		s.unpacker = m.unpack(s.src)
		s.src = s.unpacker
	}
	return s, nil
}

// unpack returns an unpacker of packed bytes, one that was used before if there
// is one.
func (m member) unpack(packed io.Reader) io.ReadCloser {
	if u, ok := m.unpackers.Get().(io.ReadCloser); ok {
		if r, ok := u.(flate.Resetter); ok && r.Reset(packed, nil) == nil {
			return u
		}
	}
	return flate.NewReader(packed)
}

// stream gives a member's bytes, and an error instead of its end when they are
// not those that were packed.
type stream struct {
	member  member
	src     io.Reader
	archive source
	read    int64
	sum     uint32

	unpacker io.ReadCloser // nil when the member is not packed
}

// Read reads on. It never gives more bytes than the directory promises.
func (s *stream) Read(p []byte) (int, error) {
	left := s.member.size - s.read
	if left == 0 && len(p) > 0 {
		return 0, s.end()
	}
	n, err := s.src.Read(p[:min(int64(len(p)), left)])
	s.read += int64(n)
	s.sum = crc32.Update(s.sum, crc32.IEEETable, p[:n])
	if errors.Is(err, io.EOF) {
		if err = nil; s.read < s.member.size {
			err = ErrShorter
		}
	}
	return n, err
}

// end checks what was read.
func (s *stream) end() error {
	var one [1]byte
	switch n, err := io.ReadFull(s.src, one[:]); {
	case n > 0:
		return ErrLonger
	case !errors.Is(err, io.EOF):
		return err
	case s.sum != s.member.sum:
		return ErrChecksum
	}
	return io.EOF
}

// Close ends the reading. Further calls do nothing.
func (s *stream) Close() error {
	if s.archive == nil {
		return nil
	}
	if s.unpacker != nil {
		s.member.unpackers.Put(s.unpacker)
	}
	archive := s.archive
	s.src, s.unpacker, s.archive = closed{}, nil, nil
	return archive.Close()
}

// closed is what is read of a stream that was closed.
type closed struct{}

// Read returns an error.
func (closed) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }
