package brat

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"nomina/data/format"
)

// compression is a compromise by measurement: about twice as fast as what
// archive/zip takes, for files that are a tenth larger.
const compression = 3

// Write writes a zip archive: brat's configuration, a pair of files for each
// article, and the list of articles.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	if err := apart(c.Labels); err != nil {
		return format.Report{}, err
	}
	out := writer{zip: zip.NewWriter(w), now: c.Now.UTC(), names: newNames()}
	out.zip.RegisterCompressor(zip.Deflate, out.compressor())
	conf, look := configuration(c.Labels)
	if err := out.file(confFile, []byte(conf)); err != nil {
		return format.Report{}, err
	}
	if err := out.file(lookFile, []byte(look)); err != nil {
		return format.Report{}, err
	}
	rep, err := format.Pour(ctx, c, f, o, p, out.article)
	if err != nil {
		return rep, err
	}
	if err := out.file(listFile, out.list.Bytes()); err != nil {
		return rep, err
	}
	return rep, out.zip.Close()
}

// writer writes the archive.
type writer struct {
	zip   *zip.Writer
	now   time.Time // what the files say of their age
	names *names
	list  bytes.Buffer
	ann   []byte
}

// compressor makes one compressor serve all files: they come one by one, and it
// takes a megabyte.
func (w *writer) compressor() zip.Compressor {
	var one *flate.Writer
	return func(out io.Writer) (io.WriteCloser, error) {
		if one != nil {
			one.Reset(out)
			return one, nil
		}
		var err error
		one, err = flate.NewWriter(out, compression)
		return one, err
	}
}

func (w *writer) file(name string, content []byte) error {
	out, err := w.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: w.now})
	if err == nil {
		_, err = out.Write(content)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// article writes a pair, and the article's line of the list.
func (w *writer) article(d format.Document) error {
	name := w.names.of(d.Article.Title)
	line, err := json.Marshal(entryOf(name, d.Article))
	if err != nil {
		return err
	}
	w.list.Write(line)
	w.list.WriteByte('\n')
	before := ""
	if strings.HasPrefix(d.Text, "\ufeff") {
		before = "\ufeff" // else it would be taken for the file's own mark
	}
	if err := w.file(name+extText, []byte(before+d.Text)); err != nil {
		return err
	}
	w.ann = appendAnn(w.ann[:0], d.Spans, len(before)/len("\ufeff"))
	return w.file(name+extAnn, w.ann)
}

// appendAnn appends the lines of an article's annotations to b. Offsets are
// shifted by what stands before the text, in code points.
func appendAnn(b []byte, spans []format.Span, shift int) []byte {
	notes, references := 0, 0
	for i, s := range spans {
		id := "T" + strconv.Itoa(i+1)
		b = appendBound(b, id, s, shift)
		if s.Note != "" {
			notes++
			b = append(b, '#')
			b = appendRemark(b, notes, noteKind, id, "", s.Note)
		}
		if !s.Entity.IsZero() {
			references++
			b = append(b, 'N')
			b = appendRemark(b, references, "Reference", id, " "+reference(s.Entity), s.Entity.Name)
		}
	}
	return b
}

// appendBound appends a text-bound annotation, with a fragment for each line
// that it covers.
func appendBound(b []byte, id string, s format.Span, shift int) []byte {
	b = append(b, id...)
	b = append(b, '\t')
	b = append(b, s.Label...)
	pieces := split(s.Text)
	for i, p := range pieces {
		b = append(b, " ;"[min(i, 1)])
		b = strconv.AppendInt(b, int64(s.Start+p.start+shift), 10)
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(s.Start+p.end+shift), 10)
	}
	for i, p := range pieces {
		b = append(b, "\t "[min(i, 1)])
		b = append(b, p.text...)
	}
	return append(b, '\n')
}

func appendRemark(b []byte, n int, kind, id, more, text string) []byte {
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, '\t')
	b = append(b, kind...)
	b = append(b, ' ')
	b = append(b, id...)
	b = append(b, more...)
	b = append(b, '\t')
	b = append(b, text...)
	return append(b, '\n')
}
