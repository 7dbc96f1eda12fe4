package export

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"nomina/data"
	"nomina/data/format"
)

// Stream writes what a job that divides nothing asks for to w, without the check
// that files get.
func Stream(ctx context.Context, w io.Writer, r data.Reader, j Job, p format.Progress) (format.Report, error) {
	c, err := format.FromReader(ctx, r, j.Version, j.Now)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	return StreamCorpus(ctx, w, c, j, p)
}

// StreamCorpus is Stream for a corpus.
func StreamCorpus(ctx context.Context, w io.Writer, c format.Corpus, j Job, p format.Progress) (format.Report, error) {
	wr, err := Writer(j.Format)
	if err != nil {
		return format.Report{}, err
	}
	found, err := j.Choice.Apply(ctx, c, nil)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	rep, err := wr.Write(ctx, out, found.Parts[0].Corpus, format.Heeded(wr, j.Options()), p)
	if err == nil {
		err = out.Flush()
	}
	j.tell(&rep, found)
	return rep, err
}
