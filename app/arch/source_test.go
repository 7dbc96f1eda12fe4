package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// source is one parsed Go file that is not a test.
type source struct {
	path string // relative to the repository, with slashes
	file *ast.File
}

// dir returns the folder of s, "." for the top level.
func (s source) dir() string {
	if i := strings.LastIndexByte(s.path, '/'); i >= 0 {
		return s.path[:i]
	}
	return "."
}

// parse reads one file for a rule to judge.
func parse(t *testing.T, path, code string) source {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, code, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return source{path, file}
}

// sources parses every Go file of the repository but the tests, whatever its
// build tags. Hidden folders and those Go itself overlooks are left out.
func sources(t *testing.T) []source {
	t.Helper()
	top := root(t)
	var all []source
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && path != top && (name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		code, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(top, path)
		if err != nil {
			return err
		}
		all = append(all, parse(t, filepath.ToSlash(rel), string(code)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("got %d Go files, want all of the repository", len(all))
	}
	return all
}

// hops returns the files that name fyne.Do or fyne.DoAndWait, under whatever
// name they import Fyne.
func hops(all []source) []string {
	var out []string
	for _, s := range all {
		name := importName(s.file, "fyne.io/fyne/v2", "fyne")
		if name == "" {
			continue
		}
		found := false
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			found = found || ok && x.Name == name && (sel.Sel.Name == "Do" || sel.Sel.Name == "DoAndWait")
			return true
		})
		if found {
			out = append(out, s.path)
		}
	}
	return out
}

// importName returns what file calls the package at path, "" when it does not
// import it.
func importName(file *ast.File, path, usual string) string {
	for _, spec := range file.Imports {
		if strings.Trim(spec.Path.Value, `"`) != path {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return usual
	}
	return ""
}

func TestFyneDo_StandsInOneFile(t *testing.T) {
	if got := hops(sources(t)); len(got) != 1 || !strings.HasPrefix(got[0], "app/bridge/") {
		t.Errorf("got fyne.Do in %q, want it in one file of app/bridge", got)
	}
}

func TestHops(t *testing.T) {
	tests := []struct {
		name, code string
		want       int
	}{
		{"a call", `package a; import "fyne.io/fyne/v2"; func f() { fyne.Do(nil) }`, 1},
		{"a call that waits", `package a; import "fyne.io/fyne/v2"; func f() { fyne.DoAndWait(nil) }`, 1},
		{"a value", `package a; import f "fyne.io/fyne/v2"; func g() any { return f.Do }`, 1},
		{"something else's Do", `package a; import "fyne.io/fyne/v2"; var _ fyne.App; func f(o once) { o.Do(nil) }`, 0},
		{"another package of that name", `package a; import "x/fyne"; func f() { fyne.Do(nil) }`, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := hops([]source{parse(t, "a.go", tt.code)}); len(got) != tt.want {
				t.Errorf("got %q, want %d files", got, tt.want)
			}
		})
	}
}
