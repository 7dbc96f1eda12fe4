package docbin_test

import (
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

// TestRead_RealFiles reads the files of real projects: each comes in or says why
// not. NOMINA_FORMATS names a folder with a folder of them for each format.
func TestRead_RealFiles(t *testing.T) {
	root, ok := os.LookupEnv("NOMINA_FORMATS")
	if !ok {
		t.Skip("NOMINA_FORMATS names no folder of real files")
	}
	for _, pattern := range []string{"spacy/*.spacy", "spacy/*/*.spacy"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			in := format.File(f)
			sample, err := in.Sample()
			if err != nil {
				t.Fatal(err)
			}
			_, rep := formattest.Read(t, docbin.Format{}, in, format.ReadOptions{})
			fit := (docbin.Format{}).Sniff(sample).Fit
			t.Logf("%s: fit %d, kept %+v, refused %+v, %v", filepath.Base(f), fit, rep.Kept, rep.Refused, rep.Lines)
			if fit < format.Likely || rep.Kept.Articles+rep.Refused.Articles == 0 {
				t.Errorf("%s: fit %d, got %+v", f, fit, rep)
			}
		}
	}
}
