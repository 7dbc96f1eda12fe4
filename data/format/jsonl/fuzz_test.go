package jsonl_test

import (
	"testing"

	"nomina/data/format/jsonl"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		good, "", "{}", "\ufeff\n\n" + good, `{"text":"a😀","offset_unit":"utf16","spans":[{"start":1,"end":3,"label":"X","text":"😀"}]}`,
		`{"text":"a","x":1,"spans":[{"start":0,"end":1,"label":"X","y":2},[],null]}`, `{"text":"\ud800","meta":{"a":[]}}`, "\xff\xfe",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, jsonl.Format{}, "x", b) })
}
