package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// errXML is wrapped by what scanner returns for XML that it does not understand.
var errXML = errors.New("unexpected XML")

// scanner reads the rows of a sheet, or the items of a table of shared strings,
// as they come. It knows as much XML as spreadsheets use: elements, attributes,
// character data and references. A general parser is ten times slower, and a
// check that takes minutes would not be made.
type scanner struct {
	in   *bufio.Reader
	tag  []byte // the tag at hand, without its angle brackets
	text []byte // what stood before it
}

func newScanner(r io.Reader) *scanner {
	return &scanner{in: bufio.NewReaderSize(r, 64<<10)}
}

// next reads up to the end of the next tag, or returns io.EOF.
func (s *scanner) next() error {
	var err error
	if s.text, err = s.until(s.text[:0], '<'); err != nil {
		return err
	}
	s.tag, err = s.until(s.tag[:0], '>')
	return unexpected(err)
}

func (s *scanner) until(dst []byte, end byte) ([]byte, error) {
	for {
		part, err := s.in.ReadSlice(end)
		if err == nil {
			return append(dst, part[:len(part)-1]...), nil
		}
		if len(dst) > maxRun {
			return dst, fmt.Errorf("%w: %d MiB without a tag", errXML, maxRun>>20)
		}
		if dst = append(dst, part...); !errors.Is(err, bufio.ErrBufferFull) {
			return dst, err
		}
	}
}

// maxRun is how many bytes stand between two tags at most: a cell has 32,767
// characters, however they are written.
const maxRun = 8 << 20

// skipPhonetic goes to the end of an element that says how the text before it is
// pronounced, as Japanese workbooks have them; at other tags it does nothing.
func (s *scanner) skipPhonetic() error {
	if !bytes.HasPrefix(s.tag, []byte("rPh")) || s.empty() {
		return nil
	}
	for {
		if err := s.next(); err != nil {
			return unexpected(err)
		}
		if string(s.tag) == "/rPh" {
			return nil
		}
	}
}

// name returns the tag's name, with its slash when it ends an element.
func (s *scanner) name() string {
	t := s.tag
	if i := bytes.IndexAny(t, " \t\r\n"); i >= 0 {
		t = t[:i]
	}
	return string(bytes.TrimSuffix(t, []byte("/")))
}

// empty reports whether the tag is an element without content.
func (s *scanner) empty() bool { return bytes.HasSuffix(s.tag, []byte("/")) }

// attr returns an attribute of the tag, or nil.
func (s *scanner) attr(name string) []byte {
	rest := s.tag
	for {
		i := bytes.Index(rest, []byte(name))
		if i < 0 {
			return nil
		}
		before := i > 0 && (rest[i-1] == ' ' || rest[i-1] == '\t' || rest[i-1] == '\n')
		rest = rest[i+len(name):]
		if !before || len(rest) < 2 || rest[0] != '=' || rest[1] != '"' && rest[1] != '\'' {
			continue
		}
		value := rest[2:]
		if j := bytes.IndexByte(value, rest[1]); j >= 0 {
			return value[:j]
		}
		return nil
	}
}
