package html_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/html"
	"nomina/data/formattest"
)

// page is a saved page and what is expected of it.
type page struct {
	name                                    string
	raw                                     []byte
	text                                    string
	Title, Source, Lang, Byline, Date, Site string
	Unwanted                                []string // texts of what stands around the article
}

func pages(t testing.TB) []page {
	t.Helper()
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) != 10 {
		t.Fatalf("pages: got %q, %v, want ten", files, err)
	}
	var all []page
	for _, f := range files {
		p := page{name: filepath.Base(f), raw: load(t, f)}
		base := strings.TrimSuffix(f, ".html")
		p.text = strings.TrimSuffix(string(load(t, base+".txt")), "\n")
		if err := json.Unmarshal(load(t, base+".json"), &p); err != nil {
			t.Fatalf("%s.json: %v", base, err)
		}
		if p.Source == "" {
			p.Source = p.name
		}
		all = append(all, p)
	}
	return all
}

func load(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// breaking makes of no-break spaces what the expected texts have.
func breaking(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestRead_Pages(t *testing.T) {
	kept, paragraphs, left, unwanted := 0, 0, 0, 0
	for _, p := range pages(t) {
		docs, rep := formattest.Read(t, html.Format{}, formattest.Input(p.name, p.raw), format.ReadOptions{})
		if len(docs) != 1 {
			t.Fatalf("%s: got %d articles, %v, want one", p.name, len(docs), rep.Lines)
		}
		got, want := breaking(docs[0].Text), p.text
		for _, s := range strings.Split(want, "\n\n") {
			if paragraphs++; strings.Contains("\n\n"+got+"\n\n", "\n\n"+s+"\n\n") {
				kept++
			} else {
				t.Logf("%s: missing %q", p.name, s)
			}
		}
		for _, s := range p.Unwanted {
			if unwanted++; !strings.Contains(got, s) {
				left++
			} else {
				t.Logf("%s: has %q", p.name, s)
			}
		}
		if got != want {
			t.Errorf("%s: got\n%s\n\nwant\n%s", p.name, got, want)
		}
		checkHead(t, p, docs[0])
	}
	t.Logf("kept %d of %d paragraphs, left out %d of %d others", kept, paragraphs, left, unwanted)
}

func checkHead(t *testing.T, p page, d format.Document) {
	t.Helper()
	var m struct{ Byline, Date, Site string }
	if s := d.Article.Meta; s != "" {
		if err := json.Unmarshal([]byte(s), &m); err != nil {
			t.Errorf("%s: metadata %s: %v", p.name, s, err)
		}
	}
	got := []string{d.Article.Title, d.Article.Source, d.Article.Lang, m.Byline, m.Date, m.Site}
	want := []string{p.Title, p.Source, p.Lang, p.Byline, p.Date, p.Site}
	for i := range want {
		if breaking(got[i]) != want[i] {
			t.Errorf("%s: got %q, want %q", p.name, got[i], want[i])
		}
	}
}

func BenchmarkRead(b *testing.B) {
	all := pages(b)
	size := 0
	for _, p := range all {
		size += len(p.raw)
	}
	b.SetBytes(int64(size))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, p := range all {
				formattest.Read(b, html.Format{}, formattest.Input(p.name, p.raw), format.ReadOptions{})
			}
		}
	})
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "pages/s")
}
