package all_test

import (
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/formattest"
)

// TestPythonReadsDialects lets Python read the files for trainers and compares
// every name with what the format says it carries.
func TestPythonReadsDialects(t *testing.T) {
	py := python(t)
	for _, name := range []string{"doccano", "spacy-jsonl", "prodigy", "labelstudio", "hf", "csv"} {
		w, ok := all.Writer(name)
		if !ok {
			t.Fatalf("no format %s", name)
		}
		units := format.OfferOf(w).Units
		if len(units) == 0 {
			units = []format.Unit{format.CodePoints}
		}
		for _, u := range units {
			t.Run(name+"/"+u.String(), func(t *testing.T) {
				formattest.Consume(t, w.(interface {
					format.Writer
					format.Carrier
				}), format.WriteOptions{Unit: u}, formattest.Consumer{
					Command: []string{py, filepath.Join("testdata", "dialects.py"), name, u.String()},
					Env:     []string{"PYTHONIOENCODING=utf-8"},
				})
			})
		}
	}
}
