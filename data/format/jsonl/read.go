package jsonl

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
)

// MaxLine is the longest line that is read, in bytes: the largest text that is
// taken from a file (64 MiB) with every character escaped would be longer, but
// no article is like that.
const MaxLine = 256 << 20

var errTooLong = errors.New("line too long")

// Read yields every line that holds an article. What is wrong with a line or a
// span is reported, and the rest comes in. Blank lines and a byte order mark
// are nothing.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	r := reader{ctx: ctx, file: in.Path, yield: yield}
	if r.file == "" {
		r.file = in.Name
	}
	f, err := in.Open()
	if err != nil {
		r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
		return r.rep, ctx.Err()
	}
	err = r.lines(f)
	if e := f.Close(); err == nil && e != nil {
		r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", e.Error())
	}
	return r.rep, err
}

type reader struct {
	ctx   context.Context
	file  string
	yield func(format.Document) error
	rep   format.Report

	passed bool // suggestions were seen
}

// lines reads line by line until the end, ctx's end or yield's error.
func (r *reader) lines(f io.Reader) error {
	in := bufio.NewReaderSize(f, 256<<10)
	if !r.begin(in) {
		return nil
	}
	var buf []byte
	blank := true
	for n := 1; ; n++ {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		line, err := readLine(in, buf[:0])
		buf = line
		if errors.Is(err, io.EOF) && len(line) == 0 {
			break
		}
		if len(bytes.TrimSpace(line)) == 0 && err == nil {
			continue
		}
		blank = false
		if stop, err := r.line(n, line, err); stop {
			return err
		}
	}
	if blank {
		r.add(0, format.NewLine(format.Info, CodeEmpty, "holds no articles"))
	}
	return nil
}

// readLine appends the next line to buf, without its end. A line longer than
// MaxLine is passed over and errTooLong returned. The last line may lack an
// end; io.EOF comes with no bytes.
func readLine(in *bufio.Reader, buf []byte) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if len(buf)+len(part) > MaxLine {
			long = true
		}
		if !long {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long:
			return buf, errTooLong
		case errors.Is(err, io.EOF) && len(buf) > 0:
			return buf, nil
		}
		return bytes.TrimSuffix(buf, []byte("\n")), err
	}
}

// line takes one line in, or reports why it can't. It returns true when the
// reading is over.
func (r *reader) line(n int, line []byte, err error) (stop bool, _ error) {
	switch {
	case errors.Is(err, errTooLong):
		r.refuse(n, CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(MaxLine>>20))
		return false, nil
	case err != nil:
		r.refuse(n, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
		return true, nil
	case !utf8.Valid(line):
		r.refuse(n, CodeNotUTF8, "line is not UTF-8")
		return false, nil
	}
	doc, ok := r.decode(n, line)
	if !ok {
		return false, nil
	}
	if err := r.yield(doc); err != nil {
		return true, err
	}
	r.rep.Kept.Articles++
	r.rep.Kept.Spans += len(doc.Spans)
	return false, nil
}

// refuse reports that a line, or with n == 0 the file, does not come in.
func (r *reader) refuse(n int, code format.Code, template string, args ...string) {
	r.rep.Refused.Articles++
	r.add(n, format.NewLine(format.Refused, code, template, args...))
}

// refuseSpan reports that the i-th span, from 0, of line n does not come in.
func (r *reader) refuseSpan(n, i int, code format.Code, template string, args ...string) {
	r.rep.Refused.Spans++
	args = append(args, "span", strconv.Itoa(i+1))
	r.add(n, format.NewLine(format.Refused, code, "span {span}: "+template, args...))
}

func (r *reader) add(n int, l format.Line) {
	l.File, l.Line = r.file, n
	r.rep.Add(l)
}

// short returns s for a message: one line, not long.
func short(s string) string {
	const most = 60
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
