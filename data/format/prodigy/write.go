package prodigy

import (
	"context"
	"encoding/json"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/spacy"
)

// Carry returns d as its tasks hold it: without times and files, and with
// the spans of one annotator after those of another where they have the same range.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	out := d
	out.Article.Created, out.Article.File = 0, data.File{}
	out.Spans = make([]format.Span, 0, len(d.Spans))
	for _, s := range byAnnotator(d.Spans) {
		for _, s := range s.spans {
			s.Created, s.Modified, s.Origin = 0, 0, ""
			out.Spans = append(out.Spans, s)
		}
	}
	spacy.Sort(out.Spans)
	return out, append(spacy.Losses(d, out), spacy.CutTokens(d)...)
}

// answer is the spans of one annotator.
type answer struct {
	annotator string
	spans     []format.Span
}

// byAnnotator parts spans in the order in which annotators come up; there is one
// answer at least.
func byAnnotator(spans []format.Span) []answer {
	one := true
	for _, s := range spans {
		one = one && s.Annotator == spans[0].Annotator
	}
	if one {
		return []answer{{annotator: spacy.Annotator(spans), spans: spans}}
	}
	at := map[string]int{}
	var out []answer
	for _, s := range spans {
		i, ok := at[s.Annotator]
		if !ok {
			i = len(out)
			at[s.Annotator] = i
			out = append(out, answer{annotator: s.Annotator})
		}
		out[i].spans = append(out[i].spans, s)
	}
	return out
}

// Write writes a task for every article and annotator, one a line.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Encode(ctx, w, c, f, o, p, func(b *format.Buffer, d format.Document) error {
		for _, a := range byAnnotator(d.Spans) {
			encoder{b}.task(d, a)
		}
		return b.Flush()
	})
}

// encoder appends lines to a buffer.
type encoder struct{ *format.Buffer }

func (e encoder) string(before, s string) {
	e.Bytes = spacy.AppendString(append(e.Bytes, before...), s)
}

func (e encoder) int(before string, n int) {
	e.Bytes = strconv.AppendInt(append(e.Bytes, before...), int64(n), 10)
}

// task appends what one annotator says of an article.
func (e encoder) task(d format.Document, a answer) {
	all := spacy.Split(nil, d.Text, a.spans)
	e.string(`{"text":`, d.Text)
	e.int(`,"_input_hash":`, int(inputHash(d.Text)))
	e.tokens(d.Text, all)
	e.Raw(`,"spans":[`)
	for i, s := range a.spans {
		if i > 0 {
			e.Raw(`,`)
		}
		e.span(all, s)
	}
	e.Raw(`],"meta":`)
	e.Bytes = spacy.AppendObject(e.Bytes, append([]spacy.Fact{{Key: "doc_id", Value: quoted(string(d.Article.ID))}}, spacy.Facts(d.Article, "")...))
	e.string(`,"_view_id":`, view(a.spans))
	e.string(`,"answer":`, verdict(d))
	if a.annotator != "" {
		e.string(`,"_annotator_id":`, a.annotator)
		e.string(`,"_session_id":`, a.annotator)
	}
	e.Raw("}\n")
}

func quoted(s string) json.RawMessage { return spacy.AppendString(nil, s) }

// tokens appends where the text is cut: at the edges of the spans as well.
func (e encoder) tokens(s string, all []spacy.Token) {
	e.Raw(`,"tokens":[`)
	for i, t := range all {
		if i > 0 {
			e.Raw(`,`)
		}
		e.string(`{"text":`, s[t.From:t.To])
		e.int(`,"start":`, t.Start)
		e.int(`,"end":`, t.End)
		e.int(`,"id":`, i)
		e.Raw(`,"ws":`)
		e.Bytes = strconv.AppendBool(e.Bytes, t.Space)
		e.Raw(`}`)
	}
	e.Raw(`]`)
}

// span appends a span; its last token is the one within it.
func (e encoder) span(all []spacy.Token, s format.Span) {
	first, end := spacy.Cover(all, s)
	e.int(`{"start":`, s.Start)
	e.int(`,"end":`, s.End)
	e.int(`,"token_start":`, first)
	e.int(`,"token_end":`, end-1)
	e.string(`,"label":`, s.Label)
	if s.ID != "" {
		e.string(`,"id":`, string(s.ID))
	}
	if s.Note != "" {
		e.string(`,"note":`, s.Note)
	}
	if s.Score > 0 {
		e.Bytes = strconv.AppendFloat(append(e.Bytes, `,"score":`...), s.Score, 'g', -1, 64)
	}
	if !s.Entity.IsZero() {
		e.string(`,"entity":{"id":`, string(s.Entity.ID))
		e.string(`,"name":`, s.Entity.Name)
		e.string(`,"external":`, s.Entity.External)
		e.Raw(`}`)
	}
	e.Raw(`}`)
}

// view returns the interface in which spans can be shown: only one takes those
// that overlap.
func view(spans []format.Span) string {
	end := 0
	for _, s := range spans {
		if s.Start < end {
			return "spans_manual"
		}
		end = max(end, s.End)
	}
	return "ner_manual"
}

// The answers that Prodigy knows.
const (
	accept = "accept"
	ignore = "ignore"
	reject = "reject"
)

// verdict returns the answer for an article: a doubtful one in which no names are
// marked would teach that it has none.
func verdict(d format.Document) string {
	if d.Article.Status == data.StatusFlagged && len(d.Spans) == 0 {
		return ignore
	}
	return accept
}
