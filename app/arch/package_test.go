package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// comments returns a line for each folder whose package does not have exactly
// one package comment, or whose comment does not begin as Go expects.
func comments(all []source) []string {
	found := map[string][]source{}
	for _, s := range all {
		found[s.dir()] = append(found[s.dir()], s)
	}
	var out []string
	for _, dir := range slices.Sorted(maps.Keys(found)) {
		var with []string
		for _, s := range found[dir] {
			text := s.file.Doc.Text()
			if text == "" {
				continue
			}
			with = append(with, s.path)
			if want := opening(s.file.Name.Name, dir); !strings.HasPrefix(text, want) {
				out = append(out, fmt.Sprintf("%s: the package comment does not begin with %q", s.path, want))
			}
		}
		if len(with) != 1 {
			out = append(out, fmt.Sprintf("%s: got package comments in %q, want one", dir, with))
		}
	}
	return out
}

// opening returns how the comment of the package name in dir begins.
func opening(name, dir string) string {
	switch {
	case name != "main":
		return "Package " + name + " "
	case dir == ".":
		return "Command " + module + " "
	default:
		return "Command " + path.Base(dir) + " "
	}
}

func TestPackageComments(t *testing.T) {
	for _, breach := range comments(sources(t)) {
		t.Error(breach)
	}
}

func TestComments(t *testing.T) {
	with := parse(t, "a/doc.go", "// Package a does.\npackage a")
	tests := []struct {
		name string
		all  []source
		want int
	}{
		{"one", []source{with, parse(t, "a/b.go", "package a")}, 0},
		{"none", []source{parse(t, "a/b.go", "package a")}, 1},
		{"two", []source{with, parse(t, "a/b.go", "// Package a again.\npackage a")}, 1},
		{"set apart", []source{parse(t, "a/b.go", "// Package a does.\n\npackage a")}, 1},
		{"of something else", []source{parse(t, "a/b.go", "// Package b does.\npackage a")}, 1},
		{"of a command", []source{parse(t, "a/tool/main.go", "// Command tool marks names.\npackage main")}, 0},
		{"of another command", []source{parse(t, "a/tool/main.go", "// Command nomina marks names.\npackage main")}, 1},
		{"of the program", []source{parse(t, "main.go", "// Command nomina marks names.\npackage main")}, 0},
		{"beside a build constraint", []source{with, parse(t, "a/b.go", "//go:build unix\n\npackage a")}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := comments(tt.all); len(got) != tt.want {
				t.Errorf("got %q, want %d", got, tt.want)
			}
		})
	}
}

// state returns a line for each init function and each variable of a package
// that is not a constant in disguise.
func state(all []source) []string {
	var out []string
	for _, s := range all {
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					out = append(out, s.path+": func init")
				}
			case *ast.GenDecl:
				if d.Tok == token.VAR {
					out = append(out, variables(s.path, d)...)
				}
			}
		}
	}
	return out
}

// variables returns a line for each variable in d that may change.
func variables(path string, d *ast.GenDecl) []string {
	var out []string
	for _, spec := range d.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || embedded(d.Doc) || embedded(v.Doc) {
			continue
		}
		for i, name := range v.Names {
			if name.Name == "_" || i < len(v.Values) && constant(name, v.Values[i]) {
				continue
			}
			out = append(out, fmt.Sprintf("%s: var %s", path, name.Name))
		}
	}
	return out
}

// embedded reports whether doc holds a go:embed directive.
func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool {
		return strings.HasPrefix(c.Text, "//go:embed ")
	})
}

// constant reports whether value is something that Go has no constants of: a
// sentinel error, a compiled pattern, a date, or a table (an array) that the
// package keeps to itself.
func constant(name *ast.Ident, value ast.Expr) bool {
	switch v := value.(type) {
	case *ast.CallExpr:
		sel, ok := v.Fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		from, ok := sel.X.(*ast.Ident)
		return ok && slices.Contains([]string{"errors.New", "fmt.Errorf", "regexp.MustCompile", "time.Date"},
			from.Name+"."+sel.Sel.Name)
	case *ast.CompositeLit:
		array, ok := v.Type.(*ast.ArrayType)
		return ok && array.Len != nil && !name.IsExported()
	}
	return false
}

func TestPackagesKeepNoState(t *testing.T) {
	for _, breach := range state(sources(t)) {
		t.Error(breach)
	}
}

func TestState(t *testing.T) {
	tests := []struct {
		name, code string
		want       int
	}{
		{"init", "func init() {}", 1},
		{"a method of that name", "func (t T) init() {}", 0},
		{"a counter", "var n int", 1},
		{"a map", "var m = map[string]int{}", 1},
		{"a slice", "var s = []int{1}", 1},
		{"two of which one may change", "var a, b = [...]int{1}, 2", 1},
		{"an exported table", "var Table = [...]int{1}", 1},
		{"a table", "var table = [...]int{1}", 0},
		{"a pointer", "var one = &T{}", 1},
		{"any other call", "var x = load()", 1},
		{"sentinels", "var (\n\tErrA = errors.New(\"a\")\n\tErrB = fmt.Errorf(\"b: %w\", ErrA)\n)", 0},
		{"a pattern", "var p = regexp.MustCompile(`a`)", 0},
		{"a guard", "var _ I = (*T)(nil)", 0},
		{"an embedded file", "//go:embed a.txt\nvar a string", 0},
		{"within a function", "func f() { var n int; _ = n }", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := state([]source{parse(t, "a.go", "package a\n"+tt.code)}); len(got) != tt.want {
				t.Errorf("got %q, want %d", got, tt.want)
			}
		})
	}
}
