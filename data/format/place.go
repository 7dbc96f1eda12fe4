package format

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// placed is a file that took its name.
type placed struct {
	path string
	old  string // where what stood there is kept; empty when nothing did
}

// placeAll gives all files their names, or none: when one cannot take its name,
// what stood at the others' paths comes back.
func placeAll(files []prepared) error {
	var done []placed
	for _, f := range files {
		one := placed{path: f.path}
		var err error
		if len(files) > 1 { // one alone cannot be half done
			one.old, err = keepAside(f.path)
		}
		if err == nil {
			err = place(f.temp, f.path)
		}
		if err != nil {
			return errors.Join(err, one.restore(), takeBack(done))
		}
		done = append(done, one)
	}
	for _, d := range done {
		if d.old != "" {
			_ = os.Remove(d.old) // what was asked for is done
		}
	}
	return nil
}

// takeBack restores the paths of files that took their names, the last first.
func takeBack(done []placed) error {
	var all error
	for _, d := range slices.Backward(done) {
		if d.old == "" {
			all = errors.Join(all, os.Remove(d.path))
			continue
		}
		all = errors.Join(all, d.restore())
	}
	return all
}

// restore brings back what stood at the path, if anything did.
func (p placed) restore() error {
	if p.old == "" {
		return nil
	}
	if err := os.Rename(p.old, p.path); err != nil {
		return err
	}
	// Two names of the same file stay two.
	if err := os.Remove(p.old); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// keepAside gives the file at path a second name and returns it. There is none for
// what is no ordinary file.
func keepAside(path string) (string, error) {
	for {
		info, err := os.Lstat(path)
		if err != nil || !info.Mode().IsRegular() {
			return "", nil //nolint:nilerr // the renaming says what is wrong
		}
		old := tempName(filepath.Dir(path))
		if err = os.Link(path, old); errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil { // this disk knows no second names
			err = os.Rename(path, old)
		}
		if err != nil {
			return "", err
		}
		return old, nil
	}
}

// place gives the finished file its name and makes the name durable.
func place(temp, path string) error {
	if old, err := os.Stat(path); err == nil {
		if err := os.Chmod(temp, old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	syncDir(filepath.Dir(path))
	return nil
}

// syncDir makes a rename durable where folders can be synced. Where they
// can't, the system does it in its own time; the file's bytes are safe already.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
