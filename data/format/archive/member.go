package archive

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
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
}

// reader opens the archive and unpacks the member while it is read.
func (m member) reader() (io.ReadCloser, error) {
	at, err := m.open()
	if err != nil {
		return nil, err
	}
	var src io.Reader = io.NewSectionReader(at, m.offset, m.packed)
	if m.method == zip.Deflate {
		src = flate.NewReader(src)
	}
	return &stream{member: m, src: src, archive: at}, nil
}

// stream gives a member's bytes, and an error instead of its end when they are
// not those that were packed.
type stream struct {
	member  member
	src     io.Reader
	archive source
	read    int64
	sum     uint32
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

// Close ends the reading.
func (s *stream) Close() error { return s.archive.Close() }
