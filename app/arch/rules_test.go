package arch

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// rule says which imports a part of the repository may not have.
type rule struct {
	name string
	in   func(path string) bool // the packages of ours it judges
	deep bool                   // indirect imports count as well
	bad  func(from string, to pkg) bool
}

// breaches returns a line for each import in g that r forbids, sorted.
func (r rule) breaches(g graph) []string {
	var out []string
	for _, path := range slices.Sorted(maps.Keys(g)) {
		if !within(path, module) || !r.in(path) {
			continue
		}
		imports := g[path].Imports
		if r.deep {
			imports = g[path].Deps
		}
		for _, to := range imports {
			target, known := g[to]
			if !known {
				target = pkg{ImportPath: to}
			}
			if r.bad(path, target) {
				out = append(out, fmt.Sprintf("%s imports %s", path, to))
			}
		}
	}
	return out
}

// under judges the packages at and below folders of the repository.
func under(folders ...string) func(string) bool {
	return func(path string) bool {
		for _, f := range folders {
			if within(path, module+"/"+f) {
				return true
			}
		}
		return false
	}
}

// except judges every package of ours but those.
func except(paths ...string) func(string) bool {
	return func(path string) bool { return !slices.Contains(paths, path) }
}

// only judges these packages, not what lies below them.
func only(folders ...string) func(string) bool {
	return func(path string) bool {
		return slices.Contains(folders, strings.TrimPrefix(path, module+"/"))
	}
}

// to forbids imports of these packages and of what lies below them.
func to(paths ...string) func(string, pkg) bool {
	return func(_ string, target pkg) bool { return within(target.ImportPath, paths...) }
}

// drivers are the ways to a database.
func drivers() []string {
	return []string{
		"database/sql", "modernc.org/sqlite", "github.com/mattn/go-sqlite3", "github.com/ncruces/go-sqlite3",
		"zombiezen.com/go/sqlite", "github.com/jackc/pgx", "github.com/lib/pq",
	}
}

// shared are the packages directly under app that several pages use. Every other
// package there is a page.
func shared() []string {
	return []string{
		"action", "appid", "appleevents", "arch", "bridge", "command", "console", "doubter", "export", "fetch", "filedialog", "front", "headless", "ingest", "instance",
		"launch", "logbook", "look", "manifest", "modal", "register", "report", "sample", "say", "session", "settings", "suggester", "update",
	}
}

// drivesPages are the packages below app that may import pages: those that put
// the whole window to the test.
func drivesPages() []string { return []string{"apptest", "e2e"} }

// part returns the name of the package directly under app that path is or lies
// below, or "" when path is not below app.
func part(path string) string {
	below, ok := strings.CutPrefix(path, module+"/app/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(below, "/")
	return name
}

func isPage(path string) bool {
	name := part(path)
	return name != "" && !slices.Contains(shared(), name) && !slices.Contains(drivesPages(), name)
}

// rules are those of docs/architecture.md, "Who may import whom".
func rules() []rule {
	ours := func(string) bool { return true }
	// What puts the window to the test stands where main does, and hands over.
	appOnly := func(path string) bool { return under("app")(path) && !slices.Contains(drivesPages(), part(path)) }
	return []rule{
		{"data knows no toolkit and nothing above it", under("data"), true,
			to("fyne.io", module+"/app", module+"/widgets", module+"/assets")},
		{"package data uses the standard library only", only("data"), true,
			func(_ string, target pkg) bool { return !target.Standard }},
		{"database drivers stand in their engine's folder", func(path string) bool { return !under("data/sqlite")(path) }, false,
			to(drivers()...)},
		{"formats never see a store or the editor", under("data/format"), true,
			to(module+"/data/sqlite", module+"/data/memory", module+"/data/edit", module+"/data/storetest")},
		{"what is pure touches no file, process or network",
			only("data", "data/text", "data/edit", "data/query", "data/memory", "widgets/textview/layout"), false,
			to("os", "net", "syscall", "io/ioutil", "path/filepath")},
		{"the layout is computed without a toolkit", under("widgets/textview/layout"), true, to("fyne.io")},
		{"widgets know text positions and nothing else of ours", under("widgets"), true,
			func(_ string, target pkg) bool {
				return within(target.ImportPath, module) &&
					!within(target.ImportPath, module+"/data/text", module+"/widgets")
			}},
		{"app is handed its storage engine", appOnly, true, to(module+"/data/sqlite", module+"/data/memory")},
		{"pages do not import pages, nor does what they share", under("app"), false,
			func(from string, target pkg) bool {
				outside := part(from) == "" || slices.Contains(drivesPages(), part(from))
				return !outside && isPage(target.ImportPath) && part(from) != part(target.ImportPath)
			}},
		{"only main opens Fyne's own driver", except(module), true, to("fyne.io/fyne/v2/app")},
		{"assets use the standard library only", under("assets"), true,
			func(_ string, target pkg) bool { return !target.Standard }},
		{"the program holds no test code", only(module), true,
			to(module+"/data/storetest", module+"/data/formattest", module+"/data/edit/edittest",
				module+"/app/apptest", "pgregory.net/rapid", "github.com/google/go-cmp")},
		{"only what somebody asks for asks the network", except(module+"/app/update", module+"/app/fetch", module+"/app/instance"), false, // a version, an address that was typed in; see elsewhere
			func(_ string, target pkg) bool { return asks(target.ImportPath) }},
		{"only the log book has to do with the log", except(module + "/app/logbook"), false, to("log")},
		{"nobody imports the program itself", ours, false,
			func(_ string, target pkg) bool { return target.ImportPath == module }},
	}
}
