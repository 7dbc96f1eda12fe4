package spacyjson_test

import (
	"testing"

	"nomina/data/format/spacyjson"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", "[]", "[{}", "null", "\xff\xfe",
		`{"text":"A 😀 Paris","entities":[[4,9,"X"]]}`, `["a",{"entities":[[0,1,"X"]]}]`, `[["a b",{"entities":[[0,1,"X"],[0,3,"Y"]]}]]`,
		`[{"id":1,"paragraphs":[{"raw":"A b","sentences":[{"tokens":[{"orth":"A","ner":"U-X"},{"orth":"b","ner":"O"}]}]}]}]`,
		`{"text":"ab","ents":[{"start":0,"end":1,"label":"X"}],"spans":{"sc":[{"start":0,"end":2,"label":"Y","kb_id":"Q"}]},"tokens":[]}`,
		`T = [('a', {'entities': [(0, 1, 'X')]})]`, `{"annotations":[["a",{"entities":[]}],null]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, spacyjson.Format{}, "x", b) })
}
