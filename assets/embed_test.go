package assets_test

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	"nomina/assets"
)

type sampleSpan struct {
	Start, End  int
	Label, Text string
}

type sampleArticle struct {
	ID, Title, Text, Lang, Status string
	OffsetUnit                    string `json:"offset_unit"`
	Spans                         []sampleSpan
}

func sampleArticles(t *testing.T) []sampleArticle {
	t.Helper()
	raw, err := fs.ReadFile(assets.Sample(), "sample.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all []sampleArticle
	for line := range strings.Lines(string(raw)) {
		var a sampleArticle
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("line %d: %v", len(all)+1, err)
		}
		all = append(all, a)
	}
	return all
}

// Every span of the sample must cover the text it names, counted in code
// points, with a character outside the basic plane before some of them, so that
// the sample itself shows a mistaken unit.
func TestSample_SpansCoverTheirText(t *testing.T) {
	articles := sampleArticles(t)
	if len(articles) != 2 {
		t.Fatalf("got %d annotated articles, want 2", len(articles))
	}
	labels := map[string]int{}
	afterAstral := 0
	for _, a := range articles {
		if a.OffsetUnit != "codepoints" {
			t.Errorf("%s: got offset_unit %q, want codepoints", a.Title, a.OffsetUnit)
		}
		points := []rune(a.Text)
		for _, s := range a.Spans {
			if s.Start < 0 || s.End <= s.Start || s.End > len(points) {
				t.Errorf("%s: span [%d,%d) lies outside a text of %d code points", a.Title, s.Start, s.End, len(points))
				continue
			}
			if got := string(points[s.Start:s.End]); got != s.Text {
				t.Errorf("%s [%d,%d): got %q, want %q", a.Title, s.Start, s.End, got, s.Text)
			}
			labels[s.Label]++
			if strings.IndexFunc(string(points[:s.Start]), func(r rune) bool { return r > 0xFFFF }) >= 0 {
				afterAstral++
			}
		}
	}
	for _, key := range []string{"PERSON", "PLACE", "ORGANIZATION", "EVENT"} {
		if labels[key] == 0 {
			t.Errorf("got no span labelled %s, want some", key)
		}
		delete(labels, key)
	}
	if len(labels) != 0 {
		t.Errorf("got unexpected labels %v, want none", labels)
	}
	if afterAstral == 0 {
		t.Error("got no span after an astral character, want some")
	}
}

func TestSample_TextsAreUTF8AndUnmarked(t *testing.T) {
	names, err := fs.Glob(assets.Sample(), "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != 2 {
		t.Fatalf("got text files %v, want 2", names)
	}
	for _, name := range names {
		raw, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(raw) || len(bytes.TrimSpace(raw)) == 0 {
			t.Errorf("%s: got a text that is empty or not UTF-8", name)
		}
		for _, a := range sampleArticles(t) {
			if a.Text == string(raw) {
				t.Errorf("%s: got the same text as %q in sample.jsonl, want it once", name, a.Title)
			}
		}
	}
}

func TestIcon_IsASquarePNG(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(assets.Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 512 || b.Dy() != 512 {
		t.Errorf("got an icon of %v, want 512 by 512", b)
	}
}

func TestTranslations_AreJSONObjectsOfStrings(t *testing.T) {
	for _, name := range []string{"en.json", "fr.json"} {
		raw, err := fs.ReadFile(assets.Translations(), name)
		if err != nil {
			t.Fatal(err)
		}
		var messages map[string]any
		if err := json.Unmarshal(raw, &messages); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
