package hftokens

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// row is an article as it is written. Tags are strings: JSON cannot name numbers.
type row struct {
	ID     string   `json:"id"`
	Tokens []string `json:"tokens"`
	Tags   []string `json:"ner_tags"`
}

// Write writes a row for each article.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	out := bufio.NewWriterSize(w, 256<<10)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	rep, err := format.Pour(ctx, c, f, o, p, func(d format.Document) error {
		tagged := tokens.NewTagged(d, o.Scheme)
		r := row{ID: string(d.Article.ID)}
		r.Tokens, r.Tags = tagged.Sentence(d.Text)
		if err := tagged.Done(); err != nil {
			return err
		}
		return enc.Encode(r)
	})
	if err == nil {
		err = out.Flush()
	}
	return rep, err
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
