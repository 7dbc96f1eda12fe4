package spacy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/lines"
)

// MaxWhole is the largest file in bytes whose records do not stand one a line: it
// is read whole.
const MaxWhole = 256 << 20

// heard is how many bytes of records are heard before the first is decoded.
const heard = 2 << 20

// The codes of this package's report lines.
const (
	CodeBadJSON   format.Code = "bad_json"       // args: error
	CodeNotUTF8   format.Code = "file_not_utf8"  // no args
	CodeWrongType format.Code = "wrong_type"     // args: key, want
	CodeCutOff    format.Code = "cut_off"        // no args
	CodeSurrogate format.Code = "lone_surrogate" // no args
)

// Dialect reads records of a kind.
type Dialect struct {
	// Hear is told the records at the beginning that are not plain ASCII, before
	// any is decoded; Decide when there are no more.
	Hear   func(raw []byte)
	Decide func()
	// Decode turns a record, which may be no JSON, into an article, or reports why
	// there is none. It is called as lines.Decode is.
	Decode func(log *format.Log, line int, raw []byte) (format.Document, bool)
}

// Records yields the article of every record of a file: one a line, or in an array,
// or in the array "annotations" of an object, or one after another; in JSON, or as
// Python writes the same. The error is ctx's or the one yield returned.
func Records(ctx context.Context, in format.Input, log *format.Log, d Dialect, yield func(format.Document) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	f, err := in.Open()
	if err != nil {
		log.RefuseFile(err, 0)
		return ctx.Err()
	}
	text, ok := lines.Text(f)
	byLine := !ok || d.begin(text)
	if err := f.Close(); err != nil {
		log.RefuseFile(err, 0)
		return ctx.Err()
	}
	if !byLine {
		return d.whole(ctx, in, log, yield)
	}
	d.Decide()
	return lines.Read(ctx, in, log, func(log *format.Log, line lines.Line) (format.Document, bool) {
		return d.Decode(log, line.N, bytes.TrimSpace(line.Bytes))
	}, yield)
}

// whole reads a file that has to be read at once.
func (d Dialect) whole(ctx context.Context, in format.Input, log *format.Log, yield func(format.Document) error) error {
	b, err := load(in)
	switch {
	case err != nil:
		log.RefuseFile(err, MaxWhole)
		return ctx.Err()
	case !utf8.Valid(b):
		log.Refuse(0, CodeNotUTF8, "is not UTF-8")
		return ctx.Err()
	}
	b = fromPython(b)
	n := 0
	_, _ = elements(b, func(_ int, raw []byte) error {
		d.hear(raw)
		if n += len(raw); n > heard {
			return io.EOF
		}
		return nil
	})
	d.Decide()
	line, bad := elements(b, func(line int, raw []byte) error {
		if err := ctx.Err(); err != nil {
			return stopped{err}
		}
		doc, ok := d.Decode(log, line, raw)
		if !ok {
			return nil
		}
		if err := yield(doc); err != nil {
			return stopped{err}
		}
		log.Keep(doc)
		return nil
	})
	var stop stopped
	if errors.As(bad, &stop) {
		return stop.error
	}
	switch {
	case errors.Is(bad, io.ErrUnexpectedEOF):
		log.Refuse(line, CodeCutOff, "the file ends within the record that begins here")
	case bad != nil:
		log.Refuse(line, CodeBadJSON, "is not JSON: {error}", "error", bad.Error())
	}
	return ctx.Err()
}

// stopped is an error of the one who reads, not of the file.
type stopped struct{ error }

func load(in format.Input) ([]byte, error) {
	if in.Size > MaxWhole {
		return nil, format.ErrTooLarge
	}
	f, err := in.Open()
	if err != nil {
		return nil, err
	}
	text, _ := lines.Text(f)
	b, err := io.ReadAll(io.LimitReader(text, MaxWhole+1))
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil && len(b) > MaxWhole {
		err = format.ErrTooLarge
	}
	return b, err
}

func (d Dialect) hear(raw []byte) {
	if bytes.Contains(raw, []byte(`\u`)) || bytes.ContainsFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf }) {
		d.Hear(raw)
	}
}

// Unmarshal reads a record into v, or reports that it is no JSON or not what is
// wanted.
func Unmarshal(log *format.Log, line int, raw []byte, v any, want string) bool {
	err := json.Unmarshal(raw, v)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		log.Refuse(line, CodeBadJSON, "is not JSON: {error}", "error", err.Error())
	case err != nil:
		log.Refuse(line, CodeWrongType, `"{key}" is not {want}`, "key", "record", "want", want)
	}
	return err == nil
}

// Surrogate reports that a text has U+FFFD where an escape stood for half of a
// surrogate pair.
func Surrogate(log *format.Log, line int, raw []byte, text string) {
	if bytes.Contains(raw, []byte(`\ud`)) || bytes.Contains(raw, []byte(`\uD`)) {
		if bytes.ContainsRune([]byte(text), utf8.RuneError) {
			log.Convert(line, CodeSurrogate, "half a surrogate pair became U+FFFD")
		}
	}
}
