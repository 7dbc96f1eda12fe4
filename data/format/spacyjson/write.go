package spacyjson

import (
	"context"
	"io"
	"strconv"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// Carry returns d without what stands in neither an entity nor the metadata. An
// address of an entity stays.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	out := spacy.Bare(d)
	return out, spacy.Losses(d, out)
}

// Write writes one article a line. Its entities are those that do not overlap; if
// there are others, or addresses, all stand in the group of spans "sc" too.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Encode(ctx, w, c, f, o, p, func(b *format.Buffer, d format.Document) error {
		b.Bytes = appendRecord(b.Bytes, d)
		return b.Flush()
	})
}

func appendRecord(b []byte, d format.Document) []byte {
	b = spacy.AppendString(append(b, `{"id": `...), string(d.Article.ID))
	b = spacy.AppendString(append(b, `, "text": `...), d.Text)
	b = append(b, `, "entities": [`...)
	flat := spacy.Entities(d.Spans)
	for i, s := range flat {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(append(b, '['), int64(s.Start), 10)
		b = strconv.AppendInt(append(b, ", "...), int64(s.End), 10)
		b = append(spacy.AppendString(append(b, ", "...), s.Label), ']')
	}
	b = append(b, ']')
	if len(flat) < len(d.Spans) || linked(d.Spans) {
		b = appendGroup(b, d.Spans)
	}
	b = append(b, `, "meta": `...)
	return append(spacy.AppendObject(b, spacy.Facts(d.Article, spacy.Annotator(d.Spans))), "}\n"...)
}

// appendGroup writes spans as spaCy's Doc.to_json does.
func appendGroup(b []byte, spans []format.Span) []byte {
	b = append(b, `, "spans": {"`+spacy.Group+`": [`...)
	for i, s := range spans {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(append(b, `{"start": `...), int64(s.Start), 10)
		b = strconv.AppendInt(append(b, `, "end": `...), int64(s.End), 10)
		b = spacy.AppendString(append(b, `, "label": `...), s.Label)
		b = append(spacy.AppendString(append(b, `, "kb_id": `...), s.Entity.External), '}')
	}
	return append(b, "]}"...)
}

func linked(spans []format.Span) bool {
	for i := range spans {
		if spans[i].Entity.External != "" {
			return true
		}
	}
	return false
}
