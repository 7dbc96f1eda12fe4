package htmlpage_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/htmlpage"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, htmlpage.Format{}) }

func written(t testing.TB, p *formattest.Project) string {
	t.Helper()
	var buf bytes.Buffer
	if _, err := (htmlpage.Format{}).Write(context.Background(), &buf, formattest.Corpus(t, p), format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// TestPieces checks how nested and crossing spans are written.
func TestPieces(t *testing.T) {
	b := formattest.NewBuilder()
	b.Add("Nested", "Guerre en Ukraine.", formattest.Mark{Start: 0, End: 17, Label: "EVENT"}, formattest.Mark{Start: 10, End: 17, Label: "PLACE"})
	d := b.Add("Crossing", "New York Times Square", formattest.Mark{Start: 0, End: 14, Label: "ORGANIZATION"}, formattest.Mark{Start: 9, End: 21, Label: "PLACE"})
	d.Annotations[1].Note = "Which?"
	got := written(t, b.Project)
	for _, want := range []string{
		`data-label="Event">Guerre en <mark class="l1" data-n="1"`, `data-label="Place">Ukraine</mark></mark>.</div>`,
		`data-label="Organization">New York <mark class="l1" data-n="1"`, `>Times</mark></mark><mark class="l1" data-n="1"`, `data-label="Place" data-note="1"> Square</mark></div>`,
		`<h3 lang="en">Notes</h3>`, `<q dir="auto">Times Square</q> <span class="note" dir="auto">Which?</span>`, `<a href="#a2" dir="auto">Crossing</a>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s\nwant in it %s", got[strings.Index(got, "<main>"):], want)
		}
	}
}

// TestBrowser builds the tree that a browser builds: the texts are those of the
// articles, and nothing is loaded or run.
func TestBrowser(t *testing.T) {
	for _, tc := range formattest.Cases() {
		root, err := html.Parse(strings.NewReader(written(t, tc.Project)))
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "script", "link", "img", "iframe", "object", "form":
				t.Errorf("%s: got a %s, want none", tc.Name, n.Data)
			case "div":
				var s strings.Builder
				for c := range n.Descendants() {
					if c.Type == html.TextNode {
						s.WriteString(c.Data)
					}
				}
				texts = append(texts, s.String())
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Errorf("%s: got the attribute %s, want none", tc.Name, a.Key)
				}
				if a.Key == "href" && !strings.HasPrefix(a.Val, "#a") && a.Val != "#contents" && !strings.HasPrefix(a.Val, "https://") {
					t.Errorf("%s: got a link to %s", tc.Name, a.Val)
				}
			}
		}
		for i, d := range tc.Project.Docs {
			if i >= len(texts) || texts[i] != d.Text {
				t.Errorf("%s: the text of article %d differs", tc.Name, i+1)
			}
		}
	}
}

// TestAnySpans writes spans that nest and cross in any way and reads them back.
func TestAnySpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("a<&\"\r\n\x00é😀 ")), 1, 20, -1).Draw(t, "text")
		n := len([]rune(text))
		var marks []formattest.Mark
		for range rapid.IntRange(0, 8).Draw(t, "spans") {
			start := rapid.IntRange(0, n-1).Draw(t, "start")
			marks = append(marks, formattest.Mark{Start: start, End: rapid.IntRange(start+1, n).Draw(t, "end"), Label: "PLACE"})
		}
		b := formattest.NewBuilder()
		b.Add("One", text, marks...)
		c, err := format.FromReader(context.Background(), b.Project, "1", time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if _, err := (htmlpage.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
			t.Fatal(err)
		}
		kept, err := format.Compare(context.Background(), htmlpage.Format{}, bytes.NewReader(buf.Bytes()), int64(buf.Len()), c, format.WriteOptions{}, nil)
		if err != nil || kept != len(marks) {
			t.Errorf("Compare: got %d, %v, want %d\n%s", kept, err, len(marks), buf.String())
		}
	})
}

// TestDeep leaves out what stands within more than a hundred marks.
func TestDeep(t *testing.T) {
	b := formattest.NewBuilder()
	var marks []formattest.Mark
	for i := range 150 {
		marks = append(marks, formattest.Mark{Start: i, End: 300 - i, Label: "PLACE"})
	}
	b.Add("Deep", strings.Repeat("x", 300), marks...)
	c := formattest.Corpus(t, b.Project)
	rep, err := format.Forecast(context.Background(), htmlpage.Format{}, c, format.WriteOptions{}, nil)
	if err != nil || rep.Kept.Spans != 100 || rep.Refused.Spans != 50 {
		t.Errorf("got %+v, %v, want 100 kept and 50 refused", rep, err)
	}
}

// TestDamaged checks that a page that is not as it was written is an error.
func TestDamaged(t *testing.T) {
	b := formattest.NewBuilder()
	b.Add("One", "Kim", formattest.Mark{Start: 0, End: 3, Label: "PERSON"})
	page := written(t, b.Project)
	for name, bad := range map[string]string{
		"nothing": "", "cut off": page[:len(page)-9], "another element": strings.Replace(page, "Kim</mark>", "Kim<b></mark>", 1),
		"no number": strings.Replace(page, `data-n="0"`, `data-n="x"`, 1), "another number": strings.Replace(page, `data-n="0"`, `data-n="7"`, 1),
		"another class": strings.Replace(page, `<mark class="l0" data-n`, `<mark class="l99" data-n`, 1), "no end": strings.Replace(page, "Kim</mark>", "Kim", 1),
	} {
		var got []format.Document
		err := (htmlpage.Format{}).ReadBack(context.Background(), strings.NewReader(bad), int64(len(bad)), format.WriteOptions{}, func(d format.Document) error {
			got = append(got, d)
			return nil
		})
		if err == nil && (len(got) != 1 || len(got[0].Spans) != 1 || got[0].Spans[0].Text == "Kim") {
			t.Errorf("%s: got %+v, want an error or another span", name, got)
		}
	}
}

func TestEscapes(t *testing.T) {
	b := formattest.NewBuilder()
	d := b.AddFound("</title><script>alert(1)</script>", "Kim & <b>Kursk</b>", "PERSON", "Kim")
	d.Annotations[0].Note = `"><img src=x onerror=alert(1)>`
	d.Annotations[0].Entity = b.Entity("PERSON", "Kim", "javascript:alert(1)")
	d.Article.Lang = `fr"><script>`
	d.Article.Meta = `{"a":"</pre><script>"}`
	b.Project.Tags[0] = data.Label{ID: b.Project.Tags[0].ID, Key: `A"><script>`, Name: "</style><script>", Color: "red;}</style><script>"}
	if got := written(t, b.Project); strings.Contains(got, "<script") || strings.Contains(got, "<img") || strings.Contains(got, `href="javascript`) {
		t.Errorf("got %s\nwant no markup of anybody else", got)
	}
}

func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	var buf bytes.Buffer
	if _, err := (htmlpage.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(buf.Len()))
	for b.Loop() {
		if _, err := (htmlpage.Format{}).Write(context.Background(), io.Discard, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	c := formattest.Synthetic(300, 100)
	var buf bytes.Buffer
	if _, err := (htmlpage.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(buf.Len()))
	for b.Loop() {
		if _, err := format.Compare(context.Background(), htmlpage.Format{}, bytes.NewReader(buf.Bytes()), int64(buf.Len()), c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
