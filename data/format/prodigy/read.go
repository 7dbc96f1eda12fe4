package prodigy

import (
	"context"
	"encoding/json"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/format/spacy"
	"nomina/data/text"
)

// The codes of this package's report lines.
const (
	CodeNoText    format.Code = "no_text"           // no args
	CodePattern   format.Code = "prodigy_pattern"   // no args
	CodeMedia     format.Code = "prodigy_media"     // args: kind
	CodeAnswer    format.Code = "prodigy_answer"    // args: answer, count
	CodeRelations format.Code = "prodigy_relations" // args: count
	CodeNotSpan   format.Code = "prodigy_span"      // args: span
)

// Read yields the article of every task. Tasks that follow each other and have the
// same text and doc_id in their meta are the answers of several annotators on one
// article.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	var votes offsets.Votes
	var unit format.Unit
	j := joiner{yield: yield}
	err := spacy.Records(ctx, in, log, spacy.Dialect{
		Hear:   func(raw []byte) { hear(&votes, raw) },
		Decide: func() { unit = votes.Tell(log, o.Unit) },
		Decode: func(log *format.Log, line int, raw []byte) (format.Document, bool) {
			return decode(log, line, raw, unit)
		},
	}, j.add)
	if err == nil {
		err = j.flush()
	}
	log.Report.Kept.Articles -= j.joined
	return log.Report, err
}

// joiner puts the answers on one article together.
type joiner struct {
	yield  func(format.Document) error
	last   format.Document
	any    bool
	joined int
}

func (j *joiner) add(d format.Document) error {
	a := d.Article
	if j.any && a.ID != "" && a.ID == j.last.Article.ID && d.Text == j.last.Text && a.Status == j.last.Article.Status {
		j.last.Spans = append(j.last.Spans, d.Spans...)
		j.joined++
		return nil
	}
	if err := j.flush(); err != nil {
		return err
	}
	j.last, j.any = d, true
	return nil
}

// flush yields the last article.
func (j *joiner) flush() error {
	if !j.any {
		return nil
	}
	j.any = false
	spacy.Sort(j.last.Spans)
	return j.yield(j.last)
}

// hear lets the spans of a task vote for their unit.
func hear(votes *offsets.Votes, raw []byte) {
	t, ok := parse(format.NewLog(format.Input{}), 0, raw)
	if !ok {
		return
	}
	x := text.New(t.text)
	for _, s := range t.spans {
		if !s.bad {
			votes.Add(x, s.raw())
		}
	}
}

// decode returns the article of a task.
func decode(log *format.Log, line int, raw []byte, unit format.Unit) (format.Document, bool) {
	t, ok := parse(log, line, raw)
	if !ok {
		return format.Document{}, false
	}
	spacy.Surrogate(log, line, raw, t.text)
	d := format.Document{Text: t.text, Line: line}
	var who string
	d.Article, who = spacy.Article(t.text, t.facts)
	if t.answer == reject || t.answer == ignore {
		d.Article.Status = data.StatusFlagged
		t.drop(log, line)
		return d, true
	}
	x := text.New(t.text)
	d.Spans = make([]format.Span, 0, len(t.spans))
	for i, s := range t.spans {
		if s.bad {
			continue
		}
		r, covered, ok := offsets.Resolve(log, line, i, x, unit, s.raw())
		if ok {
			d.Spans = append(d.Spans, s.span(r, covered, line, t.at))
		}
	}
	spacy.Annotate(d.Spans, t.annotator)
	spacy.Annotate(d.Spans, who)
	return d, true
}

// drop reports that the spans of a task that was not accepted do not come in.
func (t *task) drop(log *format.Log, line int) {
	if len(t.spans) == 0 {
		return
	}
	log.Report.Refused.Spans += len(t.spans)
	log.Lose(line, CodeAnswer, `the answer is "{answer}": the article is flagged and comes in without its {count} spans`,
		"answer", t.answer, "count", strconv.Itoa(len(t.spans)))
}

// object is a JSON object whose values are still to be read.
type object = map[string]json.RawMessage
