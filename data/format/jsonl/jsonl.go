// Package jsonl reads and writes articles as JSON Lines, one article a line.
//
// It is the format in which a project leaves and comes back without loss. It
// may be imported by format/all only.
package jsonl

import (
	"context"
	"errors"
	"io"

	"nomina/data/format"
)

// Format reads and writes JSON Lines. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
)

// Name returns "jsonl".
func (Format) Name() string { return "jsonl" }

// Extensions returns the endings of JSON Lines files.
func (Format) Extensions() []string { return []string{".jsonl", ".ndjson"} }

func (Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Report{}, errors.New("write: not possible")
}

func (Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	return format.Report{}, errors.New("read: not possible")
}

func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, yield func(format.Document) error) error {
	return errors.New("read back: not possible")
}
