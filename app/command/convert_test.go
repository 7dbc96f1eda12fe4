package command_test

import (
	"strings"
	"testing"

	"nomina/app/command"
)

// TestConvert turns files into others without a project.
func TestConvert(t *testing.T) {
	w := newWorld(t, nil)
	w.file("a.jsonl", `{"text":"Kim visits Kursk","id":"x","spans":[{"start":0,"end":3,"label":"PER"},{"start":11,"end":16,"label":"LOC"},{"start":11,"end":99,"label":"LOC"}]}`+"\n"+
		`{"text":"Nobody","id":"x"}`+"\n")
	got := w.run("convert @a.jsonl --label PER=PERSON --name LOC=PLACE --to jsonl --out @b.jsonl")
	if got.status != command.StatusFailed || !strings.Contains(got.stderr, "a.jsonl:1: span 3") || !strings.Contains(got.stdout, "wrote 2 articles with 2 annotations, read 2 back") {
		t.Fatalf("got %+v, want one span refused and the rest written", got)
	}
	s := w.read("b.jsonl")
	for _, want := range []string{`"id":"x"`, `"id":"article-2"`, `"label":"PERSON","text":"Kim"`, `"label":"PLACE"`} {
		if !strings.Contains(s, want) {
			t.Errorf("got %s, want %s in it", s, want)
		}
	}
	w.stdin = `{"text":"Kim","spans":[]}`
	if got := w.run("convert - --out -"); got.status != command.StatusDone || !strings.Contains(got.stdout, `"text":"Kim"`) {
		t.Errorf("from and to a pipe: got %+v", got)
	}
	if got := w.run("convert @a.jsonl --out @c.jsonl --split 50/50 --status new"); got.status != command.StatusFailed {
		t.Errorf("split: got %+v", got)
	}
	for _, name := range []string{"c.train.jsonl", "c.test.jsonl"} {
		if s := w.read(name); strings.Count(s, "\n") != 1 {
			t.Errorf("%s: got %q, want one article", name, s)
		}
	}
	w.file("d.json", `{"x":[1]}`)
	if got := w.run("convert @d.json --out @e.jsonl"); got.status != command.StatusFailed || !strings.Contains(got.stderr, `JSON with "x"`) {
		t.Errorf("unknown kind: got %+v", got)
	}
}

// TestExport_Preset keeps choices in a project and exports by them.
func TestExport_Preset(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.file("a.jsonl", `{"text":"Kim visits Kursk","status":"done","spans":[{"start":0,"end":3,"label":"PERSON"},{"start":11,"end":16,"label":"PLACE"}]}`+"\n"+`{"text":"Nobody"}`+"\n")
		w.must("import @a.jsonl -p @p.nomina")
		if got := w.run("export -p @p.nomina -o @x.jsonl --preset nothing"); got.status != command.StatusFailed || !strings.Contains(got.stderr, `"nothing"`) {
			t.Errorf("unknown preset: got %+v", got)
		}
		if got := w.run("export -p @p.nomina -o @x.jsonl --status done --labels PLACE --keep-preset training"); got.status != command.StatusDone {
			t.Fatalf("got %+v", got)
		}
		if got := w.run("export -p @p.nomina -o @y.jsonl --preset training"); got.status != command.StatusDone {
			t.Fatalf("got %+v", got)
		}
		for _, name := range []string{"x.jsonl", "y.jsonl"} {
			if s := w.read(name); strings.Count(s, "\n") != 1 || strings.Contains(s, `"text":"Kim","`) || !strings.Contains(s, `"text":"Kursk"`) {
				t.Errorf("%s: got %s, want the place of one article", name, s)
			}
		}
		if got := w.run("export -p @p.nomina -o @z.jsonl --preset training --dry-run"); got.status != command.StatusDone || !strings.Contains(got.stdout, "would hold 1 article with 1 annotation") {
			t.Errorf("dry run: got %+v", got)
		}
	})
}
