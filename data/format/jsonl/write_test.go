package jsonl_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func small() *formattest.Project {
	b := formattest.NewBuilder()
	d := b.AddFound("<Emoji> & \"quotes\"", "A 😀 Paris\u2028", "PLACE", "Paris")
	d.Article.Meta = `{ "a" : "\u2028` + "\u2029" + `" }`
	d.Article.File = data.File{Name: "a.txt", Path: "/tmp/a.txt", SHA256: "00", Encoding: "utf-8"}
	b.Add("Second", "Nobody.")
	return b.Project
}

func write(t *testing.T, p *formattest.Project) (string, format.Report) {
	t.Helper()
	var buf bytes.Buffer
	rep, err := (jsonl.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return buf.String(), rep
}

// TestWrite_Golden fixes the keys, their order and how values are written.
func TestWrite_Golden(t *testing.T) {
	got, _ := write(t, small())
	path := filepath.Join("testdata", "small.jsonl")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got, string(want)); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
}

func TestWrite_LabelsWithoutArticle(t *testing.T) {
	got, rep := write(t, formattest.NewBuilder().Project)
	if got != "" || len(rep.Lines) != 1 || rep.Lines[0].Code != jsonl.CodeNoArticles {
		t.Errorf("got %q, %q, want nothing and a line that says so", got, said(rep))
	}
}

func TestWrite_BadMeta(t *testing.T) {
	p := small()
	p.Docs[1].Article.Meta = "[1]"
	got, rep := write(t, p)
	if !strings.Contains(got, `"meta":{},"offset_unit"`) || rep.Lost.Articles != 1 {
		t.Errorf("got %q, %+v, want an empty object and one article lost", got, rep)
	}
}

// TestWrite_Strings writes any text and lets encoding/json read it.
func TestWrite_Strings(t *testing.T) {
	awkward := rapid.StringOf(rapid.RuneFrom([]rune("\"\\/<>&\x00\x1f\x7f\u0085\u00a0\u2027\u2028\u2029\u202a\ufffd😀é")))
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.OneOf(rapid.String(), awkward, rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(rt, "s")
		b := formattest.NewBuilder()
		b.Add(s, "x")
		line, _ := write(t, b.Project)
		if !utf8.ValidString(line) || strings.ContainsAny(line, "\u0085\u2028\u2029") || strings.Count(line, "\n") != 1 {
			rt.Fatalf("line: got %q, want one line of UTF-8", line)
		}
		var got struct{ Title string }
		if err := json.Unmarshal([]byte(line), &got); err != nil || got.Title != string([]rune(s)) {
			rt.Fatalf("title: got %q, %v, want %q", got.Title, err, s)
		}
	})
}
