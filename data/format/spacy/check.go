package spacy

import (
	"context"
	"fmt"
	"io"

	"nomina/data/format"
)

// ReadBack reads a written file with the reader that imports one, and fails at the
// first thing that an import would report.
func ReadBack(ctx context.Context, f format.Reader, r io.ReaderAt, size int64, yield func(format.Document) error) error {
	in := format.Input{Name: "written file", Size: size, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(r, 0, size)), nil
	}}
	unit := format.CodePoints
	rep, err := f.Read(ctx, in, format.ReadOptions{Unit: &unit}, yield)
	if err != nil {
		return err
	}
	for _, l := range rep.Lines {
		if l.Severity != format.Info {
			return fmt.Errorf("%s", l)
		}
	}
	return nil
}
