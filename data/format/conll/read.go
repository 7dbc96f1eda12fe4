package conll

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/lines"
	"nomina/data/format/tokens"
)

// reader puts articles together line by line.
type reader struct {
	layout

	in    format.Input
	log   *format.Log
	yield func(format.Document) error
	text  tokens.Text
	names map[string]string // the tags that occurred, so that each is kept once

	id          string // of the article
	line        int    // where the article begins
	refused     bool   // the article does not come in
	got         bool   // an article came in, or was refused
	row         [][]byte
	buf         []string
	label       string // of the bracket that is open
	short, long oddLines
}

// oddLines are lines of the article that have too few or too many columns.
type oddLines struct{ first, count int }

func (o *oddLines) add(line int) {
	if o.count == 0 {
		o.first = line
	}
	o.count++
}

// headSize is how much of a file its layout is found by, in bytes.
const headSize = 240 << 10

func (r *reader) open(ctx context.Context) error {
	f, err := r.in.Open()
	if err != nil {
		r.log.RefuseFile(err, 0)
		return ctx.Err()
	}
	err = r.read(ctx, f)
	if e := f.Close(); err == nil && e != nil {
		r.log.RefuseFile(e, 0)
	}
	return err
}

func (r *reader) read(ctx context.Context, f io.Reader) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	in, ok := lines.Text(f)
	if !ok {
		r.log.Refuse(0, lines.CodeBinary, "is not a text file")
		return nil
	}
	head, err := in.Peek(headSize)
	if len(bytes.TrimSpace(head)) == 0 && errors.Is(err, io.EOF) {
		r.log.Say(0, lines.CodeEmpty, "holds no articles")
		return nil
	}
	if r.layout, ok = detect(head, err != nil); !ok {
		r.log.Refuse(0, CodeNoTags, "no column holds tags")
		return nil
	}
	if err := r.lines(ctx, in); err != nil {
		return err
	}
	if err := r.flush(); err != nil {
		return err
	}
	r.tell()
	return nil
}

// lines reads to the end of the file.
func (r *reader) lines(ctx context.Context, in *bufio.Reader) error {
	var line []byte
	for n := 1; ; n++ {
		var tooLong bool
		var err error
		line, tooLong, err = lines.Next(in, line[:0])
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			r.log.RefuseFile(err, 0)
			return nil
		}
		if tooLong {
			r.refuse(n, lines.CodeTooLong, "line longer than {limit} MiB", "limit", strconv.Itoa(lines.MaxLine>>20))
			continue
		}
		if err := r.take(n, line); err != nil {
			return err
		}
		if n&0xfff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// take reads the n-th line.
func (r *reader) take(n int, line []byte) error {
	switch {
	case len(bytes.TrimSpace(line)) == 0:
		r.text.End()
		return nil
	case bytes.HasPrefix(line, []byte(docStart)):
		return r.begin(n, headingID(line))
	case line[0] == '#':
		if id, ok := commentID(line); ok {
			return r.begin(n, id)
		}
		if r.isComment(line) {
			return nil
		}
	}
	if r.line == 0 {
		r.line = n
	}
	if r.refused {
		return nil
	}
	if !utf8.Valid(line) {
		r.refuse(n, CodeNotUTF8, "is not UTF-8; save the file in UTF-8 and import it again")
		return nil
	}
	r.words(n, line)
	if r.text.Full() {
		r.refuse(n, format.CodeTooLarge, "larger than {limit} MiB", "limit", strconv.Itoa(tokens.MaxText>>20))
	}
	return nil
}

// refuse leaves the article out.
func (r *reader) refuse(n int, code format.Code, template string, args ...string) {
	if !r.refused {
		r.log.Refuse(n, code, template, args...)
	}
	r.refused, r.got = true, true
	r.text.Drop()
}

// begin ends the article, and begins one with that identifier.
func (r *reader) begin(n int, id string) error {
	err := r.flush()
	r.id, r.line = id, n
	return err
}

// flush passes the article on, if there is one.
func (r *reader) flush() error {
	id, line, refused := r.id, r.line, r.refused
	r.id, r.line, r.refused, r.label = "", 0, false, ""
	if refused || r.text.Empty() {
		r.text.Drop()
		r.short, r.long = oddLines{}, oddLines{}
		return nil
	}
	d := r.text.Document()
	d.Article.ID, d.Line = data.ID(id), line
	r.tellOdd()
	r.got = true
	if err := r.yield(d); err != nil {
		return err
	}
	r.log.Keep(d)
	return nil
}
