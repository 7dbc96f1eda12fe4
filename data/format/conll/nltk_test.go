package conll_test

import (
	"os/exec"
	"path/filepath"
	"testing"

	"nomina/data/format"
	"nomina/data/format/conll"
	"nomina/data/formattest"
)

// TestNLTKReadsExports lets NLTK's corpus reader find the names.
func TestNLTKReadsExports(t *testing.T) {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import nltk").Run() == nil {
			formattest.Consume(t, conll.Format{}, format.WriteOptions{}, formattest.Consumer{
				Command: []string{python, filepath.Join("testdata", "nltk_names.py")}, Env: []string{"PYTHONIOENCODING=utf-8"},
			})
			return
		}
	}
	formattest.Need(t, "python3 with nltk (Debian: apt-get install python3-nltk)")
}
