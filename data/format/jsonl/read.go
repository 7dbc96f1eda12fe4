package jsonl

import (
	"bufio"
	"context"
	"sync"

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
		r := reader{Log: format.NewLog(in), file: in.Place(), proposed: &proposed}
		doc, ok := r.decode(line.N, line.Bytes)
		log.Report.Merge(r.Report)
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
	*format.Log
	file     string
	proposed *firstLine // with suggestions
	keys     object     // of the span that is being read
	again    bool       // a key stood twice in an object
}

// note reports what costs the article nothing that counts.
func (r *reader) note(n int, code format.Code, text, found string) {
	l := format.NewLine(format.Lost, code, text+": {error}", "error", found)
	l.File, l.Line = r.file, n
	r.Report.Add(l)
}
