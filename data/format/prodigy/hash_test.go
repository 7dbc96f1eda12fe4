package prodigy

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestInputHash compares with hashes that Prodigy gave.
func TestInputHash(t *testing.T) {
	for s, want := range map[string]int32{
		"I'm seeing Ed Sheeran on Wednesday in Miami so if you wanna meet up or say hi hmu!": 885944384,
		"A 😀 Bé visited Paris\nand New York.":                                                2064408878,
	} {
		if got := inputHash(s); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}

// TestInputHash_RealFiles makes the hashes of real files anew. NOMINA_FORMATS names
// a folder with a folder of them for each format.
func TestInputHash_RealFiles(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(os.Getenv("NOMINA_FORMATS"), "prodigy", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Skip("no real files here")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			var k struct {
				Text string
				Hash *int32 `json:"_input_hash"`
			}
			if err := json.Unmarshal([]byte(line), &k); err != nil {
				t.Fatal(err)
			}
			if got := inputHash(k.Text); k.Hash != nil && got != *k.Hash {
				t.Errorf("%s: %q: got %d, want %d", filepath.Base(f), k.Text, got, *k.Hash)
			}
		}
	}
}
