package lines

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"

	"nomina/data/format"
)

// ReadJSON yields the article of every JSON value of a file, in order, however
// the values stand: one a line, as the elements of one array, or one after the
// other over several lines. Everything else is as in Read. Values are cut where
// their brackets close and not checked, so that a fault is that of one value.
func ReadJSON(ctx context.Context, in format.Input, log *format.Log, decode Decode, yield func(format.Document) error) error {
	cut, err := cutOf(in)
	if err != nil {
		log.RefuseFile(err, 0)
		return ctx.Err()
	}
	return read(ctx, in, log, cut, decode, yield)
}

// EachJSON calls f with the values of a file as ReadJSON cuts them, one at a time,
// until f returns false. Faults are passed over: ReadJSON reports them.
func EachJSON(ctx context.Context, in format.Input, f func(Line) bool) error {
	cut, err := cutOf(in)
	if err != nil {
		return ctx.Err()
	}
	file, err := in.Open()
	if err != nil {
		return ctx.Err()
	}
	defer file.Close()
	text, ok := Text(file)
	if !ok {
		return ctx.Err()
	}
	var buf []byte
	for n := 1; err == nil; {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var before, passed int
		var long bool
		buf, before, passed, long, err = cut(text, buf[:0])
		if !long && len(buf) > 0 && !f(Line{n + before, buf}) {
			return nil
		}
		n += passed
	}
	return nil
}

// cutOf returns how a file is cut: at line ends when its first line is not blank
// and ends as an object does.
func cutOf(in format.Input) (cut, error) {
	f, err := in.Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, _ := Text(f)
	head, err := text.Peek(64 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	first, _, more := bytes.Cut(head, []byte("\n"))
	first = bytes.TrimRight(first, " \t\r")
	if bytes.HasPrefix(first, []byte("[")) || more && !bytes.HasSuffix(first, []byte("}")) && bytes.HasPrefix(first, []byte("{")) {
		return value, nil
	}
	return line, nil
}

// value cuts where the brackets of a JSON value close. Commas and blanks between
// values are nothing, and so are the brackets of an array around all of them.
func value(in *bufio.Reader, buf []byte) (record []byte, before, passed int, tooLong bool, err error) {
	c, before, err := between(in)
	if err != nil {
		return buf, 0, before, false, err
	}
	v := valueCut{buf: buf, start: len(buf)}
	for err == nil && !v.add(c) {
		c, err = in.ReadByte()
	}
	if v.back {
		_ = in.UnreadByte() // was read just now
	}
	if errors.Is(err, io.EOF) {
		err = nil // the end comes again, alone
	}
	return v.buf, before, before + v.lines, v.long, err
}

// between passes over what stands between values, and returns the first byte of
// the next and how many lines ended.
func between(in *bufio.Reader) (c byte, lines int, err error) {
	for {
		if c, err = in.ReadByte(); err != nil {
			return 0, lines, err
		}
		switch c {
		case '\n':
			lines++
		case ' ', '\t', '\r', ',', '[', ']':
		default:
			return c, lines, nil
		}
	}
}

// valueCut is where in a value a byte stands.
type valueCut struct {
	buf   []byte
	start int
	lines int
	long  bool
	back  bool // the last byte is not the value's

	depth          int
	text, escaping bool // within a string, behind a backslash in it
}

// add takes a byte and reports whether the value is over.
func (v *valueCut) add(c byte) bool {
	if v.depth == 0 && !v.text && ends(c) {
		v.back = true
		return true
	}
	if c == '\n' {
		v.lines++
	}
	if v.long = v.long || len(v.buf)-v.start >= MaxLine; !v.long {
		v.buf = append(v.buf, c)
	}
	switch {
	case v.escaping:
		v.escaping = false
	case v.text:
		v.escaping = c == '\\'
		v.text = c != '"'
	case c == '"':
		v.text = true
	case c == '{' || c == '[':
		v.depth++
	case c == '}' || c == ']':
		v.depth--
		return v.depth <= 0
	}
	return false
}

// ends reports whether a byte ends a value that has no brackets.
func ends(c byte) bool {
	switch c {
	case ' ', '\t', '\r', '\n', ',', ']':
		return true
	}
	return false
}
