// Package plain reads text files, one article each.
//
// It stands apart from the other formats because a text file says nothing about
// itself: its encoding has to be found out, and said. It may be imported by
// format/all and by whoever shows a preview of an import.
package plain

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
)

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 64 << 20

// The codes of this package's report lines.
const (
	CodeEncoding    format.Code = "encoding"     // args: encoding, reason
	CodeUndecodable format.Code = "undecodable"  // args: encoding, count
	CodeEmpty       format.Code = "empty"        // no args
	CodeBinary      format.Code = "binary"       // no args
	CodeTooLarge    format.Code = "too_large"    // args: limit (MiB)
	CodeMissing     format.Code = "missing"      // no args
	CodeDenied      format.Code = "denied"       // no args
	CodeUnreadable  format.Code = "unreadable"   // args: error
	CodeBadEncoding format.Code = "bad_encoding" // args: encoding
)

// Format reads text files. The zero value is ready.
type Format struct{}

var _ format.Reader = Format{}

// Name returns "text".
func (Format) Name() string { return "text" }

// Extensions returns the endings of text files.
func (Format) Extensions() []string { return []string{".txt", ".text"} }

// Read yields the file as one article, or none with the reason. The text is
// the decoded text with its line ends untouched.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	var rep format.Report
	if err := ctx.Err(); err != nil {
		return rep, err
	}
	b, line := load(in)
	if line == nil {
		var doc format.Document
		if doc, line = decode(&rep, in, o, b); line == nil {
			if err := yield(doc); err != nil {
				return rep, err
			}
			rep.Kept.Articles = 1
			return rep, nil
		}
	}
	rep.Refused.Articles = 1
	add(&rep, in, *line)
	return rep, nil
}

// load returns the file's bytes, or why it has none to offer.
func load(in format.Input) ([]byte, *format.Line) {
	if in.Size > MaxSize {
		return nil, tooLarge()
	}
	f, err := in.Open()
	if err != nil {
		return nil, unreadable(err)
	}
	// The buffer asks for MinRead free bytes before it finds the end.
	buf := bytes.NewBuffer(make([]byte, 0, max(in.Size, 0)+bytes.MinRead))
	_, err = buf.ReadFrom(io.LimitReader(f, MaxSize+1))
	if e := f.Close(); err == nil {
		err = e
	}
	switch {
	case err != nil:
		return nil, unreadable(err)
	case buf.Len() > MaxSize:
		return nil, tooLarge()
	}
	return buf.Bytes(), nil
}

func tooLarge() *format.Line {
	return refuse(CodeTooLarge, "larger than {limit} MiB", "limit", strconv.Itoa(MaxSize>>20))
}

func unreadable(err error) *format.Line {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse(CodeMissing, "there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return refuse(CodeDenied, "no permission to read it")
	}
	return refuse(CodeUnreadable, "cannot be read: {error}", "error", err.Error())
}

func refuse(code format.Code, template string, args ...string) *format.Line {
	l := format.NewLine(format.Refused, code, template, args...)
	return &l
}

// decode turns a file's bytes into its article, or says why there is none.
func decode(rep *format.Report, in format.Input, o format.ReadOptions, b []byte) (format.Document, *format.Line) {
	guess := Detect(b)
	switch {
	case guess.Reason == ReasonEmpty:
		return format.Document{}, refuse(CodeEmpty, "holds no text")
	case o.Encoding != "":
		guess = Guess{Encoding: o.Encoding, Reason: ReasonChosen}
	case guess.Reason == ReasonBinary:
		return format.Document{}, refuse(CodeBinary, "is not a text file")
	}
	text, bad, err := Decode(b, guess.Encoding)
	if err != nil {
		return format.Document{}, refuse(CodeBadEncoding, "unknown encoding {encoding}", "encoding", guess.Encoding)
	}
	if strings.TrimSpace(text) == "" {
		return format.Document{}, refuse(CodeEmpty, "holds no text")
	}
	rep.Encoding = guess.Encoding
	report(rep, in, guess, bad)
	return document(in, b, text, guess.Encoding), nil
}

func report(rep *format.Report, in format.Input, guess Guess, bad int) {
	if guess.Encoding != UTF8 {
		add(rep, in, format.NewLine(format.Info, CodeEncoding, "read as {encoding} ({reason})",
			"encoding", guess.Encoding, "reason", string(guess.Reason)))
	}
	if bad > 0 {
		rep.Lost.Articles = 1
		add(rep, in, format.NewLine(format.Lost, CodeUndecodable,
			"{count} characters are not {encoding} and became U+FFFD", "count", strconv.Itoa(bad), "encoding", guess.Encoding))
	}
}

func add(rep *format.Report, in format.Input, l format.Line) {
	if l.File = in.Path; l.File == "" {
		l.File = in.Name
	}
	rep.Add(l)
}

// document returns the article for the text of a file whose bytes are b.
func document(in format.Input, b []byte, text, encoding string) format.Document {
	sum := sha256.Sum256(b)
	file := hex.EncodeToString(sum[:])
	hash := data.Hash(file)
	if text != string(b) {
		hash = data.HashText(text)
	}
	return format.Document{
		Text: text,
		Article: data.Article{
			Title:    Title(text, in.Name),
			Source:   in.Name,
			TextHash: hash,
			Length:   utf8.RuneCountInString(text),
			File:     data.File{Name: in.Name, Path: in.Path, SHA256: file, Encoding: encoding},
		},
	}
}

// String says the guess in English, for logs and commands.
func (g Guess) String() string {
	if g.Encoding == "" {
		return string(g.Reason)
	}
	return fmt.Sprintf("%s (%s)", g.Encoding, g.Reason)
}
