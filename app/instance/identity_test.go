package instance

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func named(t *testing.T, path string) string {
	t.Helper()
	got, err := name("here", path)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestName_OneFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "News.nomina")
	write(t, path)
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	others := []string{filepath.Join(dir, "sub") + "/../News.nomina"}
	if err := os.Link(path, filepath.Join(dir, "hard.nomina")); err == nil {
		others = append(others, filepath.Join(dir, "hard.nomina"))
	}
	if err := os.Symlink(path, filepath.Join(dir, "soft.nomina")); err == nil {
		others = append(others, filepath.Join(dir, "soft.nomina"))
	}
	if err := os.Symlink(dir, filepath.Join(dir, "sub", "up")); err == nil {
		others = append(others, filepath.Join(dir, "sub", "up", "News.nomina"))
	}
	if _, err := os.Stat(filepath.Join(dir, "NEWS.NOMINA")); err == nil { // as on Windows and macOS
		others = append(others, filepath.Join(dir, "NEWS.NOMINA"))
	}
	for _, o := range others {
		if got, want := named(t, o), named(t, path); got != want || !Same(o, path) {
			t.Errorf("%s: got %s, same %v, want %s, the same", o, got, Same(o, path), want)
		}
	}
}

func TestName_Relative(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, "a.nomina")
	for _, file := range []string{"a.nomina", "none.nomina"} {
		if got, want := named(t, file), named(t, filepath.Join(dir, file)); got != want {
			t.Errorf("%s: got %s, want %s as by its whole path", file, got, want)
		}
	}
}

func TestName_Different(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.nomina"), filepath.Join(dir, "b.nomina")
	write(t, a)
	write(t, b)
	before := named(t, filepath.Join(dir, "c.nomina"))
	write(t, filepath.Join(dir, "c.nomina"))
	seen := map[string]string{}
	for what, got := range map[string]string{
		"a": named(t, a), "b": named(t, b), "c": named(t, filepath.Join(dir, "c.nomina")), "c before it was made": before,
		"none": named(t, filepath.Join(dir, "none.nomina")), "none without a folder": named(t, filepath.Join(dir, "x", "none.nomina")),
		"no project": named(t, ""),
	} {
		if len(got) != nameLength || strings.Trim(got, "0123456789abcdef") != "" {
			t.Errorf("%s: got the name %q, want %d hexadecimal digits", what, got, nameLength)
		}
		if other, ok := seen[got]; ok {
			t.Errorf("%s and %s: got one name, want two", what, other)
		}
		seen[got] = what
	}
	if there, _ := name("there", ""); there == named(t, "") {
		t.Error("two programs with other settings share the window without a project")
	}
	if Same(a, b) || Same(a, filepath.Join(dir, "none")) || Same("", "") {
		t.Error("two files are taken for one")
	}
}

// A project that is moved while it is open is still found.
func TestName_Moved(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a.nomina"), filepath.Join(dir, "b.nomina")
	write(t, a)
	before := named(t, a)
	if err := os.Rename(a, b); err != nil {
		t.Fatal(err)
	}
	if got := named(t, b); got != before {
		t.Errorf("got %s, want %s as before", got, before)
	}
}

// Where the system takes two spellings for one, so do files that are not there
// yet.
func TestFold(t *testing.T) {
	alike := runtime.GOOS == "windows" || runtime.GOOS == "darwin"
	if got := fold("Été.Nomina") == fold("e\u0301te\u0301.nomina"); got != alike {
		t.Errorf("got alike %v, want %v", got, alike)
	}
}
