package command_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/command"
	"nomina/data"
	"nomina/data/format/plain"
	"nomina/data/sqlite"
)

const tagged = `{"text":"A 😀 Paris","spans":[{"start":4,"end":9,"label":"PLACE"}]}` + "\n"

func TestImport_Reports(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.file("in/a.txt", "The first\n")
		w.file("in/again.txt", "The first\n")
		w.file("in/binary.txt", "\x00\x01\x02")
		w.file("in/empty.txt", "")
		w.file("in/latin.txt", "caf\xe9 noir")
		w.file("in/lines.jsonl", tagged+"nonsense\n"+
			`{"text":"Rome","spans":[{"start":0,"end":9,"label":"PLACE"},{"start":0,"end":4,"label":"PLACE","text":"Roma"},{"start":0,"end":4,"label":"CITY"}]}`+"\n")
		w.file("in/picture.png", "\x89PNG")
		if err := os.Truncate(w.huge("in/huge.txt"), plain.MaxSize+1); err != nil {
			t.Fatal(err)
		}
		got := w.run("import @in @gone.txt -p @p.nomina")
		if got.status != command.StatusFailed {
			t.Errorf("got status %d, want 1", got.status)
		}
		want := "@p.nomina: imported 4 articles with 2 annotations, added 1 label, refused 6 articles and 2 spans\n"
		if got.stdout != want {
			t.Errorf("got %q, want %q", got.stdout, want)
		}
		for _, line := range []string{
			"@gone.txt: there is no such file",
			"@in: note: left out, as files of other kinds (1): picture.png",
			`@in/again.txt: "The first": the text was imported just before, as "The first"`,
			"@in/binary.txt: is not a text file",
			"@in/empty.txt: holds no text",
			"@in/huge.txt: larger than 64 MiB",
			"@in/latin.txt: note: read as windows-1252 (fallback)",
			"@in/lines.jsonl:2: ",
			"@in/lines.jsonl:3: span 1: ",
			"@in/lines.jsonl:3: span 2: ",
		} {
			if !strings.Contains("\n"+filepath.ToSlash(got.stderr), "\n"+line) {
				t.Errorf("got %q, want the line %q", got.stderr, line)
			}
		}
		if n := strings.Count(got.stderr, "\n"); n != 10 {
			t.Errorf("got %d lines, want 10:\n%s", n, got.stderr)
		}
		again := w.run("import @in/a.txt -p @p.nomina")
		if again.status != command.StatusFailed || !strings.Contains(again.stderr, "in the project already") ||
			again.stdout != "@p.nomina: imported 0 articles with 0 annotations, refused 1 article\n" {
			t.Errorf("the same again: got %+v, want status 1 and the reason", again)
		}
	})
}

func (w *world) huge(name string) string {
	w.file(name, "x")
	return w.path(name)
}

func TestImport_ReportsAsTyped(t *testing.T) {
	w := newWorld(t, nil)
	w.file("in/sub/empty.txt", "")
	t.Chdir(w.dir)
	for line, want := range map[string]string{
		"import in -p p.nomina":               "in/sub/empty.txt: ",
		"import ./in/sub/empty.txt -p p":      "./in/sub/empty.txt: ",
		"import . -p p":                       "in/sub/empty.txt: ",
		"import in/../in/sub/empty.txt -p pp": "in/../in/sub/empty.txt: ",
	} {
		if got := w.run(line); !strings.HasPrefix(filepath.ToSlash(got.stderr), want) {
			t.Errorf("nomina %s: got %q, want %q", line, got.stderr, want)
		}
	}
}

func TestImport_Stdin(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = tagged + "{\n"
		got := w.run("import - -p @p.nomina --annotator Ann")
		if got.status != command.StatusFailed || !strings.HasPrefix(got.stderr, "stdin:2: ") {
			t.Errorf("got %+v, want status 1 and line 2", got)
		}
		out := w.must("export -p @p.nomina -o -")
		for _, want := range []string{`"text":"A 😀 Paris"`, `"start":4,"end":9,"label":"PLACE","text":"Paris","annotator":"Ann"`} {
			if !strings.Contains(out, want) {
				t.Errorf("got %s, want %s in it", out, want)
			}
		}
	})
}

// A project is not made for nothing.
func TestImport_NothingToImport(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.file("empty.txt", "")
		got := w.run("import @empty.txt -p @p.nomina")
		if got.status != command.StatusFailed {
			t.Errorf("got %+v, want status 1", got)
		}
		if got := w.run("stats -p @p.nomina"); !strings.Contains(got.stderr, "no such project") {
			t.Errorf("got %+v, want that there is no project", got)
		}
	})
}

// cancelling is an Opener that cancels when the project is opened that way.
func cancelling(open data.Opener, at data.Mode, cancel func()) data.Opener {
	return func(ctx context.Context, location string, mode data.Mode, t data.Template) (data.Store, error) {
		store, err := open(ctx, location, mode, t)
		if mode == at {
			cancel()
		}
		return store, err
	}
}

func TestImport_Cancelled(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.file("a.txt", "Paris")
		w.must("import @a.txt -p @p.nomina")
		before := w.must("stats -p @p.nomina")
		w.file("b.txt", "Rome")
		calm := w.env
		for _, at := range []string{"opened", "planned"} {
			ctx, cancel := context.WithCancel(context.Background())
			if at == "opened" {
				w.env.Open = cancelling(calm.Open, data.OpenWrite, cancel)
			} else {
				w.env.NewID = func() data.ID { cancel(); return calm.NewID() }
			}
			got := w.runIn(ctx, "import @b.txt -p @p.nomina")
			if got.status != command.StatusFailed || got.stdout != "" || got.stderr != "@p.nomina: cancelled; nothing was changed\n" {
				t.Errorf("%s: got %+v, want status 1 and that it was cancelled", at, got)
			}
			w.env = calm
			if diff := cmp.Diff(w.must("stats -p @p.nomina"), before); diff != "" {
				t.Errorf("%s: after the cancel, got - want +\n%s", at, diff)
			}
		}
	})
}

// A cancel leaves no project that was not there before.
func TestImport_CancelledNew(t *testing.T) {
	w := newWorld(t, sqlite.Open)
	w.file("a.txt", "Paris")
	ctx, cancel := context.WithCancel(context.Background())
	w.env.Open = cancelling(w.env.Open, data.OpenCreate, cancel)
	if got := w.runIn(ctx, "import @a.txt -p @p.nomina"); got.status != command.StatusFailed || !strings.Contains(got.stderr, "cancelled") {
		t.Errorf("got %+v, want status 1 and that it was cancelled", got)
	}
	if left, _ := os.ReadDir(w.dir); len(left) != 1 {
		t.Errorf("got %v in the folder, want a.txt alone", left)
	}
}

// endless is a standard input that nobody types into.
type endless struct {
	begun func()
	free  chan struct{}
}

func (e endless) Read([]byte) (int, error) {
	e.begun()
	<-e.free
	return 0, io.EOF
}

func TestImport_CancelledWaiting(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		ctx, cancel := context.WithCancel(context.Background())
		stdin := endless{cancel, make(chan struct{})}
		defer close(stdin.free)
		w.env.Stdin = stdin
		if got := w.runIn(ctx, "import - -p @p.nomina"); got.status != command.StatusFailed || !strings.Contains(got.stderr, "cancelled") {
			t.Errorf("got %+v, want status 1 and that it was cancelled", got)
		}
		if left, _ := os.ReadDir(w.dir); len(left) > 0 {
			t.Errorf("got %v left behind, want nothing", left)
		}
	})
}

// shaky is a store that fails to close.
type shaky struct{ data.Store }

func (s shaky) Close() error { return errors.Join(errors.New("the disk is gone"), s.Store.Close()) }

func TestImport_CloseFails(t *testing.T) {
	w := newWorld(t, nil)
	w.file("a.txt", "Paris")
	open := w.env.Open
	w.env.Open = func(ctx context.Context, location string, mode data.Mode, tpl data.Template) (data.Store, error) {
		s, err := open(ctx, location, mode, tpl)
		if err != nil {
			return nil, err
		}
		return shaky{s}, nil
	}
	for _, line := range []string{"import @a.txt -p @p.nomina", "stats -p @p.nomina"} {
		if got := w.run(line); got.status != command.StatusFailed || !strings.Contains(got.stderr, "@p.nomina: the disk is gone") {
			t.Errorf("nomina %s: got %+v, want status 1 and the reason", line, got)
		}
	}
}

func TestImport_Encoding(t *testing.T) {
	w := newWorld(t, nil)
	w.file("a.txt", "\xe9t\xe9 noir")
	got := w.run("import @a.txt --encoding windows-1251 -p @p.nomina")
	if got.status != command.StatusDone || !strings.Contains(got.stderr, "windows-1251 (chosen)") {
		t.Errorf("got %+v, want the encoding that was chosen", got)
	}
	if out := w.must("export -p @p.nomina -o -"); !strings.Contains(out, "йtй noir") {
		t.Errorf("got %s, want the text in that encoding", out)
	}
}
