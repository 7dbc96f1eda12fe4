package doccano_test

import (
	"testing"

	"nomina/data/format/doccano"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", `{"text":"A 😀 Paris","label":[[5,10,"PLACE"]],"doc_id":"a","metadata":"{\"a\":1}","file":"{\"name\":\"x\"}"}`,
		"[{\"data\":\"x\",\"labels\":[[0,1,\"X\"]]},\n{\"text\":\"\\ud800\",\"meta\":\"{}\"}]", `{"text":"é","entities":[{"id":1,"label":2,"start_offset":"0","end_offset":1.0,"user":1}],"relations":[{}]}`,
		`{"text":"x","annotations":[{"label":1,"user":2}],"label":"spam"}`, "{\n\"text\":\n\"x\"}", "\xff\xfe{\x00}\x00",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, doccano.Format{}, "x", b) })
}
