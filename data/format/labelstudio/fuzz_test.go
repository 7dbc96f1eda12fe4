package labelstudio_test

import (
	"testing"

	"nomina/data/format/labelstudio"
	"nomina/data/formattest"
)

// FuzzRead reads anything: nothing panics, and whatever comes in holds its own
// promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "{}", in(rome), `[{"text":"x","id":1,"annotation_id":1,"label":[{"start":"0","end":1,"labels":["X"]}]}]`,
		`{"data":{"html":"<p>a&amp;😀</p>"},"predictions":[{"score":2,"result":[{"type":"hypertextlabels","value":{"globalOffsets":{"start":3,"end":5},"hypertextlabels":["X","Y"]}}]}]}`,
		"annotation_id,annotator,label,text\n1,a,\"[{\"\"start\"\":0,\"\"end\"\":1,\"\"labels\"\":[\"\"X\"\"]}]\",\"x\r\ny\"\n", "text;b\n\"x",
		`[{"data":{"text":"x"},"completions":[{"created_at":1e300,"result":[3,{"type":"relation"},{"type":"choices","value":{"choices":[1]}}]}]}]`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, labelstudio.Format{}, "x", b) })
}
