package brat_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"nomina/data/format"
	"nomina/data/format/archive"
	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// TestAnySpans writes any spans over all that ends a line somewhere: brat's
// parser accepts the file, and it reads back as it was.
func TestAnySpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		chars := rapid.RuneFrom([]rune("aé😀 \t\r\n\v\f\x1c\x1e\u0085\u00a0\u2028\u2029\ufeff;'"))
		text := rapid.StringOfN(chars, 1, 20, -1).Draw(t, "text")
		n := len([]rune(text))
		var marks []formattest.Mark
		for range rapid.IntRange(0, 6).Draw(t, "spans") {
			start := rapid.IntRange(0, n-1).Draw(t, "start")
			marks = append(marks, formattest.Mark{Start: start, End: rapid.IntRange(start+1, n).Draw(t, "end"), Label: "PLACE"})
		}
		b := formattest.NewBuilder()
		e := b.Entity("PLACE", rapid.StringOfN(chars, 0, 5, -1).Draw(t, "name"), rapid.StringMatching(`(Wikidata:|Q|a:)?[Q0-9%: é\x{2028}]{0,4}`).Draw(t, "external"))
		d := b.Add("One", text, marks...)
		for i := range d.Annotations {
			d.Annotations[i].Note, d.Annotations[i].Entity = rapid.StringOfN(chars, 0, 5, -1).Draw(t, "note"), e
		}
		c, err := format.FromReader(context.Background(), b.Project, "1", time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if _, err := (brat.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := format.Compare(context.Background(), brat.Format{}, bytes.NewReader(buf.Bytes()), int64(buf.Len()), c, format.WriteOptions{}, nil); err != nil {
			t.Errorf("Compare: %v", err)
		}
		members, _, err := archive.Members(context.Background(), format.InMemory("x.zip", buf.Bytes()), archive.Defaults())
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, m := range members {
			content, err := m.Bytes(1 << 20)
			if err != nil {
				t.Fatal(err)
			}
			files[m.Name] = string(content)
		}
		if faults := judge(files["One.txt"], files["One.ann"]); len(faults) != 0 {
			t.Errorf("brat finds %s in\n%q", strings.Join(faults, "; "), files["One.ann"])
		}
	})
}
