package conll

import (
	"bufio"
	"context"
	"io"
	"strings"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Write writes four columns, the second and third of which say nothing, with
// single blanks between them: every reader of CoNLL-2003 takes that.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	out := bufio.NewWriterSize(w, 256<<10)
	rep, err := format.Pour(ctx, c, f, o, p, func(d format.Document) error { return article(out, d, o.Scheme) })
	if err == nil {
		err = out.Flush()
	}
	return rep, err
}

// article writes an article as Carry returns it. Only the last error counts: a
// bufio.Writer repeats its first.
func article(out *bufio.Writer, d format.Document, scheme format.Scheme) error {
	_, err := out.WriteString(docStart + " -X- O O\n\n")
	tagged := tokens.NewTagged(d, scheme)
	for sentence := range strings.SplitSeq(d.Text, "\n") {
		words, tags := tagged.Sentence(sentence)
		for i, tag := range tags {
			_, _ = out.WriteString(words[i])
			_, _ = out.WriteString(" -X- -X- ")
			_, _ = out.WriteString(tag)
			_ = out.WriteByte('\n')
		}
		if err = out.WriteByte('\n'); err != nil {
			return err
		}
	}
	if err == nil {
		err = tagged.Done()
	}
	return err
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
