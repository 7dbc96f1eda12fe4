// Package docbin reads and writes spaCy's binary files (.spacy): the documents that
// models are trained with, as DocBin stores them.
//
// The bytes are a zlib stream of one MessagePack map; what stands in it is told in
// spaCy's documentation of DocBin and SpanGroup. It may be imported by format/all.
package docbin

import (
	"bytes"
	"compress/zlib"
	"context"
	"io"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// Format reads and writes DocBin files. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
	_ format.Carrier = Format{}
	_ format.Sniffer = Format{}
)

// Name returns "spacy".
func (Format) Name() string { return "spacy" }

// Extensions returns the ending of DocBin files.
func (Format) Extensions() []string { return []string{".spacy"} }

// Carried returns s: the file can hold every text.
func (Format) Carried(s string) string { return s }

// ReadBack reads a written file as an import does.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	return spacy.ReadBack(ctx, f, r, size, yield)
}

// Carry returns d without what stands in no token, group or user data. An address
// of an entity stays.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	out := spacy.Bare(d)
	return out, append(spacy.Losses(d, out), spacy.CutTokens(d)...)
}

// Sniff unpacks the beginning: it is a map with the members of DocBin.
func (Format) Sniff(s format.Sample) format.Guess {
	z, err := zlib.NewReader(bytes.NewReader(s.Head))
	if err != nil {
		return format.Guess{}
	}
	d := newDecoder(z, 1<<10)
	k, n, err := d.head()
	if err != nil || k != kindMap || n == 0 {
		return format.Guess{}
	}
	switch key, _ := d.text(); key {
	case "version", "attrs", "tokens", "spaces", "lengths", "strings":
		return format.Recognise(format.Certain, "is_spacy_docbin", "documents of spaCy, as DocBin stores them")
	}
	return format.Guess{}
}
