package conll

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

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

// article writes an article as Carry returns it.
func article(out *bufio.Writer, d format.Document, scheme format.Scheme) error {
	_, err := out.WriteString(docStart + " -X- O O\n\n")
	at, next := 0, 0 // a code point, and the first span that does not end before it
	for sentence := range strings.SplitSeq(d.Text, "\n") {
		words := strings.Split(sentence, " ")
		ranges := make([]tokens.Range, 0, 4)
		for i, word := range words {
			end := at + utf8.RuneCountInString(word)
			if next < len(d.Spans) && d.Spans[next].Start == at {
				ranges = append(ranges, tokens.Range{First: i, Label: d.Spans[next].Label})
			}
			if next < len(d.Spans) && d.Spans[next].End == end {
				ranges[len(ranges)-1].End = i + 1
				next++
			}
			at = end + 1
		}
		for i, tag := range tokens.Tag(len(words), ranges, scheme) {
			_, _ = out.WriteString(words[i])
			_, _ = out.WriteString(" -X- -X- ")
			_, _ = out.WriteString(tag)
			err = out.WriteByte('\n')
		}
		if err == nil {
			err = out.WriteByte('\n')
		}
		if err != nil {
			return err
		}
	}
	if next < len(d.Spans) {
		return fmt.Errorf("span %+v is not between tokens", d.Spans[next])
	}
	return err
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
