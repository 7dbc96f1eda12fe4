package labelstudio

import (
	"context"
	"io"

	"nomina/data/format"
)

// ReadBack reads a written file with the reader that imports one, and fails at
// the first thing that an import would report.
func (f Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, o format.WriteOptions, yield func(format.Document) error) error {
	return format.ReadWritten(ctx, f, r, size, format.ReadOptions{Unit: &o.Unit}, yield)
}

// Carried returns s: JSON can write everything.
func (Format) Carried(s string) string { return s }
