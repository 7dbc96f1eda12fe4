package conll

import (
	"bytes"
	"context"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/tokens"
)

// reader puts articles together line by line.
type reader struct {
	layout
	tokens.Scanner

	names  map[string]string // the tags that occurred, so that each is kept once
	id     string            // of the article
	row    [][]byte
	buf    []string
	label  string // of the bracket that is open
	tight  bool   // no blank follows the last word
	headed bool   // the titles were passed over

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

// Read reads a table of words with tags. Articles begin at -DOCSTART- and at
// comments such as "# newdoc"; a file without is one article.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	r := reader{names: map[string]string{}}
	r.Scanner = tokens.Scanner{
		In: in, Log: format.NewLog(in), Yield: yield, Begin: r.begin, Line: r.take, Fill: r.fill, Tell: r.tell,
	}
	err := r.Scan(ctx)
	return r.Log.Report, err
}

func (r *reader) begin(head []byte, all bool) (ok bool) {
	if r.layout, ok = detect(head, all); !ok {
		r.Log.Refuse(0, CodeNoTags, "no column holds tags")
	}
	return ok
}

// take reads the n-th line.
func (r *reader) take(n int, line []byte) error {
	switch {
	case len(bytes.TrimSpace(line)) == 0:
		r.End()
		return nil
	case r.titles && !r.headed && areTitles(r.fields(r.row[:0], line)):
		r.headed = true
		return nil
	case startsArticle(line):
		return r.article(n, headingID(line))
	case line[0] == '#':
		if id, ok := commentID(line); ok {
			return r.article(n, id)
		}
		if r.isComment(line) {
			return nil
		}
	}
	r.At(n)
	if !r.Refused() {
		r.words(n, line)
	}
	return nil
}

// article ends the article, and begins one with that identifier.
func (r *reader) article(n int, id string) error {
	err := r.Flush()
	r.id = id
	r.At(n)
	return err
}

// fill gives the article its identifier.
func (r *reader) fill(d *format.Document) {
	d.Article.ID = data.ID(r.id)
	if d.Text != "" {
		r.tellOdd()
	}
	r.id, r.label, r.short, r.long = "", "", oddLines{}, oddLines{}
}
