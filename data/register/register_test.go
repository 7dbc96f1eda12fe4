package register_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nomina/data"
	"nomina/data/register"
)

func labels() []data.Label {
	return data.DefaultLabels(func() data.ID { return "" })
}

func TestRoundTrip(t *testing.T) {
	all := labels()
	for i := range all {
		all[i].ID = data.ID(fmt.Sprint("l", i))
	}
	entities := []data.Entity{
		{ID: "e1", Label: "l0", Name: "Kim Jong-un", Aliases: "Kim\nKim Jong Un, leader", Note: "a \"note\"; two\nlines", External: "Q56226"},
		{ID: "e2", Label: "l1", Name: "Kursk 😀", External: "https://example.org/a?b=c"},
		{ID: "e3", Name: "=without, label"},
	}
	want := []register.Entry{
		{ID: "e1", Label: "PERSON", Name: "Kim Jong-un", Aliases: []string{"Kim", "Kim Jong Un, leader"}, Note: "a \"note\"; two\nlines", External: "Q56226"},
		{ID: "e2", Label: "PLACE", Name: "Kursk 😀", External: "https://example.org/a?b=c"},
		{ID: "e3", Name: "=without, label"},
	}
	for _, ending := range register.Endings() {
		t.Run(ending, func(t *testing.T) {
			var b bytes.Buffer
			if err := register.Write(t.Context(), "r"+ending, &b, entities, all, nil); err != nil {
				t.Fatal(err)
			}
			got, err := register.Read(t.Context(), "r"+ending, &b)
			if err != nil || len(got.Problems) > 0 {
				t.Fatalf("got %v, %v, want no problem", got.Problems, err)
			}
			if d := cmp.Diff(want, got.Entries, cmpopts.IgnoreFields(register.Entry{}, "Line"), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("entries differ (-want +got):\n%s", d)
			}
		})
	}
}

func TestRead_Gazetteer(t *testing.T) {
	for name, tc := range map[string]struct{ file, body, want, problems string }{
		"tabs":       {"a.tsv", "Kursk\tPLACE\tQ1\nKyiv\tPLACE\n", "Kursk/PLACE/Q1 Kyiv/PLACE/", ""},
		"header":     {"a.csv", "label;name;wikidata\nPLACE;Kursk;Q1\n", "Kursk/PLACE/Q1", ""},
		"French":     {"a.csv", "\ufeffNom,Étiquette\n\"Kim, Jong\",PERSON\n", "Kim, Jong/PERSON/", ""},
		"names only": {"a.txt", "Kursk\nKyiv\n\n", "Kursk// Kyiv//", ""},
		"no name":    {"a.csv", "name,label\n ,PLACE\nKyiv,PLACE\n", "Kyiv/PLACE/", "2 no_name"},
		"no column":  {"a.csv", "label,wikidata\nPLACE,Q1\n", "", "1 columns"},
		"not JSON":   {"a.jsonl", "{\"name\":\"Kyiv\"}\nKursk\n{\"name\":[]}\n", "Kyiv//", "2 not_json 3 not_json"},
		"binary":     {"a.csv", "\x00\x01\x02\x03", "", "0 not_text"},
		"no book":    {"a.xlsx", "PK", "", "0 broken"},
		"Latin 1":    {"a.csv", "name,label\nOrl\xe9ans,PLACE\n", "Orléans/PLACE/", ""},
		"long":       {"a.csv", "name,label\n" + strings.Repeat("x", register.MaxRow+1) + ",PLACE\nKyiv,PLACE\n", "Kyiv/PLACE/", "2 too_long"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := register.Read(t.Context(), tc.file, strings.NewReader(tc.body))
			if err != nil {
				t.Fatal(err)
			}
			var entries, problems []string
			for _, e := range got.Entries {
				entries = append(entries, e.Name+"/"+e.Label+"/"+e.External)
			}
			for _, p := range got.Problems {
				problems = append(problems, fmt.Sprintf("%d %s", p.Line, p.Reason))
			}
			if g := strings.Join(entries, " "); g != tc.want {
				t.Errorf("entries: got %q, want %q", g, tc.want)
			}
			if g := strings.Join(problems, " "); g != tc.problems {
				t.Errorf("problems: got %q, want %q", g, tc.problems)
			}
		})
	}
}

func TestRead_Cancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := register.Read(ctx, "a.csv", strings.NewReader("Kursk")); err == nil {
		t.Error("got no error, want that of the context")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.csv", []byte("name;label\n\"a\nb\";X\n"))
	f.Add("a.jsonl", []byte(`{"name":"a","aliases":["b"]}`))
	f.Add("a.xlsx", []byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		got, err := register.Read(t.Context(), name, bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range got.Entries {
			if e.Name == "" {
				t.Errorf("got an entry without a name at line %d", e.Line)
			}
		}
	})
}

func TestSave_WholeOrNot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := register.Save(ctx, path, []data.Entity{{ID: "e", Name: "Kim"}}, nil, nil); err == nil {
		t.Error("got no error, want that of the context")
	}
	if got, _ := os.ReadFile(path); string(got) != "old" {
		t.Errorf("got %q, want what was there before", got)
	}
	if err := register.Save(t.Context(), path, []data.Entity{{ID: "e", Name: "Kim"}}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); !strings.Contains(string(got), "Kim,") {
		t.Errorf("got %q, want Kim in it", got)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("got %d files, want one", len(left))
	}
}
