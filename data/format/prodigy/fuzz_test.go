package prodigy_test

import (
	"testing"

	"nomina/data/format/prodigy"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", "[]", "[{}", "null", "\xff\xfe",
		`{"text":"A 😀 Paris","spans":[{"start":4,"end":9,"label":"X","token_start":2,"token_end":2}],"answer":"accept","_input_hash":1}`,
		`{"text":"a","meta":{"doc_id":"1"},"_session_id":"x","spans":[{"start":0,"end":1,"label":"X"}]}` + "\n" + `{"text":"a","meta":{"doc_id":"1"},"_session_id":"y"}`,
		`{"text":"a","answer":"reject","spans":[{"start":0,"end":1,"label":"X"}]}`, `{"label":"X","pattern":[]}`, `{"image":"x.png"}`, `{"text":"\ud800","spans":[null,[]]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, prodigy.Format{}, "x", b) })
}
