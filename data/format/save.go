package format

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// Save lets write make the file at path, which appears whole or not at all, and
// durably. ErrKept when it would replace one of the files to keep.
func Save(path string, keep []string, write func(io.Writer) error) error {
	var files []prepared
	err := prepare(&files, path, keep, func(f *os.File) error {
		if err := write(f); err != nil {
			return err
		}
		return f.Sync()
	})
	if err == nil {
		err = placeAll(files)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("save: %w", full(err)), discard(files))
	}
	return nil
}
