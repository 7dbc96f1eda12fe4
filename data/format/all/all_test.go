package all_test

import (
	"testing"

	"nomina/data/format/all"
)

func TestFormats(t *testing.T) {
	seen := make(map[string]bool)
	for _, f := range all.Formats() {
		if seen[f.Name()] {
			t.Errorf("two formats are called %s", f.Name())
		}
		seen[f.Name()] = true
	}
	for _, name := range []string{"jsonl", "xlsx"} {
		if w, ok := all.Writer(name); !ok || w.Name() != name {
			t.Errorf("Writer(%s): got %v, %v, want it", name, w, ok)
		}
	}
	if _, ok := all.Writer("text"); ok {
		t.Error("Writer(text): got one, want none: it only reads")
	}
}

func TestReaderFor(t *testing.T) {
	for path, want := range map[string]string{
		"a.jsonl": "jsonl", "/b/A.JSONL": "jsonl", "c.ndjson": "jsonl", "d.txt": "text", "README": "text", "e.docx": "docx", "f.xlsx": "xlsx", "": "text",
	} {
		if got := all.ReaderFor(path).Name(); got != want {
			t.Errorf("ReaderFor(%q): got %s, want %s", path, got, want)
		}
	}
}
