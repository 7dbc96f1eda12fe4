package ingest_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/ingest"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/ident"
	"nomina/data/memory"
)

func newProject() *memory.Store {
	return memory.New(data.Template{Project: data.Project{ID: ident.New(), Created: 1}, Labels: data.DefaultLabels(ident.New)})
}

func newEditor(s data.Store) *edit.Editor {
	return edit.New(s, edit.Options{NewID: ident.New, Now: ident.Now})
}

func TestBatch_Outcome(t *testing.T) {
	editor := newEditor(newProject())
	first := read(t, ingest.Options{}, bytesInput("old.txt", "Known already"))
	if _, _, err := editor.Import(context.Background(), first.Import(ingest.Taking{})); err != nil {
		t.Fatalf("import: %v", err)
	}
	batch := read(t, ingest.Options{},
		bytesInput("known.txt", "Known already"),
		bytesInput("a.jsonl", `{"text":"Paris","spans":[{"start":0,"end":5,"label":"CITY"}]}`+"\n{\n"+`{"text":"Paris"}`+"\n"+
			`{"text":"Rome","spans":[{"start":0,"end":9,"label":"PLACE"},{"start":0,"end":4,"label":"PLACE","text":"Roma"}]}`+"\n"),
		bytesInput("b.txt", "caf\xe9 noir"),
		bytesInput("c.txt", "\x00\x01"),
		bytesInput("b.txt", "caf\xe9 noir"),
	)
	_, rep, err := editor.Import(context.Background(), batch.Import(ingest.Taking{}))
	if err != nil {
		t.Fatalf("import: %v", err)
	}
	collected := []format.Line{{File: "/in/gone", Severity: format.Refused, Code: ingest.CodeMissing}}
	o := batch.Outcome(collected, rep)

	type row struct {
		File string
		Line int
		Code format.Code
	}
	var got []row
	for _, l := range o.Lines {
		got = append(got, row{l.File, l.Line, l.Code})
		if l.Severity == format.Refused && l.Code != ingest.CodeMissing && l.Text == "" {
			t.Errorf("%s: got no text, want a reason", l)
		}
	}
	want := []row{
		{"/in/gone", 0, ingest.CodeMissing},
		{"/in/known.txt", 0, ingest.CodeStored},
		{"/in/a.jsonl", 2, "bad_json"},
		{"/in/a.jsonl", 3, ingest.CodeTwice},
		{"/in/a.jsonl", 4, "span_outside"},
		{"/in/a.jsonl", 4, "span_mismatch"},
		{"/in/b.txt", 0, "encoding"},
		{"/in/b.txt", 0, ingest.CodeTwice},
		{"/in/c.txt", 0, "binary"},
		{"/in/b.txt", 0, "encoding"},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("lines, got - want +\n%s", diff)
	}
	counts := []int{o.Articles, o.Annotations, o.Labels, o.Refused.Articles, o.Refused.Spans}
	if diff := cmp.Diff(counts, []int{3, 1, 1, 6, 2}); diff != "" {
		t.Errorf("counts, got - want +\n%s", diff)
	}
	if o.Complete() {
		t.Error("got complete, want not complete")
	}
	if !first.Outcome(nil, edit.Report{Articles: 1}).Complete() {
		t.Error("got not complete, want complete")
	}
}

// The editor refuses what a format let through; its lines carry what a
// translation needs.
func TestBatch_OutcomeArgs(t *testing.T) {
	batch := read(t, ingest.Options{}, bytesInput("a.txt", "Paris"))
	o := batch.Outcome(nil, edit.Report{Refused: []edit.Refusal{
		{File: "/in/a.txt", Line: 3, Title: "T", Reason: edit.ReasonQuote, IsSpan: true, Span: data.Span{Start: 0, End: 2}, Length: 5, Got: "Pa", Want: "Pe"},
		{File: "/in/a.txt", Title: "T", Reason: edit.ReasonStored, Detail: "Old"},
	}})
	var got []map[string]string
	for _, l := range o.Lines {
		got = append(got, l.Args)
	}
	want := []map[string]string{
		{"title": "T", "detail": "Old"},
		{"title": "T", "start": "0", "end": "2", "length": "5", "got": "Pa", "want": "Pe"},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
	if o.Lines[1].Code != ingest.CodeQuote || o.Lines[1].Line != 3 {
		t.Errorf("got %v, want the quote's line last", o.Lines[1])
	}
}

func TestBatch_Template(t *testing.T) {
	label := func(id, key, rest string) string {
		return `{"id":"` + id + `","key":"` + key + `","name":"N","color":"#123456"` + rest + `}`
	}
	const a, b, c = "01970b6e-5c00-7a10-8b21-6f1d3c0a4e01", "01970b6e-5c00-7a10-8b21-6f1d3c0a4e02", "01970b6e-5c00-7a10-8b21-6f1d3c0a4e03"
	defaults := []string{"PERSON", "PLACE", "ORGANIZATION", "EVENT"}
	for _, c := range []struct {
		name, labels string
		want         []string
	}{
		{"defined", label(a, "CITY", `,"slot":7`) + "," + label(b, "RIVER", "") + "," + label(c, "LAKE", ""), []string{"CITY", "RIVER", "LAKE"}},
		{"no key twice", label(a, "CITY", `,"slot":1`) + "," + label(b, "CITY", `,"slot":1`), []string{"CITY"}},
		{"none", "", defaults},
		{"no id", label("7", "CITY", `,"slot":1`), defaults},
		{"an id twice", label(a, "CITY", `,"slot":1`) + "," + label(a, "RIVER", `,"slot":2`), defaults},
		{"a slot twice", label(a, "CITY", `,"slot":1`) + "," + label(b, "RIVER", `,"slot":1`), defaults},
		{"no such slot", label(a, "CITY", `,"slot":21`), defaults},
	} {
		t.Run(c.name, func(t *testing.T) {
			batch := read(t, ingest.Options{}, bytesInput("a.jsonl", `{"text":"x","labels":[`+c.labels+"]}\n"))
			tpl := batch.Template(ident.New, 5)
			var got []string
			for _, l := range tpl.Labels {
				got = append(got, l.Key)
			}
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Errorf("got - want +\n%s", diff)
			}
			if tpl.Project.ID == "" || tpl.Project.Created != 5 {
				t.Errorf("got %+v, want an ID and the time", tpl.Project)
			}
		})
	}
}
