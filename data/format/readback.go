package format

import (
	"context"
	"fmt"
	"io"
)

// ReadWritten reads a written file with the reader that imports one, and fails at
// the first thing that an import would report. It is the ReadBack of formats whose
// reader needs no other.
func ReadWritten(ctx context.Context, reader Reader, r io.ReaderAt, size int64, o ReadOptions, yield func(Document) error) error {
	in := Input{Name: "written file", Size: size, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(r, 0, size)), nil
	}}
	rep, err := reader.Read(ctx, in, o, yield)
	if err != nil {
		return err
	}
	for _, l := range rep.Lines {
		if l.Severity != Info {
			return fmt.Errorf("%s", l)
		}
	}
	return nil
}
