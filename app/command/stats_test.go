package command_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/command"
	"nomina/data"
)

func TestStats(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = tagged + `{"text":"Rome","status":"done","spans":[{"start":0,"end":4,"label":"CITY"}]}` + "\n" + `{"text":"Ulm"}` + "\n"
		w.must("import - -p @p.nomina")
		want := strings.Join([]string{
			"project                @p.nomina",
			"articles               3",
			"  new                  2",
			"  in_progress          0",
			"  done                 1",
			"  flagged              0",
			"  without annotations  1",
			"characters             16",
			"annotations            2",
			"  PERSON               0",
			"  PLACE                1",
			"  ORGANIZATION         0",
			"  EVENT                0",
			"  CITY                 1",
			"commits                1", "",
		}, "\n")
		if diff := cmp.Diff(w.must("stats --project @p.nomina"), want); diff != "" {
			t.Errorf("got - want +\n%s", diff)
		}
		var got map[string]any
		if err := json.Unmarshal([]byte(w.must("stats --json --project @p.nomina")), &got); err != nil {
			t.Fatalf("read JSON: %v", err)
		}
		wantJSON := map[string]any{
			"project": "@p.nomina", "articles": 3.0, "characters": 16.0, "without_annotations": 1.0, "annotations": 2.0, "commits": 1.0,
			"statuses": map[string]any{"new": 2.0, "in_progress": 0.0, "done": 1.0, "flagged": 0.0},
			"labels": []any{
				map[string]any{"key": "PERSON", "name": "Person", "annotations": 0.0},
				map[string]any{"key": "PLACE", "name": "Place", "annotations": 1.0},
				map[string]any{"key": "ORGANIZATION", "name": "Organization", "annotations": 0.0},
				map[string]any{"key": "EVENT", "name": "Event", "annotations": 0.0},
				map[string]any{"key": "CITY", "name": "CITY", "annotations": 1.0},
			},
		}
		if diff := cmp.Diff(got, wantJSON); diff != "" {
			t.Errorf("JSON, got - want +\n%s", diff)
		}
	})
}

// ill is a store in which something is wrong.
type ill struct {
	data.Store
	problems []data.Problem
}

func (s ill) Verify(ctx context.Context, limit int, p func(done, total int)) ([]data.Problem, error) {
	_, err := s.Store.Verify(ctx, limit, p)
	return s.problems, err
}

func TestCheck(t *testing.T) {
	engines(t, func(t *testing.T, w *world) {
		w.stdin = `{"text":"A 😀 Paris","title":"One","spans":[{"start":4,"end":9,"label":"PLACE"}]}` + "\n"
		w.must("import - -p @p.nomina")
		if got, want := w.must("check -p @p.nomina"), "@p.nomina: 1 article with 1 annotation, no problems\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		open := w.env.Open
		var article data.ID
		w.env.Open = func(ctx context.Context, location string, mode data.Mode, tpl data.Template) (data.Store, error) {
			s, err := open(ctx, location, mode, tpl)
			if err != nil {
				return nil, err
			}
			list, err := s.Summaries(ctx)
			article = list[0].ID
			return ill{s, []data.Problem{{Text: "page 3 is\nlost"}, {Article: article, Text: "no text"}, {Article: article, Annotation: "x", Text: "covers y"}, {Article: "gone", Text: "z"}}}, err
		}
		got := w.run("check -p @p.nomina")
		id := string(article)
		want := "@p.nomina: page 3 is↵lost\n@p.nomina: article " + id + " \"One\": no text\n" +
			"@p.nomina: article " + id + " \"One\": annotation x: covers y\n@p.nomina: article gone: z\n"
		if diff := cmp.Diff(got, result{command.StatusFailed, "", want}, cmp.AllowUnexported(result{})); diff != "" {
			t.Errorf("got - want +\n%s", diff)
		}
	})
}

func TestRun_Terminal(t *testing.T) {
	w := newWorld(t, nil)
	w.env.Terminal = true
	w.stdin = tagged
	got := w.run("import - -p @p.nomina")
	if got.status != command.StatusDone || !strings.Contains(got.stderr, "\rReading 100 %") || !strings.Contains(got.stderr, "Saving 1 article") {
		t.Errorf("got %+v, want progress", got)
	}
	if screen := onScreen(got.stderr); screen != "" {
		t.Errorf("got %q left on the screen, want nothing", screen)
	}
	if got := w.run("check -p @p.nomina"); onScreen(got.stderr) != "" || !strings.Contains(got.stderr, "Checking 100 %") {
		t.Errorf("got %+v, want progress", got)
	}
	w.stdin = "{\n"
	if got := w.run("import - -p @p.nomina"); !strings.HasPrefix(onScreen(got.stderr), "stdin:1: ") {
		t.Errorf("got %q, want the report on a line of its own", onScreen(got.stderr))
	}
}

// onScreen returns what a terminal shows after s: a carriage return goes to the
// beginning of the line, what comes next stands over what was there.
func onScreen(s string) string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		var cells []rune
		for _, part := range strings.Split(line, "\r") {
			text := []rune(part)
			cells = append(text, cells[min(len(text), len(cells)):]...)
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}
