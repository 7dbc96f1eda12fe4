package format

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"

	"nomina/data"
)

// Why a file cannot be written where it was wanted.
var (
	ErrKept     = errors.New("this file must stay")
	ErrSamePath = errors.New("two files would have the same name")
)

// prepared is a file that has not taken its name yet.
type prepared struct{ temp, path string }

// prepare lets fill write a file that is to stand at path, and adds it to files,
// also when that fails.
func prepare(files *[]prepared, path string, keep []string, fill func(*os.File) error) error {
	if err := mayReplace(path, keep); err != nil {
		return err
	}
	path = filepath.Clean(path)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	if slices.ContainsFunc(*files, func(f prepared) bool { return f.path == path }) {
		return fmt.Errorf("%w: %s", ErrSamePath, path)
	}
	f, err := createTemp(filepath.Dir(path))
	if err != nil {
		return err
	}
	*files = append(*files, prepared{f.Name(), path})
	err = fill(f)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// discard removes files that did not take their names.
func discard(files []prepared) error {
	var all error
	for _, f := range files {
		if err := os.Remove(f.temp); !errors.Is(err, fs.ErrNotExist) {
			all = errors.Join(all, err)
		}
	}
	return all
}

// mayReplace returns ErrKept when what lies at path is one of the files to keep,
// whatever links and dots lead to it.
func mayReplace(path string, keep []string) error {
	there, err := os.Stat(path)
	if err != nil {
		return nil //nolint:nilerr // nothing is there to be replaced
	}
	for _, k := range keep {
		if kept, err := os.Stat(k); err == nil && os.SameFile(there, kept) {
			return fmt.Errorf("%w: %s", ErrKept, path)
		}
	}
	return nil
}

// createTemp makes a new file in dir. Unlike os.CreateTemp it leaves the file's
// permissions to the umask, as they will be those of the exported file.
func createTemp(dir string) (*os.File, error) {
	for {
		f, err := os.OpenFile(tempName(dir), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

func tempName(dir string) string {
	return filepath.Join(dir, fmt.Sprintf(".nomina-%d-%08x.tmp", os.Getpid(), rand.Uint32()))
}

// full marks an error that a full disk caused.
func full(err error) error {
	const windowsDiskFull = syscall.Errno(112)
	if errors.Is(err, syscall.ENOSPC) || runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull) {
		return fmt.Errorf("%w: %w", data.ErrFull, err)
	}
	return err
}
