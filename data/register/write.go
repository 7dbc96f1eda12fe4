package register

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"io"

	"nomina/data/format"
	"nomina/data/format/jsonl"
)

// Write writes entries as a file of that kind. What Read makes of it are the
// same entries; only JSONL has their times, and what a cell of Excel cannot hold
// is a line of the report. The same entries give the same bytes, but for Excel.
// After an error or the end of ctx what w holds is of no use.
func Write(ctx context.Context, w io.Writer, k Kind, entries []format.Entity) (Report, error) {
	var rep Report
	var err error
	switch k {
	case JSONL:
		rep, err = writeLines(ctx, w, entries)
	case Excel:
		rep, err = writeWorkbook(ctx, w, entries)
	case Table:
		rep, err = writeTable(ctx, w, entries)
	default:
		err = fmt.Errorf("no kind of file %q", string(k))
	}
	if err != nil {
		return rep, fmt.Errorf("write register: %w", err)
	}
	return rep, nil
}

func writeLines(ctx context.Context, w io.Writer, entries []format.Entity) (rep Report, err error) {
	out := bufio.NewWriterSize(w, 64<<10)
	var line []byte
	for i, e := range entries {
		if i%1024 == 0 && ctx.Err() != nil {
			return rep, ctx.Err()
		}
		line = append(jsonl.AppendEntity(line[:0], e), '\n')
		if _, err := out.Write(line); err != nil {
			return rep, err
		}
		rep.Kept++
	}
	return rep, out.Flush()
}

func writeTable(ctx context.Context, w io.Writer, entries []format.Entity) (rep Report, err error) {
	out := csv.NewWriter(w)
	row := make([]string, len(fields()))
	for i, f := range fields() {
		row[i] = string(f)
	}
	if err := out.Write(row); err != nil {
		return rep, err
	}
	for i, e := range entries {
		if i%1024 == 0 && ctx.Err() != nil {
			return rep, ctx.Err()
		}
		for i, f := range fields() {
			row[i] = f.of(e)
		}
		if err := out.Write(row); err != nil {
			return rep, err
		}
		rep.Kept++
	}
	out.Flush()
	return rep, out.Error()
}
