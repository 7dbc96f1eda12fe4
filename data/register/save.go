package register

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"nomina/data"
)

// Save writes the register to the file at path, whole or not at all: what stood
// there stays when anything fails or ctx ends.
func Save(ctx context.Context, path string, entities []data.Entity, labels []data.Label, uses map[data.ID]data.EntityUse) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".nomina-*.tmp")
	if err != nil {
		return fmt.Errorf("write the register: %w", err)
	}
	err = Write(ctx, path, f, entities, labels, uses)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write the register: %w", err), os.Remove(f.Name()))
	}
	return nil
}
