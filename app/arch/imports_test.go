package arch

import (
	"slices"
	"testing"
)

func TestImports(t *testing.T) {
	g := loadGraph(t)
	for _, path := range []string{module, module + "/data", module + "/app", module + "/widgets/textview"} {
		if _, ok := g[path]; !ok {
			t.Errorf("got no package %s from go list, want it: the rules would judge nothing", path)
		}
	}
	for _, r := range rules() {
		for _, breach := range r.breaches(g) {
			t.Errorf("%s: %s", r.name, breach)
		}
	}
}

// imports makes a graph of one package of ours.
func imports(from string, std bool, direct []string, indirect ...string) graph {
	g := graph{from: {ImportPath: from, Imports: direct, Deps: append(slices.Clone(direct), indirect...)}}
	for _, path := range g[from].Deps {
		g[path] = pkg{ImportPath: path, Standard: std}
	}
	return g
}

// Every rule has to see the breach it is there for, and let through what stands
// next to it: rules that never fire would pass TestImports as well.
func TestRules(t *testing.T) {
	const std, foreign = true, false
	tests := map[string]struct{ breach, fine []graph }{
		"data knows no toolkit and nothing above it": {
			breach: []graph{
				imports("nomina/data/edit", foreign, []string{"fyne.io/fyne/v2"}),
				imports("nomina/data", foreign, []string{"example.org/x"}, "fyne.io/fyne/v2/theme"),
				imports("nomina/data/format/all", foreign, []string{"nomina/app/action"}),
				imports("nomina/data/text", foreign, []string{"nomina/widgets/textview"}),
			},
			fine: []graph{imports("nomina/database", foreign, []string{"fyne.io/fyne/v2"})},
		},
		"package data uses the standard library only": {
			breach: []graph{imports("nomina/data", foreign, []string{"github.com/google/uuid"})},
			fine: []graph{
				imports("nomina/data", std, []string{"context"}),
				imports("nomina/data/ident", foreign, []string{"github.com/google/uuid"}),
			},
		},
		"database drivers stand in their engine's folder": {
			breach: []graph{
				imports("nomina/app/session", std, []string{"database/sql"}),
				imports("nomina", foreign, []string{"modernc.org/sqlite/lib"}),
			},
			fine: []graph{imports("nomina/data/sqlite", foreign, []string{"modernc.org/sqlite"})},
		},
		"formats never see a store or the editor": {
			breach: []graph{imports("nomina/data/format/jsonl", foreign, []string{"nomina/data/edit"})},
			fine:   []graph{imports("nomina/data/format/jsonl", foreign, []string{"nomina/data/text"})},
		},
		"what is pure touches no file, process or network": {
			breach: []graph{
				imports("nomina/data/edit", std, []string{"os/exec"}),
				imports("nomina/widgets/textview/layout", std, []string{"net/http"}),
			},
			fine: []graph{
				imports("nomina/data/edit", std, []string{"fmt"}, "os"),
				imports("nomina/data/sqlite", std, []string{"os"}),
			},
		},
		"the layout is computed without a toolkit": {
			breach: []graph{imports("nomina/widgets/textview/layout", foreign, []string{"x"}, "fyne.io/fyne/v2")},
			fine:   []graph{imports("nomina/widgets/textview", foreign, []string{"fyne.io/fyne/v2"})},
		},
		"widgets know text positions and nothing else of ours": {
			breach: []graph{
				imports("nomina/widgets/textview", foreign, []string{"nomina/data"}),
				imports("nomina/widgets/mentions", foreign, []string{"x"}, "nomina/app/session"),
			},
			fine: []graph{imports("nomina/widgets/textview", foreign, []string{"nomina/data/text", "nomina/widgets/tint"})},
		},
		"app is handed its storage engine": {
			breach: []graph{
				imports("nomina/app", foreign, []string{"nomina/data/sqlite"}),
				imports("nomina/app/command", foreign, []string{"x"}, "nomina/data/memory"),
			},
			fine: []graph{
				imports("nomina", foreign, []string{"nomina/data/sqlite"}),
				imports("nomina/app/apptest", foreign, []string{"nomina/data/memory"}),
			},
		},
		"pages do not import pages, nor does what they share": {
			breach: []graph{
				imports("nomina/app/exporter", foreign, []string{"nomina/app/annotate"}),
				imports("nomina/app/session", foreign, []string{"nomina/app/annotate"}),
				imports("nomina/app/exporter", foreign, []string{"nomina/app/unheardof/inner"}),
			},
			fine: []graph{
				imports("nomina/app", foreign, []string{"nomina/app/annotate"}),
				imports("nomina/app/annotate", foreign, []string{"nomina/app/session", "nomina/app/annotate/inner"}),
				imports("nomina/app/e2e", foreign, []string{"nomina/app/annotate"}),
			},
		},
		"only main opens Fyne's own driver": {
			breach: []graph{imports("nomina/app", foreign, []string{"fyne.io/fyne/v2/app"})},
			fine: []graph{
				imports("nomina", foreign, []string{"fyne.io/fyne/v2/app"}),
				imports("nomina/app", foreign, []string{"fyne.io/fyne/v2/test"}),
			},
		},
		"assets use the standard library only": {
			breach: []graph{imports("nomina/assets", foreign, []string{"fyne.io/fyne/v2"})},
			fine:   []graph{imports("nomina/assets", std, []string{"embed"})},
		},
		"the program holds no test code": {
			breach: []graph{imports("nomina", foreign, []string{"x"}, "nomina/data/storetest")},
			fine:   []graph{imports("nomina/data/memory", foreign, []string{"nomina/data/storetest"})},
		},
		"only what somebody asks for asks the network": {
			breach: []graph{
				imports("nomina/app", std, []string{"net/http"}),
				imports("nomina/data/format/jsonl", std, []string{"net"}),
				imports("nomina/app/sample", foreign, []string{"golang.org/x/net/http2"}),
			},
			fine: []graph{
				imports("nomina/app/update", std, []string{"net/http"}),
				imports("nomina/app/fetch", std, []string{"net/http"}),
				imports("nomina/app", std, []string{"net/url"}),
				imports("nomina/app", foreign, []string{"fyne.io/fyne/v2"}, "net/http"),
			},
		},
		"only the log book has to do with the log": {
			breach: []graph{
				imports("nomina/app/annotate", std, []string{"log"}),
				imports("nomina", std, []string{"log/slog"}),
			},
			fine: []graph{imports("nomina/app/logbook", std, []string{"log"})},
		},
		"nobody imports the program itself": {
			breach: []graph{imports("nomina/app", foreign, []string{"nomina"})},
			fine:   []graph{imports("nomina/app", foreign, []string{"nomina/assets"})},
		},
	}
	for _, r := range rules() {
		t.Run(r.name, func(t *testing.T) {
			tt, ok := tests[r.name]
			if !ok {
				t.Fatal("got no example for this rule, want a breach and a fine one")
			}
			for _, g := range tt.breach {
				if got := r.breaches(g); len(got) != 1 {
					t.Errorf("got breaches %q, want one", got)
				}
			}
			for _, g := range tt.fine {
				if got := r.breaches(g); len(got) != 0 {
					t.Errorf("got breaches %q, want none", got)
				}
			}
		})
	}
}
