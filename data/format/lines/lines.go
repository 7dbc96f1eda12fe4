package lines

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"nomina/data/format"
)

// MaxLine is the longest line that is read, in bytes: the largest text that is
// taken from a file (64 MiB) with every character escaped would be longer, but
// no article is like that.
const MaxLine = 256 << 20

// The codes of this package's report lines.
const (
	CodeTooLong format.Code = "line_too_long" // args: limit (MiB)
	CodeNotUTF8 format.Code = "not_utf8"      // no args
	CodeBinary  format.Code = "binary"        // no args
	CodeEmpty   format.Code = "empty_lines"   // no args
)

// Line is a line without its end, or another record of a file, which begins in
// that line; N counts from 1.
type Line struct {
	N     int
	Bytes []byte
}

// Decode turns a line into an article, or reports why there is none; it may call
// for several lines at the same time, each with a log of its own. The line's bytes
// are its own until it returns.
type Decode func(log *format.Log, line Line) (format.Document, bool)

// Read yields the article of every line of a file, in order. Blank lines and a
// byte order mark are nothing; UTF-16 with a mark is read as well. Lines that are
// too long or no text are reported. The error is ctx's or the one yield returned.
func Read(ctx context.Context, in format.Input, log *format.Log, decode Decode, yield func(format.Document) error) error {
	return read(ctx, in, log, line, decode, yield)
}

// ReadText is Read for a file that is open already, from the line where text stands,
// which counts as the first. The bytes are taken for UTF-8.
func ReadText(ctx context.Context, in format.Input, text *bufio.Reader, log *format.Log, decode Decode, yield func(format.Document) error) error {
	r := reader{in: in, log: log, cut: line, decode: decode, yield: yield}
	return r.text(ctx, text)
}

func read(ctx context.Context, in format.Input, log *format.Log, cut cut, decode Decode, yield func(format.Document) error) error {
	f, err := in.Open()
	if err != nil {
		log.RefuseFile(err, 0)
		return ctx.Err()
	}
	r := reader{in: in, log: log, cut: cut, decode: decode, yield: yield}
	err = r.read(ctx, f)
	if e := f.Close(); err == nil && e != nil {
		log.RefuseFile(e, 0)
	}
	return err
}

// Text returns the bytes of a file as UTF-8 without a byte order mark, decoding
// UTF-16 that has one. It is false for what is no text.
func Text(f io.Reader) (*bufio.Reader, bool) {
	in := bufio.NewReaderSize(f, 256<<10)
	head, _ := in.Peek(4 << 10) // what is wrong shows when it is read
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = in.Discard(3)
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		return bufio.NewReaderSize(utf16.Reader(in), 256<<10), true
	case bytes.IndexByte(head, 0) >= 0:
		return in, false
	}
	return in, true
}

// Next appends the next line to buf, without its end; a line longer than
// MaxLine is passed over, and too long is true. The last line may lack an end;
// io.EOF comes with no bytes.
func Next(in *bufio.Reader, buf []byte) (line []byte, tooLong bool, err error) {
	start := len(buf)
	for {
		part, err := in.ReadSlice('\n')
		if len(buf)-start+len(part) > MaxLine {
			tooLong = true
		}
		if !tooLong {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case tooLong && (err == nil || errors.Is(err, io.EOF)):
			return buf, true, nil
		case errors.Is(err, io.EOF) && len(buf) > start:
			return buf, false, nil
		}
		return bytes.TrimSuffix(buf, []byte("\n")), false, err
	}
}

// check returns whether a line can be decoded, and reports why not.
func check(log *format.Log, line Line, tooLong bool) bool {
	switch {
	case tooLong:
		log.Refuse(line.N, CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(MaxLine>>20))
	case !utf8.Valid(line.Bytes):
		log.Refuse(line.N, CodeNotUTF8, "line is not UTF-8")
	default:
		return true
	}
	return false
}
