package arch

import (
	"go/ast"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asks reports whether a package is a way to the network. What takes addresses
// apart is none.
func asks(path string) bool {
	harmless := within(path, "net/url", "net/mail", "net/netip", "net/textproto", "golang.org/x/net/html", "golang.org/x/net/idna")
	return within(path, "net", "crypto/tls", "golang.org/x/net") && !harmless
}

// bringers are the packages of others within the program that could open a
// connection, and why they do not.
func bringers() map[string]string {
	return map[string]string{
		"codeberg.org/readeck/go-readability/v2":       "FromURL, which nobody calls",
		"github.com/andybalholm/brotli":                "packs what a server answers, for others",
		"github.com/tetratelabs/wazero":                "programs in WebAssembly may be given sockets; the one that reads PDF gets none",
		"github.com/tetratelabs/wazero/internal/sock":  "as above",
		"github.com/tetratelabs/wazero/internal/sys":   "as above",
		"github.com/tetratelabs/wazero/internal/sysfs": "as above",
		"fyne.io/fyne/v2":                              "LoadResourceFromURLString, which nobody calls, see fetches",
		"fyne.io/fyne/v2/internal/repository":          "reads http addresses, which nobody gives it, see fetches",
		"github.com/google/uuid":                       "reads the machine's addresses for UUIDs of a kind that nobody makes",
		"github.com/spf13/pflag":                       "flags that are network addresses",
		"github.com/stretchr/testify/assert":           "comes in with Fyne's driver for tests, which draws in memory",
		"github.com/stretchr/testify/require":          "as above",
		"github.com/xuri/excelize/v2":                  "guesses the type of a picture's bytes",
	}
}

// TestNetwork_WhoBringsIt finds what could ask the network of all that is
// linked into the program, so that a new library with such a way is looked at.
func TestNetwork_WhoBringsIt(t *testing.T) {
	g := loadGraph(t)
	var got []string
	for _, path := range g[module].Deps {
		p := g[path]
		if !p.Standard && !within(path, module, "golang.org/x/net") && slices.ContainsFunc(p.Imports, asks) {
			got = append(got, path)
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(bringers())), got); diff != "" {
		t.Errorf("packages that could ask the network (-known +found):\n%s", diff)
	}
}

// fetches returns the places where one of Fyne's functions is named that loads
// what an address names.
func fetches(all []source) []string {
	loads := []string{
		"LoadResourceFromURL", "LoadResourceFromURLString", "LoadResourceFromURI", "NewImageFromURI",
		"NewRichTextFromMarkdown", "ParseMarkdown", "AppendMarkdown", "NewHTTPRepository",
	}
	return naming(all, "fyne.io/fyne/v2", loads)
}

// naming returns the files that import a package at or below path and name one
// of these functions or methods.
func naming(all []source, path string, names []string) []string {
	var out []string
	for _, s := range all {
		uses := slices.ContainsFunc(s.file.Imports, func(i *ast.ImportSpec) bool {
			return within(strings.Trim(i.Path.Value, `"`), path)
		})
		found := false
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			found = found || ok && slices.Contains(names, sel.Sel.Name)
			return true
		})
		if uses && found {
			out = append(out, s.path)
		}
	}
	return out
}

func TestFetches_Nobody(t *testing.T) {
	if got := fetches(sources(t)); len(got) != 0 {
		t.Errorf("got %q, want nobody to load what an address names", got)
	}
}

// lets returns the files that let a library of the readers of articles reach the
// network: readability can fetch a page, and wazero can give a program sockets.
func lets(all []source) []string {
	return slices.Concat(
		naming(all, "codeberg.org/readeck/go-readability", []string{"FromURL"}),
		naming(all, "github.com/tetratelabs/wazero/experimental/sock", []string{"NewConfig", "WithConfig"}),
	)
}

func TestLets_Nobody(t *testing.T) {
	if got := lets(sources(t)); len(got) != 0 {
		t.Errorf("got %q, want no reader to reach the network", got)
	}
	code := `package a; import r "codeberg.org/readeck/go-readability/v2"; var _, _ = r.FromURL("x", 0)`
	if got := lets([]source{parse(t, "a.go", code)}); len(got) != 1 {
		t.Errorf("got %q, want the one that fetches", got)
	}
}

// elsewhere returns the calls by which windows of one user would meet in another
// way than by a file: over the network.
func elsewhere(all []source) []string {
	var out []string
	for _, s := range all {
		if !strings.HasPrefix(s.path, "app/instance/") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !strings.HasPrefix(sel.Sel.Name, "Listen") && !strings.HasPrefix(sel.Sel.Name, "Dial") {
				return true
			}
			pipe := strings.HasSuffix(sel.Sel.Name, "Pipe") || strings.HasSuffix(sel.Sel.Name, "PipeContext")
			socket := slices.ContainsFunc(call.Args, func(e ast.Expr) bool {
				l, ok := e.(*ast.BasicLit)
				return ok && l.Value == `"unix"`
			})
			if !pipe && !socket {
				out = append(out, s.path+": "+sel.Sel.Name)
			}
			return true
		})
	}
	return out
}

func TestElsewhere_WindowsMeetOnThisMachine(t *testing.T) {
	if got := elsewhere(sources(t)); len(got) != 0 {
		t.Errorf("got %q, want windows to meet by sockets in folders and by pipes only", got)
	}
	tcp := `package instance; import "net"; func f() { net.Dial("tcp", "x:1"); net.Dial("unix", "x"); winio.DialPipe("x", nil) }`
	if got := elsewhere([]source{parse(t, "app/instance/a.go", tcp)}); len(got) != 1 {
		t.Errorf("got %q, want the one call over the network", got)
	}
}

// TestLogError_StandsWhereKnown pins who logs, since a log may hold nothing of
// what is annotated: these give errors of the settings' file and of the program's
// own translations.
func TestLogError_StandsWhereKnown(t *testing.T) {
	got := naming(sources(t), "fyne.io/fyne/v2", []string{"LogError"})
	if want := []string{"app/app.go", "app/window.go"}; !slices.Equal(got, want) {
		t.Errorf("got fyne.LogError in %q, want it in %q", got, want)
	}
}

func TestNaming(t *testing.T) {
	tests := []struct {
		name, code string
		want       int
	}{
		{"a function", `package a; import "fyne.io/fyne/v2"; var _, _ = fyne.LoadResourceFromURLString("")`, 1},
		{"of a package below", `package a; import "fyne.io/fyne/v2/canvas"; func f() { canvas.NewImageFromURI(nil) }`, 1},
		{"another", `package a; import "fyne.io/fyne/v2/canvas"; func f() { canvas.NewText("", nil) }`, 0},
		{"without Fyne", `package a; import "x"; func f() { x.ParseMarkdown("") }`, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fetches([]source{parse(t, "a.go", tt.code)}); len(got) != tt.want {
				t.Errorf("got %q, want %d files", got, tt.want)
			}
		})
	}
}
