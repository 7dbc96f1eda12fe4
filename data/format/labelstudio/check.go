package labelstudio

import (
	"context"
	"fmt"
	"io"

	"nomina/data/format"
)

// ReadBack reads a written file with the reader that imports one, and fails at
// the first thing that an import would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, o format.WriteOptions, yield func(format.Document) error) error {
	in := format.Input{Name: "written file", Size: size, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(r, 0, size)), nil
	}}
	rep, err := f.Read(ctx, in, format.ReadOptions{Unit: &o.Unit}, yield)
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

// Carried returns s: JSON can write everything.
func (Format) Carried(s string) string { return s }
