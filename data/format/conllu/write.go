package conllu

import (
	"bufio"
	"context"
	"io"
	"strconv"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// columns is how many there are.
const columns = 10

// Write writes every word with its tag as NER in MISC, and no analysis: the other
// columns are empty.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	out := writer{bufio.NewWriterSize(w, 256<<10), o.Scheme}
	rep, err := format.Pour(ctx, c, f, o, p, out.article)
	if err == nil {
		err = out.Flush()
	}
	return rep, err
}

type writer struct {
	*bufio.Writer

	scheme format.Scheme
}

// article writes an article as Carry returns it. Only the last error counts: a
// bufio.Writer repeats its first.
func (w writer) article(d format.Document) error {
	h, _ := tokens.Hold(d, format.KeepOverlaps)
	ranges := h.Ranges
	w.head(d)
	for first, n := 0, 1; first < len(h.Tokens); n++ {
		end := first + 1
		for end < len(h.Tokens) && h.Tokens[end].Sentence == h.Tokens[first].Sentence {
			end++
		}
		w.line("# sent_id = ", comment(sentenceID(d, n)))
		w.text(h, first, end)
		var tags []string
		tags, ranges = w.tags(first, end, ranges)
		for i := first; i < end; i++ {
			w.word(h, i, i-first+1, tags[i-first])
		}
		_ = w.WriteByte('\n')
		first = end
	}
	return w.WriteByte('\n')
}

// tags returns the tags of a sentence, and the ranges behind it.
func (w writer) tags(first, end int, ranges []tokens.Range) ([]string, []tokens.Range) {
	var here []tokens.Range
	for len(ranges) > 0 && ranges[0].First < end {
		r := ranges[0]
		here = append(here, tokens.Range{First: r.First - first, End: r.End - first, Label: r.Label})
		ranges = ranges[1:]
	}
	return tokens.Tag(end-first, here, w.scheme), ranges
}

func sentenceID(d format.Document, n int) string {
	if d.Article.ID == "" {
		return strconv.Itoa(n)
	}
	return string(d.Article.ID) + "-" + strconv.Itoa(n)
}

// head writes what is known of the article.
func (w writer) head(d format.Document) {
	if d.Article.ID == "" {
		w.line("# newdoc", "")
	} else {
		w.line("# newdoc id = ", comment(string(d.Article.ID)))
	}
	for _, m := range []struct{ key, value string }{
		{"title", d.Article.Title}, {"sourceURL", d.Article.Source}, {"lang", d.Article.Lang},
	} {
		if m.value != "" {
			w.line("# meta::"+m.key+" = ", comment(m.value))
		}
	}
}

// text writes a sentence: a blank stands wherever there are some between words.
func (w writer) text(h tokens.Held, first, end int) {
	_, _ = w.WriteString("# text = ")
	for i := first; i < end; i++ {
		if i > first && h.Blank(i) != "" {
			_ = w.WriteByte(' ')
		}
		_, _ = w.WriteString(h.Word(i))
	}
	_ = w.WriteByte('\n')
}

// word writes the i-th token, the n-th of its sentence.
func (w writer) word(h tokens.Held, i, n int, tag string) {
	_, _ = w.WriteString(strconv.Itoa(n))
	_ = w.WriteByte('\t')
	_, _ = w.WriteString(h.Word(i))
	_, _ = w.WriteString("\t_\t_\t_\t_\t_\t_\t_\tNER=")
	if tag == tokens.Outside {
		_, _ = w.WriteString(tag)
	} else {
		_, _ = w.WriteString(tag[:2])
		_, _ = w.WriteString(escape(tag[2:]))
	}
	switch after, last := h.Blank(i+1), i == len(h.Tokens)-1; {
	case after == "" && last, after == " " && !last:
	case after == "":
		_, _ = w.WriteString("|SpaceAfter=No")
	default:
		_, _ = w.WriteString("|SpacesAfter=" + escape(after))
	}
	if i == 0 && h.Blank(0) != "" {
		_, _ = w.WriteString("|SpacesBefore=" + escape(h.Blank(0)))
	}
	_ = w.WriteByte('\n')
}

func (w writer) line(key, value string) {
	_, _ = w.WriteString(key)
	_, _ = w.WriteString(value)
	_ = w.WriteByte('\n')
}

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that it would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return tokens.ReadBack(ctx, f, r, size, yield)
}
