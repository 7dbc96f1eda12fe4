package format

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Save lets write make the file at path, which appears whole or not at all, and
// durably. ErrKept when it would replace one of the files to keep.
func Save(path string, keep []string, write func(io.Writer) error) error {
	if err := mayReplace(path, keep); err != nil {
		return fmt.Errorf("save: %w", err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := createTemp(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("save: %w", full(err))
	}
	if err = write(f); err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = place(f.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("save: %w", full(err)), os.Remove(f.Name()))
	}
	return nil
}
