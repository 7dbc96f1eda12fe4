package register_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/register"
)

// fuzz reads anything: nothing panics, and what comes in has a name.
func fuzz(f *testing.F, name string) {
	f.Fuzz(func(t *testing.T, b []byte) {
		got, rep := read(t, name, string(b), register.Options{})
		for _, e := range got {
			if strings.TrimSpace(e.Name) == "" || strings.ContainsAny(e.Name, "\n\t") {
				t.Errorf("name: got %q", e.Name)
			}
		}
		if len(got) == 0 && len(rep.Lines) == 0 {
			t.Error("got no entry and no word why")
		}
	})
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{"", "name,label\n\"a\"\"\nb\",c", "a\tPLACE\n\"b\tQ1", "\xff\xfea\x00", "x;[\"y\"]\n", "\"\n\"\"\"\n"} {
		f.Add([]byte(s))
	}
	fuzz(f, "x.csv")
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{"", `{"name":"a","aliases":["b"]}`, `{"name":"a","aliases":"[\"x|y\"]","qid":null,"id":3}`, "{}\n[]\n\"\""} {
		f.Add([]byte(s))
	}
	fuzz(f, "x.jsonl")
}

func FuzzWorkbook(f *testing.F) {
	var buf bytes.Buffer
	if _, err := register.Write(context.Background(), &buf, register.Excel, []format.Entity{{Name: "a", Aliases: "b\nc"}}); err != nil {
		f.Fatal(err)
	}
	f.Add(buf.Bytes())
	f.Add([]byte("PK"))
	fuzz(f, "x.xlsx")
}

func BenchmarkRead(b *testing.B) {
	const n = 300_000
	var list []format.Entity
	for i := range n {
		list = append(list, format.Entity{Name: fmt.Sprintf("Name number %d", i), Label: "PLACE", External: fmt.Sprintf("Q%d", i), Aliases: fmt.Sprintf("Nom %d\nN %d", i, i)})
	}
	for _, k := range register.Kinds() {
		var buf bytes.Buffer
		if _, err := register.Write(context.Background(), &buf, k, list); err != nil {
			b.Fatal(err)
		}
		b.Run(string(k), func(b *testing.B) {
			b.SetBytes(int64(buf.Len()))
			for b.Loop() {
				if got, rep := read(b, "x"+k.Extensions()[0], buf.String(), register.Options{}); len(got) != n {
					b.Fatalf("got %d, %q", len(got), said(rep))
				}
			}
		})
	}
}
