package conll

import (
	"context"
	"io"
	"strings"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Write writes four columns, the second and third of which say nothing, with
// single blanks between them: every reader of CoNLL-2003 takes that.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Encode(ctx, w, c, f, o, p, func(b *format.Buffer, d format.Document) error { return article(b, d, o.Scheme) })
}

// article writes an article as Carry returns it.
func article(b *format.Buffer, d format.Document, scheme format.Scheme) error {
	b.Raw(docStart + " -X- O O\n\n")
	tagged := tokens.NewTagged(d, scheme)
	for sentence := range strings.SplitSeq(d.Text, "\n") {
		for word, tag := range tagged.Sentence(sentence) {
			b.Raw(word)
			b.Raw(" -X- -X- ")
			b.Raw(tag)
			b.Raw("\n")
		}
		b.Raw("\n")
	}
	if err := tagged.Done(); err != nil {
		return err
	}
	return b.Flush()
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
