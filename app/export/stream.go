package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"nomina/data"
	"nomina/data/format"
)

// ErrParts is returned when several files are asked for where only one can be.
var ErrParts = errors.New("several files cannot go to one stream")

// Stream writes what a job asks for to w, without the check that files get.
// ErrParts when it divides the articles.
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
	if !j.Choice.Split.IsZero() {
		return format.Report{}, fmt.Errorf("export: %w", ErrParts)
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
