// Package xlsx writes a project as an Excel workbook.
//
// It is the format for people who read and count in a spreadsheet. It may be
// imported by format/all only.
package xlsx

import (
	"context"
	"errors"
	"io"

	"nomina/data/format"
)

// Format writes Excel workbooks. The zero value is ready.
type Format struct{}

var (
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
)

// Name returns "xlsx".
func (Format) Name() string { return "xlsx" }

// Extensions returns the ending of Excel workbooks.
func (Format) Extensions() []string { return []string{".xlsx"} }

func (Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	return format.Report{}, errors.New("write: not possible")
}

func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, yield func(format.Document) error) error {
	return errors.New("read back: not possible")
}
