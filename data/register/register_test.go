package register_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/formattest"
	"nomina/data/register"
)

func read(t testing.TB, name, content string, o register.Options) ([]format.Entity, register.Report) {
	t.Helper()
	got, rep, err := register.Read(context.Background(), formattest.Input(name, []byte(content)), o)
	if err != nil {
		t.Fatalf("Read %s: %v", name, err)
	}
	if rep.Kept != len(got) {
		t.Errorf("%s: kept: got %d, want %d", name, rep.Kept, len(got))
	}
	return got, rep
}

func said(rep register.Report) []string {
	var out []string
	for _, l := range rep.Lines {
		out = append(out, l.String())
	}
	return out
}

// TestRead_Tables reads tables as they are found.
func TestRead_Tables(t *testing.T) {
	paris := format.Entity{Name: "Paris", Label: "PLACE"}
	kim := format.Entity{Name: "Kim Jong-un", Label: "PERSON", External: "Q56226", Aliases: "Kim\nKim III"}
	for name, tc := range map[string]struct {
		content string
		want    []format.Entity
		said    []string
	}{
		"header":       {"id,label,name,aliases,note,external\n1,PLACE,Paris,,,\n", []format.Entity{{ID: "1", Name: "Paris", Label: "PLACE"}}, nil},
		"other words":  {"Name\tType\tWikidata\tSynonyms\r\nKim Jong-un\tPERSON\tQ56226\tKim | Kim III\r\n", []format.Entity{kim}, nil},
		"semicolons":   {"nom;type\nParis;PLACE\n", []format.Entity{paris}, nil},
		"no header":    {"Paris\tPLACE\nKim Jong-un\tPERSON\n", []format.Entity{paris, {Name: "Kim Jong-un", Label: "PERSON"}}, []string{"/in/x.csv: columns taken for: name, label"}},
		"label first":  {"PLACE\tParis\n", []format.Entity{paris}, []string{"/in/x.csv: columns taken for: label, name"}},
		"all capitals": {"NATO\tORG\nEU\tORG\n", []format.Entity{{Name: "NATO", Label: "ORG"}, {Name: "EU", Label: "ORG"}}, []string{"/in/x.csv: columns taken for: name, label"}},
		"one row":      {"NATO\tORG\n", []format.Entity{{Name: "NATO", Label: "ORG"}}, []string{"/in/x.csv: columns taken for: name, label"}},
		"all of it": {"Kim Jong-un,Kim | Kim III,PERSON,Q56226,x\n", []format.Entity{kim},
			[]string{"/in/x.csv: columns taken for: name, aliases, label, external, –", "/in/x.csv: columns not read: 5"}},
		"names only":     {"\ufeffParis\n\n  New   York \r\nWashington, D.C.\n\"Weird Al\" Yankovic", []format.Entity{{Name: "Paris"}, {Name: "New York"}, {Name: "Washington, D.C."}, {Name: `"Weird Al" Yankovic`}}, nil},
		"one head":       {"name\nParis\n", []format.Entity{{Name: "Paris"}}, nil},
		"quoted":         {"name,note\n\"a \"\"b\"\", c\",\"one\r\ntwo\"\nd,\n", []format.Entity{{Name: `a "b", c`, Note: "one\r\ntwo"}, {Name: "d"}}, nil},
		"quote within":   {"name,label\n\"Weird Al\" Yankovic,PERSON\n", []format.Entity{{Name: `"Weird Al" Yankovic`, Label: "PERSON"}}, nil},
		"JSON aliases":   {"name;aliases\nKim;\"[\"\"a|b\"\",\"\"c\"\"]\"\n", []format.Entity{{Name: "Kim", Aliases: "a|b\nc"}}, nil},
		"columns passed": {"name,label,population\nParis,PLACE,2\n", []format.Entity{paris}, []string{"/in/x.csv: columns not read: population"}},
		"no name":        {"name,label\n ,PLACE\nParis,PLACE\n", []format.Entity{paris}, []string{"/in/x.csv:2: has no name"}},
		"open quote": {"name,label\n\"Par\nParis,PLACE\n\"x\ny\"z,PLACE\n", []format.Entity{paris, {Name: `y"z`, Label: "PLACE"}},
			[]string{"/in/x.csv:2: a quotation mark is not closed", "/in/x.csv:4: a quotation mark is not closed"}},
		"long line": {"name,label\n" + strings.Repeat("x", register.MaxLine+1) + "\nParis,PLACE\n", []format.Entity{paris}, []string{"/in/x.csv:2: line longer than 1 MiB"}},
		"many names": {"name,aliases\na," + manyNames() + "\nb,\n", []format.Entity{{Name: "b"}},
			[]string{"/in/x.csv:2: more than 10000 names"}},
		"empty": {"\ufeff\n \n", nil, []string{"/in/x.csv: holds no names"}},
		"head":  {"name,label\n", nil, []string{"/in/x.csv: holds no names"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, rep := read(t, "x.csv", tc.content, register.Options{})
			if diff := cmp.Diff(got, tc.want); diff != "" {
				t.Errorf("got (-), want (+):\n%s", diff)
			}
			if diff := cmp.Diff(said(rep), tc.said); diff != "" {
				t.Errorf("report: got (-), want (+):\n%s", diff)
			}
		})
	}
}

func manyNames() string {
	var out strings.Builder
	for i := range register.MaxNames + 1 {
		out.WriteString(strings.Repeat("x", 1+i%50) + string(rune('a'+i%26)) + string(rune(0x4e00+i)) + "|")
	}
	return out.String()
}

func TestRead_Encodings(t *testing.T) {
	const content = "name\tlabel\nÉvian\tPLACE\n"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(content)
	if err != nil {
		t.Fatal(err)
	}
	for want, b := range map[string]string{
		"utf-8": content, "utf-16le": utf16, "windows-1252": strings.ReplaceAll(content, "É", "\xc9"),
	} {
		got, rep := read(t, "x.tsv", b, register.Options{})
		if len(got) != 1 || got[0].Name != "Évian" || rep.Encoding != want {
			t.Errorf("%s: got %+v in %s", want, got, rep.Encoding)
		}
	}
	got, _ := read(t, "x.tsv", "name\n\xc9vian\n", register.Options{Encoding: "windows-1251", Label: "PLACE"})
	if len(got) != 1 || got[0] != (format.Entity{Name: "Йvian", Label: "PLACE"}) {
		t.Errorf("chosen encoding and label: got %+v", got)
	}
}

func TestRead_Lines(t *testing.T) {
	got, rep := read(t, "x.jsonl", strings.Join([]string{
		`{"id":"1","label":"PLACE","name":"Kursk","aliases":["Koursk"],"note":"n","external":"Q5","created":"2024-01-02T03:04:05Z","modified":7}`,
		``, `{"name":"Kim","type":"PERSON","qid":"Q1","aliases":"a | b","size":3}`, `{"name":`, `[]`, `{"label":"X"}`, `{"name":7}`,
	}, "\r\n"), register.Options{})
	want := []format.Entity{
		{ID: "1", Label: "PLACE", Name: "Kursk", Aliases: "Koursk", Note: "n", External: "Q5", Created: 1704164645000, Modified: 7},
		{Label: "PERSON", Name: "Kim", External: "Q1", Aliases: "a\nb"},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	var lines []int
	for _, l := range rep.Lines {
		lines = append(lines, l.Line)
	}
	if diff := cmp.Diff(lines, []int{4, 5, 6, 7, 0}); diff != "" || rep.Refused != 4 {
		t.Errorf("report: got %q", said(rep))
	}
}

func TestRead_Refused(t *testing.T) {
	for name, b := range map[string]string{"x.csv": "PK\x03\x04\x00", "x.xlsx": "name\nParis", "y.jsonl": "\x00\x00"} {
		if got, rep := read(t, name, b, register.Options{}); len(got) != 0 || rep.Refused != 1 || len(rep.Lines) != 1 {
			t.Errorf("%s: got %d, %q, want none and why", name, len(got), said(rep))
		}
	}
	in := formattest.Input("x.csv", nil)
	in.Open = func() (io.ReadCloser, error) { return nil, os.ErrPermission }
	if _, rep, err := register.Read(context.Background(), in, register.Options{}); err != nil || rep.Refused != 1 {
		t.Errorf("unreadable: got %+v, %v", rep, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := register.Read(ctx, in, register.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

// TestRoundTrip writes any register in every kind and reads it.
func TestRoundTrip(t *testing.T) {
	char := rapid.RuneFrom([]rune("aZ é\"';|,[]=+-_x05F😀習\t{}\\"))
	word := rapid.Map(rapid.StringOfN(char, 1, 20, -1), func(s string) string { return strings.Join(strings.Fields("n"+s), " ") })
	note := rapid.StringOf(rapid.OneOf(char, rapid.Just('\n'), rapid.Just('\r')))
	rapid.Check(t, func(rt *rapid.T) {
		var want []format.Entity
		for range rapid.IntRange(0, 4).Draw(rt, "entries") {
			want = append(want, format.Entity{
				ID: data.ID(word.Draw(rt, "id")), Label: word.Draw(rt, "label"), Name: word.Draw(rt, "name"),
				Aliases: format.Aliases(rapid.SliceOfN(word, 0, 3).Draw(rt, "aliases")), Note: note.Draw(rt, "note"), External: word.Draw(rt, "external"),
			})
		}
		for _, k := range register.Kinds() {
			var buf bytes.Buffer
			rep, err := register.Write(context.Background(), &buf, k, want)
			if err != nil || rep.Kept != len(want) || len(rep.Lines) > 0 {
				rt.Fatalf("Write %s: got %+v, %v", k, rep, err)
			}
			got, rep := read(t, "x"+k.Extensions()[0], buf.String(), register.Options{})
			if diff := cmp.Diff(got, want); diff != "" {
				rt.Fatalf("%s: got (-), want (+), %q:\n%s", k, said(rep), diff)
			}
		}
	})
}

// TestWrite_Cells says what a cell of Excel cannot hold.
func TestWrite_Cells(t *testing.T) {
	var buf bytes.Buffer
	rep, err := register.Write(context.Background(), &buf, register.Excel, []format.Entity{
		{Name: "a\x01b"}, {Name: "long", Note: strings.Repeat("😀", 20_000), Aliases: strings.Repeat("x", 30_000) + "\n" + strings.Repeat("y", 9_000)},
	})
	if err != nil || len(rep.Lines) != 3 || rep.Kept != 2 {
		t.Fatalf("got %q, %v, want three lines", said(rep), err)
	}
	got, _ := read(t, "x.xlsx", buf.String(), register.Options{})
	if len(got) != 2 || got[0].Name != "a\ufffdb" || got[1].Note != strings.Repeat("😀", 16_383) || got[1].Aliases != strings.Repeat("x", 30_000) {
		t.Errorf("got %d entries, want what fits", len(got))
	}
	if _, err := register.Write(context.Background(), &buf, "pdf", nil); err == nil {
		t.Error("unknown kind: got nil, want an error")
	}
}
