package format

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The codes of lines that several readers report. Those about a span have the
// argument span, its place in the article from 1.
const (
	CodeMissing      Code = "missing"       // no args
	CodeDenied       Code = "denied"        // no args
	CodeUnreadable   Code = "unreadable"    // args: error
	CodeTooLarge     Code = "too_large"     // args: limit (MiB)
	CodeDialect      Code = "dialect"       // args: dialect; which variety of the format it is
	CodeUnit         Code = "unit"          // args: unit, fit, heard; what the offsets count
	CodeNoOffsets    Code = "no_offsets"    // args: span
	CodeNoLabel      Code = "no_label"      // args: span
	CodeSpanOutside  Code = "span_outside"  // args: start, end, length, span
	CodeSpanEmpty    Code = "span_empty"    // args: start, end, span
	CodeSpanCuts     Code = "span_cuts"     // args: start, end, unit, span
	CodeSpanMismatch Code = "span_mismatch" // args: got, want, span
)

// Log gathers a reader's report on one file.
type Log struct {
	Report Report
	file   string
}

// NewLog returns an empty report on a file.
func NewLog(in Input) *Log { return &Log{file: in.Place()} }

// Refuse reports that an article, or with line 0 the file, does not come in.
func (l *Log) Refuse(line int, code Code, template string, args ...string) {
	l.Report.Refused.Articles++
	l.add(line, NewLine(Refused, code, template, args...))
}

// RefuseFile reports why a file cannot be opened or read. limit is what Bytes and
// At were given.
func (l *Log) RefuseFile(err error, limit int64) {
	switch {
	case errors.Is(err, ErrTooLarge):
		l.Refuse(0, CodeTooLarge, "larger than {limit} MiB", "limit", strconv.FormatInt(limit>>20, 10))
	case errors.Is(err, fs.ErrNotExist):
		l.Refuse(0, CodeMissing, "there is no such file")
	case errors.Is(err, fs.ErrPermission):
		l.Refuse(0, CodeDenied, "no permission to read it")
	default:
		l.Refuse(0, CodeUnreadable, "cannot be read: {error}", "error", err.Error())
	}
}

// RefuseSpan reports that the i-th span of an article, from 0, does not come in.
func (l *Log) RefuseSpan(line, i int, code Code, template string, args ...string) {
	l.Report.Refused.Spans++
	l.span(Refused, line, i, code, template, args)
}

// LoseSpan reports that the i-th span of an article comes in without something.
func (l *Log) LoseSpan(line, i int, code Code, template string, args ...string) {
	l.Report.Lost.Spans++
	l.span(Lost, line, i, code, template, args)
}

// ConvertSpan reports that the i-th span of an article comes in in another form.
func (l *Log) ConvertSpan(line, i int, code Code, template string, args ...string) {
	l.Report.Converted.Spans++
	l.span(Converted, line, i, code, template, args)
}

func (l *Log) span(s Severity, line, i int, code Code, template string, args []string) {
	args = append([]string{"span", strconv.Itoa(i + 1)}, args...)
	l.add(line, NewLine(s, code, "span {span}: "+template, args...))
}

// Lose reports that an article comes in without something.
func (l *Log) Lose(line int, code Code, template string, args ...string) {
	l.Report.Lost.Articles++
	l.add(line, NewLine(Lost, code, template, args...))
}

// Convert reports that an article comes in in another form.
func (l *Log) Convert(line int, code Code, template string, args ...string) {
	l.Report.Converted.Articles++
	l.add(line, NewLine(Converted, code, template, args...))
}

// Say reports what is worth knowing.
func (l *Log) Say(line int, code Code, template string, args ...string) {
	l.add(line, NewLine(Info, code, template, args...))
}

// Keep counts an article that came in.
func (l *Log) Keep(d Document) {
	l.Report.Kept.Articles++
	l.Report.Kept.Spans += len(d.Spans)
}

func (l *Log) add(line int, x Line) {
	x.File, x.Line = l.file, line
	l.Report.Add(x)
}

// Short returns s for a message: one line, not long.
func Short(s string) string {
	const most = 60
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
