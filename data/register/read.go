package register

import (
	"bytes"
	"context"
	"io"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/plain"
)

// Options are the choices of whoever reads. The zero value is the default.
type Options struct {
	Kind     Kind   // empty: by the ending of the file's name
	Label    string // the key of the label of entries that have none
	Encoding string // a name of plain.Encodings; empty means that it is detected
}

// Read returns the entries of a register or gazetteer in their order. Which
// encoding, delimiter and columns a file has is found out. Whatever is wrong
// becomes a line of the report, every refused row with its number, and the rest
// comes in; the error is ctx's. Any goroutine may call it.
func Read(ctx context.Context, in format.Input, o Options) ([]format.Entity, Report, error) {
	r := reader{ctx: ctx, file: in.Path, label: o.Label}
	if r.file == "" {
		r.file = in.Name
	}
	if o.Kind == "" {
		o.Kind = KindOf(in.Name)
	}
	if err := ctx.Err(); err != nil {
		return nil, r.rep, err
	}
	b, ok := r.load(in)
	if !ok {
		return nil, r.rep, nil
	}
	err := r.read(b, o)
	if err == nil && len(r.entries) == 0 && r.rep.Refused == 0 {
		r.rep.add(r.file, 0, format.NewLine(format.Info, CodeEmpty, "holds no names"))
	}
	return r.entries, r.rep, err
}

// reader is one file being read.
type reader struct {
	ctx     context.Context
	file    string
	label   string
	entries []format.Entity
	rep     Report
	unread  []string // columns that mean nothing here
}

func (r *reader) read(b []byte, o Options) error {
	if o.Kind == Excel {
		return r.workbook(b)
	}
	text, ok := r.decode(b, o.Encoding)
	switch {
	case !ok:
		return nil
	case o.Kind == JSONL:
		return r.lines(text)
	}
	return r.table(text)
}

// load returns the file's bytes, or reports why it has none to offer.
func (r *reader) load(in format.Input) ([]byte, bool) {
	f, err := in.Open()
	if err != nil {
		return nil, r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
	}
	var buf bytes.Buffer
	_, err = buf.ReadFrom(io.LimitReader(f, MaxSize+1))
	if e := f.Close(); err == nil {
		err = e
	}
	switch {
	case err != nil:
		return nil, r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
	case buf.Len() > MaxSize:
		return nil, r.refuse(0, CodeTooLarge, "larger than {limit} MiB", "limit", strconv.Itoa(MaxSize>>20))
	}
	return buf.Bytes(), true
}

// decode returns the file's text in the encoding named or found, without a byte
// order mark.
func (r *reader) decode(b []byte, encoding string) (string, bool) {
	guess := plain.Detect(b)
	if encoding == "" {
		if guess.Reason == plain.ReasonBinary {
			return "", r.refuse(0, CodeBinary, "is not a text file")
		}
		encoding = guess.Encoding
	}
	text, bad, err := plain.Decode(b, encoding)
	if err != nil {
		return "", r.refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
	}
	r.rep.Encoding = encoding
	if guess.Reason == plain.ReasonFallback {
		r.rep.add(r.file, 0, format.NewLine(format.Info, CodeEncoding, "read as {encoding}", "encoding", encoding))
	}
	if bad > 0 {
		r.rep.add(r.file, 0, format.NewLine(format.Lost, CodeBytes, "{count} characters are none in {encoding} and became U+FFFD",
			"count", strconv.Itoa(bad), "encoding", encoding))
	}
	return text, true
}

// take keeps an entry, or reports why it can't.
func (r *reader) take(n int, e format.Entity) {
	e.Name = strings.Join(strings.Fields(e.Name), " ")
	switch {
	case e.Name == "":
		r.refuse(n, CodeNoName, "has no name")
		return
	case strings.Count(e.Aliases, "\n") >= MaxNames:
		r.refuse(n, CodeManyNames, "more than {limit} names", "limit", strconv.Itoa(MaxNames))
		return
	}
	if e.Label = strings.TrimSpace(e.Label); e.Label == "" {
		e.Label = r.label
	}
	e.External = strings.TrimSpace(e.External)
	r.entries = append(r.entries, e)
	r.rep.Kept++
}

// refuse reports that a row, or with n == 0 the file, does not come in. It is
// false, for the caller to return.
func (r *reader) refuse(n int, code format.Code, template string, args ...string) bool {
	r.rep.add(r.file, n, format.NewLine(format.Refused, code, template, args...))
	return false
}

// passOver says which columns were not read.
func (r *reader) passOver() {
	if len(r.unread) > 0 {
		r.rep.add(r.file, 0, format.NewLine(format.Lost, CodeUnread, "columns not read: {columns}", "columns", short(strings.Join(r.unread, ", "))))
	}
}

// tick is ctx's error, looked for now and then.
func (r *reader) tick(n int) error {
	if n%1024 != 0 {
		return nil
	}
	return r.ctx.Err()
}

// short returns s for a message.
func short(s string) string {
	const most = 120
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
