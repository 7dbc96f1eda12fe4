package labelstudio_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
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
	f.Fuzz(func(t *testing.T, b []byte) {
		in := formattest.Input("x", b)
		if _, err := in.Sample(); err == nil {
			(labelstudio.Format{}).Sniff(format.Sample{Head: b})
		}
		rep, err := (labelstudio.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
			runes := []rune(d.Text)
			if !utf8.ValidString(d.Text) || d.Article.Length != len(runes) {
				t.Errorf("text: got %q of length %d", d.Text, d.Article.Length)
			}
			for _, s := range d.Spans {
				if s.Start < 0 || s.End > len(runes) || s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text || s.Label == "" {
					t.Errorf("span: got %+v in %q", s, d.Text)
				}
			}
			return nil
		})
		if err != nil {
			t.Errorf("Read: %v", err)
		}
		for _, l := range rep.Lines {
			if l.File == "" || l.Text == "" || l.Code == "" {
				t.Errorf("line: got %+v, want a file, a code and a text", l)
			}
		}
	})
}
