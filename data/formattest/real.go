package formattest

import (
	"os"
	"path/filepath"
	"testing"

	"nomina/data/format"
)

// Real reads the files of real projects that the patterns name in the folder
// NOMINA_FORMATS, and tells what became of each: it comes in or says why not. The
// test is skipped where there is no such folder.
func Real(t *testing.T, r format.Reader, patterns ...string) {
	t.Helper()
	root, ok := os.LookupEnv("NOMINA_FORMATS")
	if !ok {
		t.Skip("NOMINA_FORMATS names no folder of real files")
	}
	for _, pattern := range patterns {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			docs, rep := Read(t, r, format.File(f), format.ReadOptions{})
			t.Logf("%s: kept %+v, refused %+v", filepath.Base(f), rep.Kept, rep.Refused)
			for _, l := range rep.Lines {
				t.Logf("  %s", l)
			}
			if len(docs) != rep.Kept.Articles || len(docs)+rep.Refused.Articles == 0 {
				t.Errorf("%s: got %d articles and %+v, want one or a reason", f, len(docs), rep)
			}
		}
	}
}
