package spacyjson

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"
	"sync/atomic"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/offsets"
	"nomina/data/format/spacy"
	"nomina/data/text"
)

// The codes of this package's report lines.
const (
	CodeNoText     format.Code = "no_text"          // no args
	CodeGroups     format.Code = "spacy_groups"     // args: count, groups
	CodeLayers     format.Code = "spacy_layers"     // args: count
	CodeTags       format.Code = "spacy_tags"       // args: count
	CodeParagraphs format.Code = "spacy_paragraphs" // args: count
	CodeNoRaw      format.Code = "spacy_no_raw"     // no args
	CodeRaw        format.Code = "spacy_raw"        // args: token
	CodeNotSpan    format.Code = "spacy_span"       // args: span
	CodeMore       format.Code = "spacy_more"       // no args
)

// Read yields the article of every record, in whatever form they are.
func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	r := reader{}
	var votes offsets.Votes
	err := spacy.Records(ctx, in, log, spacy.Dialect{
		Hear:   func(raw []byte) { r.hear(&votes, raw) },
		Decide: func() { r.unit = votes.Tell(log, o.Unit) },
		Decode: r.decode,
	}, yield)
	if n := r.layers.Load(); n > 0 {
		log.Say(0, CodeLayers, "of {count} articles the tokens and sentences are not kept: only texts and names are", "count", strconv.FormatInt(n, 10))
	}
	return log.Report, err
}

type reader struct {
	unit   format.Unit
	layers atomic.Int64 // articles with tokens of their own
}

// hear lets the spans of a record vote for their unit.
func (r *reader) hear(votes *offsets.Votes, raw []byte) {
	if votes.Settled() && !jsonpart.Astral(raw) {
		return
	}
	log := format.NewLog(format.Input{})
	rec, ok := parse(log, 0, raw)
	if !ok || rec.paragraphs != nil {
		return
	}
	x := text.New(rec.text)
	if x.Bytes() == x.Len() {
		return
	}
	for _, list := range rec.lists {
		for _, s := range list.spans {
			votes.Add(x, s.Raw)
		}
	}
}

// decode returns the article of a record.
func (r *reader) decode(log *format.Log, line int, raw []byte) (format.Document, bool) {
	rec, ok := parse(log, line, raw)
	if !ok {
		return format.Document{}, false
	}
	if rec.layers {
		r.layers.Add(1)
	}
	if rec.paragraphs != nil {
		return rec.train(log, line)
	}
	spacy.Surrogate(log, line, raw, rec.text)
	doc := rec.document(line)
	x := text.New(rec.text)
	lists := make([][]format.Span, 0, len(rec.lists))
	n := 0
	for _, list := range rec.lists {
		lists = append(lists, resolve(log, line, n, x, r.unit, list))
		n += len(list.spans)
	}
	doc.Spans = merge(log, line, rec, lists)
	spacy.Annotate(doc.Spans, rec.annotator)
	return doc, true
}

// document returns the article without its spans.
func (rec *record) document(line int) format.Document {
	d := format.Document{Text: rec.text, Line: line}
	d.Article, rec.annotator = spacy.Article(rec.text, rec.facts)
	if rec.id != "" {
		d.Article.ID = data.ID(rec.id)
	}
	return d
}

// resolve returns the spans of a list; first is the number of the first.
func resolve(log *format.Log, line, first int, x *text.Index, u format.Unit, l list) []format.Span {
	out := make([]format.Span, 0, len(l.spans))
	for i, s := range l.spans {
		r, covered, ok := offsets.Resolve(log, line, first+i, x, u, s.Raw)
		if !ok {
			continue
		}
		out = append(out, format.Span{
			Start: r.Start, End: r.End, Label: s.label, Text: covered, Annotator: s.annotator, Note: s.note,
			ID: data.ID(s.id), Entity: format.Entity{External: s.external}, Line: line,
		})
	}
	return out
}

// merge joins the entities and the groups, and says which there are when they are
// not as this program writes them.
func merge(log *format.Log, line int, rec record, lists [][]format.Span) []format.Span {
	if len(lists) == 0 {
		return nil
	}
	all, again := spacy.Merge(lists...)
	var foreign []string
	for _, l := range rec.lists {
		if l.group != "" && l.group != spacy.Group {
			foreign = append(foreign, l.group)
		}
	}
	if len(foreign) > 0 {
		log.Say(line, CodeGroups, "the names of several groups are taken together: {groups}; {count} stand in more than one",
			"groups", format.Short(strings.Join(foreign, ", ")), "count", strconv.Itoa(again))
	}
	return all
}

// object is a JSON object whose values are still to be read.
type object = map[string]json.RawMessage
