package hftokens

import (
	"context"
	"io"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/tokens"
)

// Write writes a row for each article. Tags are strings: JSON cannot name numbers.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Encode(ctx, w, c, f, o, p, func(b *format.Buffer, d format.Document) error {
		tagged := tokens.NewTagged(d, o.Scheme)
		line := jsonpart.AppendString(append(b.Bytes, `{"id":`...), string(d.Article.ID))
		line = append(line, `,"tokens":[`...)
		tags := make([]byte, 0, len(d.Text))
		for word, tag := range tagged.Sentence(d.Text) {
			line = append(jsonpart.AppendString(line, word), ',')
			tags = append(jsonpart.AppendString(tags, tag), ',')
		}
		line = append(line[:len(line)-1], `],"ner_tags":[`...)
		line = append(line, tags[:len(tags)-1]...)
		b.Bytes = append(line, "]}\n"...)
		if err := tagged.Done(); err != nil {
			return err
		}
		return b.Flush()
	})
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
