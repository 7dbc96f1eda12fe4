package tokens

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/lines"
)

// CodeNotUTF8 is the code of articles in another encoding.
const CodeNotUTF8 format.Code = "tokens_not_utf8" // no args

// headSize is how much of a file Begin sees, in bytes.
const headSize = 240 << 10

// Scanner reads a file of lines that are words, and passes on its articles.
type Scanner struct {
	Text

	In    format.Input
	Log   *format.Log
	Yield func(format.Document) error

	// Begin sees the beginning of the file, or all of it, before the first line.
	// The file is not read when it returns false.
	Begin func(head []byte, all bool) bool
	// Line reads the n-th line, which is UTF-8 unless the article is refused. An
	// empty one follows the last.
	Line func(n int, line []byte) error
	// Fill adds what is known of an article before it is passed on.
	Fill func(d *format.Document)
	// Tell reports on the file at its end, when it had an article.
	Tell func()

	first   int // the line where the article begins
	refused bool
	got     bool // an article came in, or was refused
}

// Scan reads the file to its end. The error is ctx's or Yield's.
func (s *Scanner) Scan(ctx context.Context) error {
	f, err := s.In.Open()
	if err != nil {
		s.Log.RefuseFile(err, 0)
		return ctx.Err()
	}
	err = s.read(ctx, f)
	if e := f.Close(); err == nil && e != nil {
		s.Log.RefuseFile(e, 0)
	}
	return err
}

func (s *Scanner) read(ctx context.Context, f io.Reader) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	in, ok := lines.Text(f)
	if !ok {
		s.Log.Refuse(0, lines.CodeBinary, "is not a text file")
		return nil
	}
	in = s.decode(in)
	head, err := in.Peek(headSize)
	if len(bytes.TrimSpace(head)) == 0 && errors.Is(err, io.EOF) {
		s.Log.Say(0, lines.CodeEmpty, "holds no articles")
		return nil
	}
	if !s.Begin(head, err != nil) {
		return nil
	}
	if err := s.lines(ctx, in); err != nil {
		return err
	}
	if err := s.Flush(); err != nil {
		return err
	}
	if !s.got {
		s.Log.Say(0, lines.CodeEmpty, "holds no articles")
		return nil
	}
	s.Tell()
	return nil
}

func (s *Scanner) lines(ctx context.Context, in *bufio.Reader) error {
	var line []byte
	for n := 1; ; n++ {
		var tooLong bool
		var err error
		line, tooLong, err = lines.Next(in, line[:0])
		switch {
		case err != nil:
			if !errors.Is(err, io.EOF) {
				s.Log.RefuseFile(err, 0)
			}
			return s.Line(n, nil)
		case tooLong:
			s.Refuse(n, lines.CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(lines.MaxLine>>20))
			continue
		case !s.refused && !utf8.Valid(line):
			s.Refuse(n, CodeNotUTF8, "is not UTF-8; save the file in UTF-8 and import it again")
		}
		if err := s.Line(n, bytes.TrimSuffix(line, []byte("\r"))); err != nil {
			return err
		}
		if s.Full() {
			s.Refuse(n, format.CodeTooLarge, "larger than {limit} MiB", "limit", strconv.Itoa(MaxText>>20))
		}
		if n&0xfff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// Refuse leaves out the article, and reports it once.
func (s *Scanner) Refuse(n int, code format.Code, template string, args ...string) {
	if !s.refused {
		s.Log.Refuse(n, code, template, args...)
	}
	s.refused, s.got = true, true
	s.Drop()
}

// Refused reports whether the article is left out; its lines need not be read.
func (s *Scanner) Refused() bool { return s.refused }

// At says that the article has something in the n-th line.
func (s *Scanner) At(n int) {
	if s.first == 0 {
		s.first = n
	}
}

// Flush ends the article, and passes it on if it has any text.
func (s *Scanner) Flush() error {
	first, refused := s.first, s.refused
	s.first, s.refused = 0, false
	if refused || s.Empty() {
		s.Drop()
		s.Fill(&format.Document{})
		return nil
	}
	d := s.Document()
	d.Line = first
	s.Fill(&d)
	s.got = true
	if err := s.Yield(d); err != nil {
		return err
	}
	s.Log.Keep(d)
	return nil
}
