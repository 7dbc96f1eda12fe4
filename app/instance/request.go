// Package instance lets the windows of one user find each other, so that a
// project that is open already comes to the front instead of being opened again.
// It is a package of its own because it is the one place where processes talk to
// each other. App and launch import it.
package instance

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// Request is what a start asks of the window that has its project open already:
// to come to the front, and to take files.
type Request struct {
	Files []string // absolute paths of files and folders to import; may be empty
}

// Answer is what a window says to a Request.
type Answer string

// The answers.
const (
	OK      Answer = "ok"      // the window has come forward and took the files
	Busy    Answer = "busy"    // the window does not answer; nothing was taken
	Gone    Answer = "gone"    // the window has another project by now; nothing was taken
	Refused Answer = "refused" // the request was not understood; nothing was taken
)

// The limits of what is read from another process.
const (
	version   = 1
	maxLine   = 1 << 20 // bytes of a message
	maxFiles  = 10_000
	maxPath   = 32 << 10 // bytes
	maxAnswer = 1 << 10  // bytes
)

// NewRequest returns the request of this process for files, which may be
// relative.
func NewRequest(files []string) (Request, error) {
	var r Request
	for _, f := range files {
		abs, err := filepath.Abs(f)
		if err != nil {
			return Request{}, fmt.Errorf("hand over: %w", err)
		}
		r.Files = append(r.Files, abs)
	}
	return r, nil
}

// message is a Request on its way: one line of JSON. Paths are bytes, because
// on Linux they need not be UTF-8.
type message struct {
	Version int      `json:"nomina"`
	Files   [][]byte `json:"files,omitempty"`
}

// reply is an Answer on its way back.
type reply struct {
	Version int    `json:"nomina"`
	Answer  Answer `json:"answer"`
}

// encode returns the line for r, or an error when it is beyond what a window
// would read.
func encode(r Request) ([]byte, error) {
	m := message{Version: version}
	for _, f := range r.Files {
		m.Files = append(m.Files, []byte(f))
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	line, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	if len(line) >= maxLine {
		return nil, fmt.Errorf("a request of %d bytes is too long", len(line))
	}
	return append(line, '\n'), nil
}

// decode reads a line that came from another process.
func decode(line []byte) (Request, error) {
	var m message
	if err := json.Unmarshal(line, &m); err != nil {
		return Request{}, err
	}
	if m.Version != version {
		return Request{}, fmt.Errorf("a request of version %d, not %d", m.Version, version)
	}
	if err := m.check(); err != nil {
		return Request{}, err
	}
	var r Request
	for _, f := range m.Files {
		r.Files = append(r.Files, string(f))
	}
	return r, nil
}

// check says what is wrong with the files of m.
func (m message) check() error {
	if len(m.Files) > maxFiles {
		return fmt.Errorf("%d files are too many", len(m.Files))
	}
	for _, f := range m.Files {
		switch path := string(f); {
		case len(path) > maxPath:
			return fmt.Errorf("a path of %d bytes is too long", len(path))
		case strings.ContainsRune(path, 0):
			return errors.New("a path with a NUL in it")
		case !filepath.IsAbs(path):
			return fmt.Errorf("%q is not an absolute path", path)
		}
	}
	return nil
}

// decodeReply reads the line with an answer.
func decodeReply(line []byte) (Answer, error) {
	var r reply
	if err := json.Unmarshal(line, &r); err != nil {
		return "", err
	}
	switch r.Answer {
	case OK, Busy, Gone, Refused:
		return r.Answer, nil
	}
	return "", fmt.Errorf("unknown answer %q", r.Answer)
}
