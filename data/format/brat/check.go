package brat

import (
	"context"
	"fmt"
	"io"
	"slices"

	"nomina/data/format"
	"nomina/data/format/archive"
	"nomina/data/format/plain"
)

// ReadBack reads a written archive with the reader that imports one, and fails
// at the first thing that an import would report.
func (Format) ReadBack(ctx context.Context, r io.ReaderAt, size int64, _ format.WriteOptions, yield func(format.Document) error) error {
	members, lines, err := archive.Within(ctx, r, size, archive.Defaults())
	if err != nil {
		return err
	}
	unit := format.CodePoints
	in := reader{o: format.ReadOptions{Unit: &unit, Encoding: plain.UTF8}}
	in.yield = func(d format.Document) error {
		if err := faults(in.rep.Lines); err != nil {
			return err
		}
		return yield(d)
	}
	log := format.NewLog(format.Input{Name: "written file"})
	if err := in.members(ctx, log, members); err != nil {
		return err
	}
	return faults(slices.Concat(lines, log.Report.Lines, in.rep.Lines))
}

// faults returns the first line that is more than worth knowing.
func faults(lines []format.Line) error {
	for _, l := range lines {
		if l.Severity != format.Info {
			return fmt.Errorf("%s", l)
		}
	}
	return nil
}

// Carried returns s: text files can hold everything.
func (Format) Carried(s string) string { return s }
