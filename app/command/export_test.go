package command_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/command"
	"nomina/data"
)

// The file that a project becomes makes the very same project, which becomes
// the very same file.
func TestExport_RoundTrip(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.file("in/a.txt", "\xef\xbb\xbfKim Jong-un in Kursk\r\nguerre\r\n")
		w.file("in/b.jsonl", tagged+
			`{"text":"Café du Monde","title":"=SUM(1)","lang":"fr","status":"done","source":"x","meta":{"b":1,"a":[2]},`+
			`"spans":[{"start":0,"end":13,"label":"ORGANIZATION","note":"a\nnote"},{"start":8,"end":13,"label":"WORLD","annotator":"Bob"}]}`+"\n"+
			`{"text":"שלום \u200fعالم e\u0301","id":"not a uuid","spans":[]}`+"\n")
		w.run("import @in -p @one.nomina --annotator Ann")
		for _, unit := range []string{"codepoints", "utf16", "bytes"} {
			w.must("export -p @one.nomina -o @" + unit + ".jsonl --unit " + unit)
			if unit != "codepoints" && w.read(unit+".jsonl") == w.read("codepoints.jsonl") {
				t.Errorf("%s: got the same file as for code points, want others offsets", unit)
			}
			w.must("import @" + unit + ".jsonl -p @" + unit + ".nomina")
			w.must("export -p @" + unit + ".nomina -o @" + unit + "-again.jsonl --unit " + unit)
			if diff := cmp.Diff(w.read(unit+"-again.jsonl"), w.read(unit+".jsonl")); diff != "" {
				t.Errorf("%s: got - want +\n%s", unit, diff)
			}
			w.must("check -p @" + unit + ".nomina")
		}
		if got, want := w.must("export -p @one.nomina --out - --format jsonl"), w.short(w.read("codepoints.jsonl")); got != want {
			t.Errorf("on standard output: got %q, want %q", got, want)
		}
	})
}

func TestExport_Unit(t *testing.T) {
	w := newWorld(t, nil)
	w.stdin = tagged
	w.must("import - -p @p.nomina")
	want := w.must("export -p @p.nomina --out -")
	for _, name := range []string{"codepoints", "code_points", "code-points", "CodePoints"} {
		if got := w.must("export -p @p.nomina --out - --unit " + name); got != want || !strings.Contains(got, `"offset_unit":"codepoints"`) {
			t.Errorf("--unit %s: got %q, want %q", name, got, want)
		}
	}
	help := w.must("export --help")
	if !strings.Contains(help, "codepoints, utf16 or bytes (default \"codepoints\")") || strings.Contains(help, "code_points") {
		t.Errorf("help: got %s, want the names as in files", help)
	}
	if got := w.run("export -p @p.nomina --out - --unit cm"); got.status != command.StatusUsage || got.stdout != "" {
		t.Errorf("--unit cm: got %+v, want status %d", got, command.StatusUsage)
	}
}

// Suggestions are written when they are asked for, and never come back.
func TestExport_Suggestions(t *testing.T) {
	w := newWorld(t, nil)
	w.stdin = tagged
	w.must("import - -p @p.nomina")
	if got := w.must("export -p @p.nomina --out -"); strings.Contains(got, "suggestions") {
		t.Errorf("not asked: got %q, want no suggestions", got)
	}
	if got := w.must("export -p @p.nomina --out - --suggestions"); !strings.Contains(got, `"suggestions":[]`) {
		t.Errorf("asked: got %q, want an array", got)
	}
}

func TestExport_Excel(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = tagged
		w.must("import - -p @p.nomina")
		got := w.must("export --format xlsx -p @p.nomina --out @p.xlsx")
		if want := "@p.xlsx: wrote 1 article with 1 annotation, read 1 back and compared them with the project\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if !strings.HasPrefix(w.read("p.xlsx"), "PK") {
			t.Error("got no archive, want one")
		}
	})
}

func TestExport_LeavesOthersAlone(t *testing.T) {
	w := newWorld(t, nil)
	w.stdin = tagged
	w.must("import - -p @p.nomina")
	w.file("mine.jsonl", "my own work")
	w.file("folder/x", "")
	for line, want := range map[string]string{
		"export -p @p.nomina -o @mine.jsonl":                        "@mine.jsonl: exists already and was left as it is. Choose another name, or replace it with --force\n",
		"export -p @p.nomina -o @folder -f jsonl --force":           "@folder: is a folder. Name a file in it\n",
		"export -p @p.nomina -o @none/p.jsonl":                      "@none/p.jsonl: there is no such file or folder\n",
		"export -p @mine.jsonl -o @mine.jsonl --force":              "@mine.jsonl: there is no such project",
		"export -p @p.nomina -o " + os.DevNull + " -f xlsx --force": os.DevNull + ": is not an ordinary file",
	} {
		got := w.run(line)
		if got.status != command.StatusFailed || !strings.HasPrefix(filepath.ToSlash(got.stderr), filepath.ToSlash(want)) || got.stdout != "" {
			t.Errorf("nomina %s: got %+v, want status 1 and %q", line, got, want)
		}
		if got := w.read("mine.jsonl"); got != "my own work" {
			t.Fatalf("nomina %s: got the file %q, want it untouched", line, got)
		}
	}
	w.must("export -p @p.nomina -o @mine.jsonl --force")
	if got := w.read("mine.jsonl"); !strings.Contains(got, "Paris") {
		t.Errorf("with --force: got %q, want the export", got)
	}
}

// --force must not turn a project into its own export.
func TestExport_NotOverTheProject(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = tagged
		w.must("import - -p @p.data")
		if _, err := os.Stat(w.path("p.data")); err != nil {
			w.file("p.data", "the place of a project in memory")
		}
		before := w.read("p.data")
		got := w.run("export -p @p.data -o @p.data -f jsonl --force")
		if got.status != command.StatusFailed || !strings.Contains(got.stderr, "is the project itself") || w.read("p.data") != before {
			t.Errorf("got %+v, want status 1 and the project untouched", got)
		}
	})
}

func TestExport_Cancelled(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = tagged
		w.must("import - -p @p.nomina")
		before, err := os.ReadDir(w.dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, out := range []string{"@out.jsonl", "@out.xlsx", "-"} {
			ctx, cancel := context.WithCancel(context.Background())
			env := w.env
			w.env.Open = cancelling(env.Open, data.OpenRead, cancel)
			got := w.runIn(ctx, "export -p @p.nomina -o "+out)
			w.env = env
			if got.status != command.StatusFailed || !strings.Contains(got.stderr, "cancelled") || got.stdout != "" {
				t.Errorf("%s: got %+v, want status 1 and that it was cancelled", out, got)
			}
		}
		after, err := os.ReadDir(w.dir)
		if err != nil || len(after) != len(before) {
			t.Errorf("got %v (%v) in the folder, want %v", after, err, before)
		}
	})
}

// broken is a standard output whose reader has gone.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestRun_BrokenPipe(t *testing.T) {
	w := newWorld(t, nil)
	w.stdin = tagged
	w.must("import - -p " + "@p.nomina")
	for _, args := range [][]string{{"export", "-p", w.path("p.nomina"), "-o", "-"}, {"stats", "-p", w.path("p.nomina")}, {"stats", "--json", "-p", w.path("p.nomina")}} {
		var errs strings.Builder
		env := w.env
		env.Stdin, env.Stdout, env.Stderr = strings.NewReader(""), broken{}, &errs
		if got := command.Run(context.Background(), args, env); got != command.StatusFailed || !strings.HasPrefix(errs.String(), "standard output: ") {
			t.Errorf("nomina %v: got %d and %q, want 1 and the reason", args, got, errs.String())
		}
	}
}
