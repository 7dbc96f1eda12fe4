package command_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/command"
	"nomina/data"
)

func TestRun_Usage(t *testing.T) {
	w := newWorld(t, nil)
	w.file("a.txt", "Paris")
	w.must("import @a.txt -p @p.nomina")
	for _, c := range []struct{ line, stderr string }{
		{"import", "no files"},
		{"import @a.txt", "--project is missing"},
		{"import @a.txt -p @p.nomina -e klingon", `unknown encoding "klingon"`},
		{"import @a.txt -p", "flag needs an argument"},
		{"import --what", "unknown flag: --what"},
		{"export", "--project is missing"},
		{"export -p @p.nomina", "--out is missing"},
		{"export -p @p.nomina -o @x", "--format is missing: jsonl, xlsx"},
		{"export -p @p.nomina -o @x -f pdf", `unknown format "pdf": jsonl, xlsx`},
		{"export -p @p.nomina -o @x.jsonl -u miles", `"miles"`},
		{"export -p @p.nomina -o - -f xlsx", "only jsonl can go to standard output"},
		{"export -p @p.nomina -o @q.nomina -f jsonl", "named like a project"},
		{"export -p @p.nomina -o @x.jsonl more", "more"},
		{"stats", "--project is missing"},
		{"stats -p @p.nomina more", "more"},
		{"check", "--project is missing"},
		{"sample", "no sample"},
		{"improt @a.txt", `unknown command "improt"; did you mean "import"?`},
		{"improt --project x", `unknown command "improt"; did you mean "import"?`},
		{"frobnicate", `unknown command "frobnicate"`},
		{"@p.nomina @q.nomina", "only one project"},
		{"--nonsense", "unknown flag"},
	} {
		got := w.run(c.line)
		if got.status != command.StatusUsage || !strings.Contains(got.stderr, c.stderr) || !strings.Contains(got.stderr, "--help'") || got.stdout != "" {
			t.Errorf("nomina %s: got %+v, want status 2 and %q", c.line, got, c.stderr)
		}
	}
	if len(w.opened) > 0 {
		t.Errorf("got the window opened with %q, want it closed", w.opened)
	}
}

func TestRun_Help(t *testing.T) {
	w := newWorld(t, nil)
	for line, want := range map[string]string{
		"--version":     "nomina 1.2.3\n",
		"--help":        "import      Import articles",
		"help":          "import      Import articles",
		"import --help": "--annotator",
		"export --help": "--unit",
		"stats --help":  "--json",
		"check --help":  "--project",
		"sample --help": "--headless",
	} {
		if got := w.must(line); !strings.Contains(got, want) {
			t.Errorf("nomina %s: got %q, want %q in it", line, got, want)
		}
	}
}

func TestRun_Window(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"", []string{"project="}},
		{"@a.txt", []string{"@a.txt", "project="}},
		{"@news.nomina", []string{"project=@news.nomina"}},
		{"@a.txt @News.NOMINA @b.txt", []string{"@a.txt", "@b.txt", "project=@News.NOMINA"}},
		{"--project @x @a.txt", []string{"@a.txt", "project=@x"}},
		{"@folder", []string{"@folder", "project="}},
		{"@missing.txt", []string{"@missing.txt", "project="}},
	} {
		w := newWorld(t, nil)
		w.file("a.txt", "Paris")
		w.must(c.line)
		for i := range w.opened {
			w.opened[i] = w.short(w.opened[i])
		}
		if diff := cmp.Diff(w.opened, c.want); diff != "" {
			t.Errorf("nomina %s: got - want +\n%s", c.line, diff)
		}
	}
}

func TestRun_WindowStatus(t *testing.T) {
	w := newWorld(t, nil)
	w.env.Window = func(context.Context, []string, string) int { return 7 }
	w.env.Sample = func(_ context.Context, headless bool, out string) int {
		if headless && out == "there" {
			return 5
		}
		return 0
	}
	for line, want := range map[string]int{"": 7, "sample": 0, "sample --headless --out there": 5} {
		if got := w.run(line); got.status != want || got.stderr != "" {
			t.Errorf("nomina %s: got %+v, want status %d", line, got, want)
		}
	}
	w.env.Window = nil
	if got := w.run(""); got.status != command.StatusUsage || !strings.Contains(got.stderr, "no window") {
		t.Errorf("without a window: got %+v, want status 2", got)
	}
}

// Every error of the contract has a sentence that names the file and says what
// to do; the commands end with 1.
func TestRun_OpenErrors(t *testing.T) {
	for want, err := range map[string]error{
		"open in another window": data.ErrInUse,
		"not a Nomina project":   data.ErrForeign,
		"newer version":          data.ErrNewer,
		"damaged":                data.ErrCorrupt,
		"cannot be":              data.ErrReadOnly,
		"no space left":          data.ErrFull,
		"cancelled":              context.Canceled,
		"the moon is full":       errors.New("the moon is full"),
	} {
		w := newWorld(t, func(context.Context, string, data.Mode, data.Template) (data.Store, error) {
			return nil, errors.Join(errors.New("open project"), err)
		})
		w.file("a.txt", "Paris")
		for _, line := range []string{"import @a.txt -p @p.nomina", "stats -p @p.nomina", "check -p @p.nomina", "export -p @p.nomina -o @x.jsonl"} {
			got := w.run(line)
			if got.status != command.StatusFailed || !strings.HasPrefix(got.stderr, "@p.nomina: ") ||
				!strings.Contains(got.stderr, want) || strings.Count(got.stderr, "\n") > 2 || got.stdout != "" {
				t.Errorf("nomina %s: got %+v, want status 1 and %q", line, got, want)
			}
		}
	}
}

// Reading asks for nothing to be written, so the advice is another.
func TestRun_Unreadable(t *testing.T) {
	w := newWorld(t, func(context.Context, string, data.Mode, data.Template) (data.Store, error) {
		return nil, fmt.Errorf("its log: %w", data.ErrReadOnly)
	})
	want := "@p.nomina: cannot be opened without writing to it (its log: read-only). Open it in the window once"
	for _, line := range []string{"stats -p @p.nomina", "check -p @p.nomina", "export -p @p.nomina -o @x.jsonl"} {
		if got := w.run(line); got.status != command.StatusFailed || !strings.HasPrefix(got.stderr, want) {
			t.Errorf("nomina %s: got %+v, want status 1 and %q", line, got, want)
		}
	}
}

func TestRun_NoProject(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		for _, line := range []string{"stats -p @p.nomina", "check -p @p.nomina", "export -p @p.nomina -o @x.jsonl"} {
			got := w.run(line)
			if got.status != command.StatusFailed || !strings.HasPrefix(got.stderr, "@p.nomina: there is no such project") {
				t.Errorf("nomina %s: got %+v, want status 1 and that there is none", line, got)
			}
		}
	})
}
