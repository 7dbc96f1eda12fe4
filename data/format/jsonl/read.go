package jsonl

import (
	"bufio"
	"context"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/lines"
)

// Read yields every line that holds an article. What is wrong with a line or a
// span is reported, and the rest comes in. Blank lines and a byte order mark
// are nothing.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	f, err := in.Open()
	if err != nil {
		log.Refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
		return log.Report, ctx.Err()
	}
	text := bufio.NewReaderSize(f, 256<<10)
	if begin(log, text) {
		err = readLines(ctx, in, log, text, yield)
	}
	if e := f.Close(); err == nil && e != nil {
		log.Refuse(0, CodeUnreadable, "cannot be read: {error}", "error", e.Error())
	}
	return log.Report, err
}

// readLines reads several lines at a time.
func readLines(ctx context.Context, in format.Input, log *format.Log, text *bufio.Reader, yield func(format.Document) error) error {
	var proposed firstLine
	err := lines.ReadText(ctx, in, text, log, func(log *format.Log, line lines.Line) (format.Document, bool) {
		r := reader{file: in.Place(), proposed: &proposed}
		doc, ok := r.decode(line.N, line.Bytes)
		log.Report.Merge(r.rep)
		return doc, ok
	}, yield)
	if err == nil && proposed.n > 0 {
		log.Say(proposed.n, CodeSuggestions, "suggestions are not read: nobody has accepted them")
	}
	return err
}

// firstLine is the first of the lines that have something, 0 for none.
type firstLine struct {
	mu sync.Mutex
	n  int
}

func (f *firstLine) add(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.n == 0 || n < f.n {
		f.n = n
	}
}

// reader decodes a line.
type reader struct {
	file     string
	rep      format.Report
	proposed *firstLine // with suggestions
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
