package format

import (
	"archive/zip"
	"bytes"
)

// Fit says how well a file goes with a format.
type Fit int

// The fits, from worst to best.
const (
	Unfit   Fit = iota // it is something else
	Perhaps            // nothing speaks against it, such as a name's ending
	Likely             // its beginning looks like it
	Certain            // it has what no other format has
)

// Sample is what can be seen of a file before it is read.
type Sample struct {
	Name string // the base name
	Head []byte // the beginning, up to HeadSize bytes
	All  bool   // Head is the whole file
	// Beside reports whether a file of that base name stands in the same folder
	// or archive. It is never nil.
	Beside func(name string) bool
	// At opens the file for reading at any place; a member of an archive is unpacked
	// into memory for that. It is nil when there is nothing but its beginning.
	At func() (At, error)
}

// Zip shows the directory of a zip archive, which stands at its end, to see. It is
// false when the sample is of no archive, or of one that cannot be read there.
func (s Sample) Zip(see func(*zip.Reader)) bool {
	if !bytes.HasPrefix(s.Head, []byte("PK\x03\x04")) {
		return false
	}
	at := At{ReaderAt: bytes.NewReader(s.Head), Size: int64(len(s.Head)), close: func() error { return nil }}
	if !s.All {
		if s.At == nil {
			return false
		}
		var err error
		if at, err = s.At(); err != nil {
			return false
		}
	}
	defer func() { _ = at.Close() }() // it was only read
	z, err := zip.NewReader(at, at.Size)
	if err != nil {
		return false
	}
	see(z)
	return true
}

// HeadSize is how much of a file a Sample shows, in bytes.
const HeadSize = 64 << 10

// Guess is what a format says of a file. Why tells a person, as a line of
// severity Info, by what it was recognised; it may be zero for Unfit and Perhaps.
type Guess struct {
	Fit Fit
	Why Line
}

// Sniffer is a Reader that recognises its files by their contents. One that is
// none takes the files whose names have its endings.
type Sniffer interface {
	// Sniff judges a file by its beginning, in a few milliseconds, or an archive by
	// its directory.
	Sniff(s Sample) Guess
}

// Recognise returns a Guess of that fit, for the reason in the template, see
// NewLine.
func Recognise(fit Fit, code Code, template string, args ...string) Guess {
	return Guess{fit, NewLine(Info, code, template, args...)}
}
