package command_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/app/command"
	"nomina/data"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/sqlite"
)

// world is a folder with files, and a place that keeps projects.
type world struct {
	t      testing.TB
	dir    string
	env    command.Env
	stdin  string
	now    data.Time
	opened []string // what the window was opened with
}

// newWorld has projects kept in memory when open is nil.
func newWorld(t testing.TB, open data.Opener) *world {
	t.Helper()
	if open == nil {
		open = new(memory.Shelf).Open
	}
	w := &world{t: t, dir: t.TempDir(), now: 1_700_000_000_000}
	w.env = command.Env{
		Open: open, Version: "1.2.3", NewID: ident.New, Now: func() data.Time { w.now++; return w.now },
		Window: func(_ context.Context, files []string, project string) int {
			w.opened = append(append(w.opened, files...), "project="+project)
			return 0
		},
	}
	return w
}

// engines runs a test on both engines.
func engines(t *testing.T, test func(t *testing.T, w *world)) {
	t.Run("memory", func(t *testing.T) { test(t, newWorld(t, nil)) })
	t.Run("sqlite", func(t *testing.T) { test(t, newWorld(t, sqlite.Open)) })
}

// file makes a file in the world's folder.
func (w *world) file(name, content string) {
	w.t.Helper()
	path := w.path(name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) path(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

func (w *world) read(name string) string {
	w.t.Helper()
	b, err := os.ReadFile(w.path(name))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(b)
}

// result is what one run left behind.
type result struct {
	status         int
	stdout, stderr string
}

// run runs a command line, in which "@" stands for the world's folder. What
// comes back has "@" there again.
func (w *world) run(line string) result {
	w.t.Helper()
	return w.runIn(context.Background(), line)
}

func (w *world) runIn(ctx context.Context, line string) result {
	w.t.Helper()
	var args []string
	for _, a := range strings.Fields(line) {
		args = append(args, strings.Replace(a, "@", w.dir+string(filepath.Separator), 1))
	}
	var out, errs bytes.Buffer
	env := w.env
	env.Stdout, env.Stderr = &out, &errs
	if env.Stdin == nil {
		env.Stdin = strings.NewReader(w.stdin)
	}
	status := command.Run(ctx, args, env)
	return result{status, w.short(out.String()), w.short(errs.String())}
}

func (w *world) short(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, w.dir+string(filepath.Separator), "@"), w.dir, "@")
}

// must runs a command line that has to end with status 0 and say nothing on
// standard error, and returns standard output.
func (w *world) must(line string) string {
	w.t.Helper()
	got := w.run(line)
	if got.status != command.StatusDone || got.stderr != "" {
		w.t.Fatalf("nomina %s: got status %d and %q, want 0 and nothing", line, got.status, got.stderr)
	}
	return got.stdout
}
