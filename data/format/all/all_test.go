package all_test

import (
	"archive/zip"
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"nomina/data/format"
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

func TestDetect_WordsAndOthers(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"a.csv", "Word,Tag\nKim,B-PER\nfled,O\n", "table"},
		{"a.csv", "Sentence #,Word,POS,Tag\nSentence: 1,Kim,NNP,B-per\n,fled,V,O\n", "table"},
		{"a.tsv", "words\tlabels\nKim\tB-PER\nfled\tO\n", "table"},
		{"a.tsv", "Kim\tB-PER\nfled\tO\n\nRome\tB-LOC\n", "conll2003"},
		{"a.json", `{"rasa_nlu_data":{"common_examples":[{"text":"Kim","entities":[]}]}}`, "unknown"},
		{"a.jsonl", `{"text_snippet":{"content":"Kim"},"annotations":[]}`, "unknown"},
		{"a.jsonl", "{\"text\n", "jsonl"},
		{"a.conll", "Kim\tPERSON-\nfled\tN\n", "conll2003"},
		{"a.tsv", "-DOCSTART- (1 Kim)\n\nKim\tB\tKim\tKim_Jong\nfled\n", "conll2003"},
		{"a.tsv", "#\thttp://x [2009]\n1\tKim\tB-PER\tO\n2\tfled\tO\tO\n", "conll2003"},
		{"a.tsv", "TOKEN\tNE-COARSE-LIT\tMISC\n# document_id = a\nKim\tB-pers\t_\nfled\tO\t_\n", "conll2003"},
		{"a.tsv", "id\ttext\n1\tKim fled.\n", "table"},
		{"a.py", "import x\nprint(1)\n", "unknown"},
		{"a.py", "import x\nx.y()\nTRAIN = [('Kim', {'entities': [(0, 3, 'P')]})]\n", "spacy-jsonl"},
		{"a.json", "[[[[", "unknown"},
		{"a.json", `[{"text":"Kim","more":1}]`, "doccano"},
	} {
		s := format.Sample{Name: tc.name, Head: []byte(tc.in), All: true, Beside: func(string) bool { return false }}
		if got := all.Detect(s)[0].Reader.Name(); got != tc.want {
			t.Errorf("%s %q: got %s, want %s", tc.name, tc.in, got, tc.want)
		}
	}
}

// TestDetect_LargeArchives finds out what archives are whose beginning says
// nothing.
func TestDetect_LargeArchives(t *testing.T) {
	noise := make([]byte, 2*format.HeadSize)
	if _, err := rand.NewChaCha8([32]byte{}).Read(noise); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		members []string // after the noise
		want    string
	}{
		"a.xlsx": {[]string{"xl/workbook.xml"}, "table"},
		"b.zip":  {[]string{"in/a.ann", "in/a.txt"}, "brat"},
	} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, m := range slices.Concat([]string{"xl/worksheets/sheet1.xml"}, tc.members) {
			w, err := z.CreateHeader(&zip.FileHeader{Name: m, Method: zip.Deflate})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(noise); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		s, err := format.InMemory(name, b.Bytes()).Sample()
		if err != nil {
			t.Fatal(err)
		}
		if got := all.Detect(s)[0].Reader.Name(); got != tc.want {
			t.Errorf("%s: got %s, want %s", name, got, tc.want)
		}
	}
}
