package conllu

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/tokens"
)

// reader puts articles together line by line.
type reader struct {
	tokens.Scanner

	shape    shape
	article  data.Article // what comments say of it
	sentence sentence
	gap      gap // behind the last word of the article
	buf      [][]byte

	bad, differ, open count
}

// count is how many times something occurs in the article, first in that line.
type count struct{ n, line int }

func (c *count) add(line int) {
	if c.n == 0 {
		c.line = line
	}
	c.n++
}

// gap is what stands behind a word; said is false when the file leaves it open.
type gap struct {
	blank string
	said  bool
}

// Read reads CoNLL-U or CoNLL-U Plus. Articles begin at "# newdoc"; a file without
// is one article. Names stand in MISC as NER=B-… or Entity=(…), or in a column NER.
func (Format) Read(ctx context.Context, in format.Input, _ format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	r := reader{shape: usual()}
	r.Scanner = tokens.Scanner{
		In: in, Log: format.NewLog(in), Yield: yield, Begin: r.begin, Line: r.take, Fill: r.fill, Tell: r.tell,
	}
	err := r.Scan(ctx)
	return r.Log.Report, err
}

// begin looks for a line of words.
func (r *reader) begin(head []byte, _ bool) bool {
	for line := range bytes.Lines(head) {
		if line[0] != '#' && bytes.IndexByte(line, '\t') > 0 || bytes.HasPrefix(line, []byte("# global.columns")) {
			return true
		}
	}
	r.Log.Refuse(0, CodeNone, "no line has columns between tabs")
	return false
}

// take reads the n-th line.
func (r *reader) take(n int, line []byte) error {
	switch {
	case len(bytes.TrimSpace(line)) == 0:
		r.endSentence()
	case line[0] == '#':
		return r.comment(n, string(bytes.TrimSpace(line[1:])))
	case !r.Refused():
		r.At(n)
		r.word(n, line)
	}
	return nil
}

// comment reads a comment: what is said of articles and sentences, the rest is
// passed over.
func (r *reader) comment(n int, s string) error {
	s = strings.ToValidUTF8(s, "\ufffd")
	key, value, _ := strings.Cut(s, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch key {
	case "newdoc id", "newdoc":
		r.endSentence()
		err := r.Flush()
		r.article.ID = data.ID(unescape(value))
		r.At(n)
		return err
	case "newpar", "newpar id":
		if !r.gap.said {
			r.gap.blank = "\n"
		}
	case "text":
		r.sentence.text, r.sentence.line = value, n
	case "meta::title", "title":
		r.article.Title = unescape(value)
	case "meta::sourceURL", "source":
		r.article.Source = unescape(value)
	case "meta::lang":
		r.article.Lang = unescape(value)
	case "global.columns":
		if r.shape.columns(value); r.shape.form < 0 {
			r.Log.Refuse(n, CodeForm, `"# global.columns" names no column FORM, where words stand`)
		}
	case "global.Entity":
		r.shape.entity(value)
	}
	return nil
}

// fill gives the article what comments say of it.
func (r *reader) fill(d *format.Document) {
	a := r.article
	d.Article.ID, d.Article.Title, d.Article.Source, d.Article.Lang = a.ID, a.Title, a.Source, a.Lang
	if d.Text != "" {
		r.tellOdd()
	}
	r.article, r.gap, r.sentence = data.Article{}, gap{}, sentence{}
	r.bad, r.differ, r.open = count{}, count{}, count{}
}

// tellOdd reports what is odd in the article.
func (r *reader) tellOdd() {
	if c := r.bad; c.n > 0 {
		r.Log.Lose(c.line, CodeColumns, "{count} lines from here on have no word and do not come in", "count", strconv.Itoa(c.n))
	}
	if c := r.differ; c.n > 0 {
		r.Log.Convert(c.line, CodeText, `{count} sentences from here on differ from their "# text"; their words are taken`, "count", strconv.Itoa(c.n))
	}
	if c := r.open; c.n > 0 {
		r.Log.Lose(c.line, CodeOpen, "{count} brackets of Entity from here on do not close or open", "count", strconv.Itoa(c.n))
	}
}

func (r *reader) tell() { tokens.Tell(r.Log, r.In, "CoNLL-U", r.Tally) }
