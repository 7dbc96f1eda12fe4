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

// cutOf returns how a file is cut: at line ends unless it begins with an array or
// with an object that takes several lines.
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
	if bytes.HasPrefix(head, []byte("[")) || goesOn(head) {
		return value, nil
	}
	return line, nil
}

// goesOn reports whether an object at the beginning of a file goes on in its second
// line: the first does not end as an object does, and none begins in the second.
func goesOn(head []byte) bool {
	first, rest, more := bytes.Cut(head, []byte("\n"))
	return more && bytes.HasPrefix(head, []byte("{")) && !bytes.HasSuffix(bytes.TrimRight(first, " \t\r"), []byte("}")) &&
		!bytes.HasPrefix(bytes.TrimLeft(rest, "\r\n"), []byte("{"))
}

// value cuts where the brackets of a JSON value close. Commas and blanks between
// values are nothing, and so are the brackets of an array around all of them.
func value(in *bufio.Reader, buf []byte) (record []byte, before, passed int, tooLong bool, err error) {
	before, err = between(in)
	if err != nil {
		return buf, 0, before, false, err
	}
	if err = in.UnreadByte(); err != nil {
		return buf, before, before, false, err
	}
	v := valueCut{}
	start, passed := len(buf), before
	for over := false; !over && err == nil; {
		if _, err = in.Peek(1); err != nil {
			break
		}
		part, _ := in.Peek(in.Buffered())
		part, over = v.cut(part)
		if tooLong = tooLong || len(buf)-start+len(part) > MaxLine; !tooLong {
			buf = append(buf, part...)
		}
		passed += bytes.Count(part, []byte("\n"))
		_, err = in.Discard(len(part))
	}
	if errors.Is(err, io.EOF) {
		err = nil // the end comes again, alone
	}
	return buf, before, passed, tooLong, err
}

// between passes over what stands between values and the first byte of the next,
// and returns how many lines ended.
func between(in *bufio.Reader) (lines int, err error) {
	for {
		c, err := in.ReadByte()
		if err != nil {
			return lines, err
		}
		switch c {
		case '\n':
			lines++
		case ' ', '\t', '\r', ',', '[', ']':
		default:
			return lines, nil
		}
	}
}

// valueCut is where in a value a byte stands.
type valueCut struct {
	depth          int
	text, escaping bool // within a string, behind a backslash in it
}

// cut returns the beginning of b that belongs to the value, and whether that is
// its end.
func (v *valueCut) cut(b []byte) (part []byte, over bool) {
	for i := 0; i < len(b); i++ {
		if v.text {
			if i = v.skipText(b, i); i == len(b) {
				break
			}
		}
		switch c := b[i]; c {
		case '"':
			v.text = !v.text
		case '{', '[':
			v.depth++
		case '}', ']':
			if v.depth--; v.depth < 0 && i > 0 {
				return b[:i], true
			} else if v.depth <= 0 {
				return b[:i+1], true
			}
		case ' ', '\t', '\r', '\n', ',':
			if v.depth == 0 {
				return b[:i], true
			}
		}
	}
	return b, false
}

// skipText returns where a string ends that goes on at i, or the end of b.
func (v *valueCut) skipText(b []byte, i int) int {
	if v.escaping && i < len(b) {
		v.escaping = false
		i++
	}
	for quote := -1; ; {
		if quote < i {
			quote = find(b, i, '"')
		}
		slash := find(b[:quote], i, '\\')
		if slash == quote {
			return quote
		}
		if i = slash + 2; i > len(b) {
			v.escaping = true
			return len(b)
		}
	}
}

// find returns where the first c from i on stands, or the end of b.
func find(b []byte, i int, c byte) int {
	if n := bytes.IndexByte(b[i:], c); n >= 0 {
		return i + n
	}
	return len(b)
}
