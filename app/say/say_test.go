package say

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"nomina/assets"
)

func catalogue(t *testing.T, language string) map[string]any {
	t.Helper()
	raw, err := fs.ReadFile(assets.Translations(), language+".json")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatalf("%s.json: %v", language, err)
	}
	return m
}

func TestTranslations_SameKeys(t *testing.T) {
	en, fr := catalogue(t, "en"), catalogue(t, "fr")
	for k := range en {
		if fr[k] == nil {
			t.Errorf("%s has no French", k)
		}
	}
	for k := range fr {
		if en[k] == nil {
			t.Errorf("%s has no English", k)
		}
	}
}

// fields returns the {{.Names}} of a message.
func fields(message any) map[string]bool {
	raw, _ := json.Marshal(message)
	out := map[string]bool{}
	for _, part := range strings.Split(string(raw), "{{.")[1:] {
		name, _, _ := strings.Cut(part, "}}")
		out[name] = true
	}
	return out
}

func TestTranslations_SameFields(t *testing.T) {
	en, fr := catalogue(t, "en"), catalogue(t, "fr")
	for k := range fr {
		e, f := fields(en[k]), fields(fr[k])
		for name := range f {
			if !e[name] {
				t.Errorf("%s: {{.%s}} stands in French only", k, name)
			}
		}
	}
}

// TestTranslations_FrenchBlanks: a sign that stands apart from its word in French
// must not come at the beginning of a line.
func TestTranslations_FrenchBlanks(t *testing.T) {
	for k, message := range catalogue(t, "fr") {
		raw := fmt.Sprint(message)
		for _, sign := range []string{" :", " ;", " !", " ?", " »", "« ", " %"} {
			if strings.Contains(raw, sign) {
				t.Errorf("%s: got %q with a blank that breaks, want U+00A0: %s", k, sign, raw)
			}
		}
	}
}

// TestTranslations_Complete reads every call of T and N in the program.
func TestTranslations_Complete(t *testing.T) {
	en := catalogue(t, "en")
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, name := range append(files, more...) {
		for _, key := range keys(t, name) {
			calls++
			if en[key] == nil && !prefix(en, key) {
				t.Errorf("%s says %q, which has no words", name, key)
			}
		}
	}
	if calls < 100 {
		t.Errorf("only %d calls found: the search is broken", calls)
	}
}

// prefix allows a key that ends in a dot or a low line, to which something is
// appended.
func prefix(m map[string]any, key string) bool {
	if !strings.HasSuffix(key, ".") && !strings.HasSuffix(key, "_") {
		return false
	}
	for k := range m {
		if strings.HasPrefix(k, key) {
			return true
		}
	}
	return false
}

func keys(t *testing.T, name string) []string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, raw, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		fn, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || fn.Sel.Name != "T" && fn.Sel.Name != "N" {
			return true
		}
		if x, ok := fn.X.(*ast.Ident); !ok || x.Name != "say" {
			return true
		}
		arg := call.Args[0]
		if sum, ok := arg.(*ast.BinaryExpr); ok {
			arg = sum.X
		}
		if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			key, _ := strconv.Unquote(lit.Value)
			out = append(out, key)
		}
		return true
	})
	return out
}

func TestUse(t *testing.T) {
	for _, tt := range [][2]string{{"fr", "Annuler"}, {"en", "Cancel"}} {
		if err := Use(assets.Translations(), tt[0]); err != nil {
			t.Fatal(err)
		}
		if got := T("button.cancel"); got != tt[1] {
			t.Errorf("%s: got %q, want %q", tt[0], got, tt[1])
		}
	}
	if got := N("article.words", 1, Data{"N": "1"}); got != "1 word" {
		t.Errorf("one word: got %q", got)
	}
	if got := N("article.words", 2, Data{"N": "2"}); got != "2 words" {
		t.Errorf("two words: got %q", got)
	}
	if err := Use(assets.Translations(), "fr"); err != nil {
		t.Fatal(err)
	}
	if got := N("article.words", 0, Data{"N": "0"}); got != "0 mot" {
		t.Errorf("French counts 0 as one: got %q", got)
	}
}
