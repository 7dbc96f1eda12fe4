package format_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
)

func TestSave(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	put := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, _ = io.WriteString(w, text)
			return err
		}
	}
	if err := format.Save(path, nil, put("one", nil)); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	if err := format.Save(path, nil, put("two", broken)); !errors.Is(err, broken) {
		t.Errorf("got %v, want what was wrong", err)
	}
	if err := format.Save(path, []string{path}, put("three", nil)); !errors.Is(err, format.ErrKept) {
		t.Errorf("a file to keep: got %v, want ErrKept", err)
	}
	if b, err := os.ReadFile(path); string(b) != "one" || err != nil {
		t.Errorf("got %q, %v, want one", b, err)
	}
	if all, err := os.ReadDir(dir); len(all) != 1 || err != nil {
		t.Errorf("got %v, %v, want nothing beside the file", all, err)
	}
}
