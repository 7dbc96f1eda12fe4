package jsonpart_test

import (
	"strings"
	"testing"

	"nomina/data/format/jsonpart"
)

// record is a record of an article with annotations.
func record() []byte {
	span := `{"id":"019a2222-0001-7000-8000-000000000001","start": 130, "end": 141, "label": "PERSON", "kb_id": ""}`
	return []byte(`{"id": "1", "text": "` + strings.Repeat("Le leader nord-coréen Kim Jong-un a promis. ", 80) + `", "spans": [` +
		strings.Repeat(span+", ", 29) + span + `]}`)
}

func BenchmarkValid(b *testing.B) {
	raw := record()
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if err := jsonpart.Valid(raw); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse takes a record and its annotations apart.
func BenchmarkParse(b *testing.B) {
	raw := record()
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		n := 0
		o, _ := jsonpart.ParseObject(raw)
		for _, span := range jsonpart.Array(o.Get("spans")) {
			for range jsonpart.Members(span) {
				n++
			}
		}
		if n != 150 {
			b.Fatalf("got %d members, want 150", n)
		}
	}
}

// BenchmarkString reads a text as Python writes it, with escapes for letters beyond
// ASCII.
func BenchmarkString(b *testing.B) {
	raw := []byte(`"` + strings.Repeat(`Le leader nord-cor\u00e9en Kim Jong-un a promis.\n`, 80) + `"`)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, ok := jsonpart.String(raw); !ok {
			b.Fatal("got no string")
		}
	}
}
