package markdown_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/markdown"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, markdown.Format{}) }

func TestRead_Text(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"paragraphs", "# Kursk\n\nKim **Jong**-un\nvisits *Kursk*.\n\n\nHe leaves.", "Kursk\n\nKim Jong-un visits Kursk.\n\nHe leaves."},
		{"links and pictures", "[Kim](http://a/b \"t\") ![in Kursk](a.png) <http://x.org> [Kim][1]\n\n[1]: /x", "Kim in Kursk http://x.org Kim"},
		{"hard break", "Kim  \nKursk", "Kim\nKursk"},
		{"list", "- Kim\n- Kursk\n  1. one\n\nend", "Kim\nKursk\n\none\n\nend"},
		{"quote", "> Kim\n> Kursk", "Kim Kursk"},
		{"code", "a\n\n```go\nx  := 1\n\ty\n```\n\n    b  c\n\n`d`", "a\n\nx  := 1\n\ty\n\nb  c\n\nd"},
		{"table", "| a | b |\n|---|---|\n| Kim | Kursk |", "a\tb\nKim\tKursk"},
		{"html", "<div>Kim <b>Jong</b></div>\n\n<!-- no -->\n\n<script>x</script>\n\nKursk &amp; &nbsp;co", "Kim Jong\n\nKursk & \u00a0co"},
		{"footnote", "Kim[^1].\n\n[^1]: In Kursk.", "Kim1.\n\nIn Kursk."},
		{"struck out", "~~Kim~~ \\*Kursk\\*", "Kim *Kursk*"},
		{"rule", "---\nKim", "Kim"},
		{"CRLF", "Kim\r\n\r\nKursk\r\n", "Kim\n\nKursk"},
		{"letters", "Ki\u0301m 😀 L’\u00a0été", "Ki\u0301m 😀 L’\u00a0été"},
	} {
		docs, rep := formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(tc.in)), format.ReadOptions{})
		if len(docs) != 1 || docs[0].Text != tc.want || len(rep.Lines) != 0 {
			t.Errorf("%s: got %+v, %v, want %q", tc.name, docs, rep.Lines, tc.want)
		}
	}
}

func TestRead_Front(t *testing.T) {
	for _, tc := range []struct{ in, title, source, lang, meta string }{
		{"---\ntitle: Kim in Kursk\ndate: 2024-05-12\nauthor: [A, B]\nlang: fr\nsource: https://x.org/a\ntags: [1, b]\n---\nText", "Kim in Kursk", "https://x.org/a", "fr", `{"byline":"A, B","date":"2024-05-12","tags":[1,"b"],"url":"https://x.org/a"}`},
		{"+++\ntitle = 'Kim'\ndate = 2024-05-12T06:30:00+02:00\n+++\nText", "Kim", "a.md", "", `{"date":"2024-05-12T06:30:00+02:00"}`},
		{"---\ndraft: true\n---\n# Head\n\nText", "Head", "a.md", "", `{"draft":true}`},
		{"Text", "Text", "a.md", "", ""},
		{"---\nn: .nan\n---\nText", "Text", "a.md", "", `{"n":"NaN"}`},
	} {
		docs, rep := formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(tc.in)), format.ReadOptions{})
		if len(docs) != 1 || len(rep.Lines) != 0 {
			t.Fatalf("%q: got %d, %v, want one article", tc.in, len(docs), rep.Lines)
		}
		if a := docs[0].Article; a.Title != tc.title || a.Source != tc.source || a.Lang != tc.lang || a.Meta != tc.meta {
			t.Errorf("%q: got %+v, want %q, %q, %q, %s", tc.in, a, tc.title, tc.source, tc.lang, tc.meta)
		}
	}
}

func TestRead_Bad(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		articles int
		code     format.Code
	}{
		{"front matter", "---\n: [\n---\nText", 1, markdown.CodeFront},
		{"aliases", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f]\n---\nText", 1, markdown.CodeFront},
		{"only front matter", "---\ntitle: a\n---", 0, "no_prose"},
		{"quotes", strings.Repeat(">", 100_000) + "a", 0, markdown.CodeDepth},
		{"lists", strings.Repeat("- ", 100_000) + "a", 0, markdown.CodeDepth},
		{"size", strings.Repeat("a", markdown.MaxSize+1), 0, format.CodeTooLarge},
	} {
		docs, rep := formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(tc.in)), format.ReadOptions{})
		if len(docs) != tc.articles || len(rep.Lines) != 1 || rep.Lines[0].Code != tc.code {
			t.Errorf("%s: got %d articles, %.300v, want %d and %s", tc.name, len(docs), rep.Lines, tc.articles, tc.code)
		}
	}
}

// TestRead_Slow reads what is slow for some that read Markdown.
func TestRead_Slow(t *testing.T) {
	for _, s := range []string{"[", "![", "*a **a ", "`", "<", "_a", "[a](", "a**b", "- a\n", "|a|b\n", "&", "\n> ", "    ", "[^1]", "<!--", "]("} {
		formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(strings.Repeat(s, 10_000))), format.ReadOptions{})
	}
	var stairs strings.Builder
	for i := range 400 {
		stairs.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(stairs.String())), format.ReadOptions{})
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		name, head string
		want       format.Fit
	}{{"a.md", "# Kim", format.Likely}, {"a.MD", "Kim", format.Perhaps}, {"a.txt", "# Kim", format.Unfit}, {"a.md", "PK\x03\x04", format.Perhaps}} {
		if got := (markdown.Format{}).Sniff(format.Sample{Name: tc.name, Head: []byte(tc.head)}); got.Fit != tc.want {
			t.Errorf("%s, %q: got %v, want %v", tc.name, tc.head, got.Fit, tc.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := []byte(strings.Repeat("Le leader nord-coréen **Kim Jong-un** a promis à [Moscou](http://x.org) de soutenir la Russie.\n\n", 10_000))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		formattest.Read(b, markdown.Format{}, formattest.Input("a.md", text), format.ReadOptions{})
	}
}

// FuzzRead reads anything: nothing panics, and whatever comes in is text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "# a", "---\na: b\n---\nx", "+++\na=1\n+++\nx", "- a\n  - b", "|a|\n|-|\n|b|", "[a](b)![c](d)", "```\na", "<p>a<b", "a[^1]\n\n[^1]: b", "---\n---"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		_, err := (markdown.Format{}).Read(context.Background(), formattest.Input("x", b), format.ReadOptions{}, func(d format.Document) error {
			if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" || !utf8.ValidString(d.Article.Title+d.Article.Meta) {
				t.Errorf("got %q, %+v", d.Text, d.Article)
			}
			return nil
		})
		if err != nil {
			t.Errorf("Read: %v", err)
		}
	})
}

// TestRead_Brackets refuses what would take very long, and takes what people write.
func TestRead_Brackets(t *testing.T) {
	for text, articles := range map[string]int{
		strings.Repeat("[", 2_000_000):                              0,
		strings.Repeat("[[[[\n", 500):                               0,
		strings.Repeat("[a](b) [c]\n", 5000):                        1,
		strings.Repeat(strings.Repeat("[", 50)+"\n\n", 100) + "end": 1,
	} {
		if docs, rep := formattest.Read(t, markdown.Format{}, formattest.Input("a.md", []byte(text)), format.ReadOptions{}); len(docs) != articles {
			t.Errorf("%.20q: got %d articles, %v, want %d", text, len(docs), rep.Lines, articles)
		}
	}
}
