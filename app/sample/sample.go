// Package sample makes the sample project out of the material inside the
// program. The window and the run without one both open it.
package sample

import (
	"context"
	"fmt"
	"io"
	"io/fs"

	"nomina/app/ingest"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
)

// Create makes the sample project at path and returns it open. What it holds is
// one act in its journal. Errors are those of open, and of the import.
func Create(ctx context.Context, open data.Opener, path string, t data.Template, opt edit.Options) (data.Store, error) {
	store, err := open(ctx, path, data.OpenCreate, t)
	if err != nil {
		return nil, fmt.Errorf("create the sample: %w", err)
	}
	if err := fill(ctx, store, opt); err != nil {
		_ = store.Close()
		return nil, fmt.Errorf("fill the sample: %w", err)
	}
	return store, nil
}

func fill(ctx context.Context, store data.Store, opt edit.Options) error {
	in, err := inputs(assets.Sample())
	if err != nil {
		return err
	}
	batch, err := ingest.Read(ctx, in, ingest.Options{}, nil)
	if err != nil {
		return err
	}
	_, _, err = edit.New(store, opt).Import(ctx, batch.Import(ingest.Taking{}))
	return err
}

// inputs are the files of the sample, which have no place on the disk.
func inputs(dir fs.FS) ([]format.Input, error) {
	names, err := fs.Glob(dir, "*")
	if err != nil {
		return nil, err
	}
	var out []format.Input
	for _, name := range names {
		info, err := fs.Stat(dir, name)
		if err != nil {
			return nil, err
		}
		out = append(out, format.Input{Name: name, Size: info.Size(), Open: func() (io.ReadCloser, error) { return dir.Open(name) }})
	}
	return out, nil
}
