package doccano_test

import (
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

// TestRead_RealFiles reads the files of real projects: each comes in or says why
// not. NOMINA_FORMATS names a folder with a folder of them for each format.
func TestRead_RealFiles(t *testing.T) {
	root, ok := os.LookupEnv("NOMINA_FORMATS")
	if !ok {
		t.Skip("NOMINA_FORMATS names no folder of real files")
	}
	var files []string
	for _, pattern := range []string{"*.json", "*.jsonl", "*/*.json", "*/*.jsonl"} {
		found, err := filepath.Glob(filepath.Join(root, "doccano", pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no real files here")
	}
	for _, f := range files {
		in := format.File(f)
		sample, err := in.Sample()
		if err != nil {
			t.Fatal(err)
		}
		docs, rep := formattest.Read(t, doccano.Format{}, in, format.ReadOptions{})
		t.Logf("%s: fit %d, kept %+v, refused %+v", filepath.Base(f), (doccano.Format{}).Sniff(sample).Fit, rep.Kept, rep.Refused)
		for _, l := range rep.Lines {
			t.Logf("  %s", l)
		}
		for _, d := range docs {
			t.Logf("  %s %.30q %d spans %s", d.Article.ID, d.Text, len(d.Spans), d.Article.Meta)
		}
		if rep.Kept.Articles == 0 && rep.Refused.Articles == 0 {
			t.Errorf("%s: got no article and no reason", f)
		}
	}
}
