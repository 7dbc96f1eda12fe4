package html_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/html"
	"nomina/data/format/plain"
	"nomina/data/formattest"
)

const body = "<p>Kim Jong-un visits the city of Kursk and its mayor, who waits at the station.</p><p>He leaves again on Sunday, with a train from Moscow.</p>"

const want = "Kim Jong-un visits the city of Kursk and its mayor, who waits at the station.\n\nHe leaves again on Sunday, with a train from Moscow."

func readOne(t *testing.T, name, page string, o format.ReadOptions) (format.Document, format.Report) {
	t.Helper()
	docs, rep := formattest.Read(t, html.Format{}, formattest.Input(name, []byte(page)), o)
	if len(docs) != 1 {
		t.Fatalf("%.200q: got %d articles, %v, want one", page, len(docs), rep.Lines)
	}
	return docs[0], rep
}

func TestRead_Text(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"paragraphs", body, want},
		{"soft hyphen", strings.Replace(body, "station", "sta&shy;tion", 1), want},
		{"no-break space", strings.Replace(body, "Kim Jong", "Kim&nbsp;Jong", 1), strings.Replace(want, "Kim Jong", "Kim\u00a0Jong", 1)},
		{"hidden", body + `<p style="display:none">You cannot see this, it is hidden from all readers.</p>`, want},
		{"script", body + `<script>document.write("<p>Not a text</p>")</script>`, want},
		{"inline", strings.Replace(body, "Kim", `<a href="/kim"><b>K</b>im</a>`, 1), want},
		{"another article", body + `<p><b>Read also:</b> <a href=x>The train of Kim, in pictures</a></p>`, want},
		{"no other article", body + `<p>Read more of it: <a href=x>he</a> knows it best, and says so.</p>`, want + "\n\nRead more of it: he knows it best, and says so."},
		{"a box", body + `<p class="has-drop paywall">Subscribe now, it is cheap.</p>`, want},
		{"sup", strings.Replace(body, "Moscow.", "Moscow<sup>2</sup>.", 1), strings.Replace(want, "Moscow.", "Moscow2.", 1)},
		{"line break", strings.Replace(body, "Kursk and", "Kursk<br>and", 1), strings.Replace(want, "Kursk and", "Kursk\nand", 1)},
		{"two line breaks", "<div>" + strings.ReplaceAll(strings.ReplaceAll(body, "<p>", ""), "</p>", "<br><br>") + "</div>", want},
		{"list", body + "<ul><li>one item of a list, with words<li><p>another item, with other words</ul>", want + "\n\none item of a list, with words\nanother item, with other words"},
		{"preformatted", body + "<pre>a  b\n  c</pre>", want + "\n\na  b\n  c"},
		{"title", "<title>X</title><h1>X</h1>" + body, want},
	} {
		d, _ := readOne(t, "a.html", "<html><body><article>"+tc.in+"</article></body></html>", format.ReadOptions{})
		if d.Text != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, d.Text, tc.want)
		}
	}
}

// TestRead_CalledBoxes reads a page that calls most of its paragraphs by the name
// of a box, and one that means it.
func TestRead_CalledBoxes(t *testing.T) {
	rest := "<p class='has-drop paywall'>Nobody had expected the visit, and the streets around the station were closed from early morning on.</p>"
	for n, want := range map[int]bool{4: true, 1: false} {
		page := "<article>" + body + body + strings.Repeat(rest, n) + "</article>"
		d, _ := readOne(t, "a.html", page, format.ReadOptions{})
		if got := strings.Contains(d.Text, "Nobody had expected"); got != want {
			t.Errorf("%d such paragraphs: got them %v, want %v", n, got, want)
		}
	}
}

func TestRead_Address(t *testing.T) {
	for _, tc := range []struct{ name, head, want string }{
		{"https://example.org/a/b?c", `<link rel="canonical" href="../d">`, "https://example.org/d"},
		{"https://example.org/a/b?c", "", "https://example.org/a/b?c"},
		{"https://example.org/a/b", `<base href="/x/"><link rel="canonical" href="d">`, "https://example.org/x/d"},
		{"a.html", `<link rel="canonical" href="/d"><meta property="og:site_name" content="The Post">`, "The Post"},
		{"a.html", `<link rel="canonical" href="javascript:alert(1)">`, "a.html"},
		{"a.html", `<!-- saved from url=(0021)https://example.org/a --><link rel=canonical href=/b>`, "https://example.org/b"},
		{"a.html", "<!--\n Page saved with SingleFile \n url: https://example.org/a \n-->", "https://example.org/a"},
		{"a.html", `<meta property="og:url" content="https://example.org/o">`, "https://example.org/o"},
	} {
		d, _ := readOne(t, tc.name, "<html><head>"+tc.head+"</head><body>"+body+"</body></html>", format.ReadOptions{})
		if d.Article.Source != tc.want {
			t.Errorf("%s: got the source %q, want %q", tc.head, d.Article.Source, tc.want)
		}
	}
}

func TestRead_Encoding(t *testing.T) {
	for _, tc := range []struct{ name, meta, in, chosen, encoding, want string }{
		{"declared", "koi8-r", "\xeb\xc9\xcd", "", "koi8-r", "Ким"},
		{"declared, one of many names", "latin1", "\x80", "", "windows-1252", "€"},
		{"not to choose from", "gbk", "\xd6\xd0", "", "gbk", "中"},
		{"wrong, it is UTF-8", "iso-8859-1", "é", "", "utf-8", "é"},
		{"not declared", "", "\xe9", "", "windows-1252", "é"},
		{"chosen", "koi8-r", "\xe9", "windows-1252", "windows-1252", "é"},
	} {
		page := "<meta charset=" + tc.meta + "><body>" + strings.Replace(body, "Kim", tc.in, 1)
		d, rep := readOne(t, "a.html", page, format.ReadOptions{Encoding: tc.chosen})
		if !strings.HasPrefix(d.Text, tc.want+" Jong") || rep.Encoding != tc.encoding || d.Article.File.Encoding != tc.encoding {
			t.Errorf("%s: got %.20q in %s, want %s in %s", tc.name, d.Text, rep.Encoding, tc.want, tc.encoding)
		}
	}
}

func TestRead_Archive(t *testing.T) {
	archive := "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x\"\r\n\r\n" +
		"----x\r\nContent-Type: text/css\r\n\r\np{}\r\n----x\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n" +
		"Content-Location: https://example.org/a\r\n\r\n" + strings.Replace(body, "Kim", "K=EFm", 1) + "\r\n----x--\r\n"
	d, rep := readOne(t, "a.mhtml", archive, format.ReadOptions{})
	if d.Text != strings.Replace(want, "Kim", "Kïm", 1) || d.Article.Source != "https://example.org/a" || rep.Encoding != "windows-1252" {
		t.Errorf("got %q, %s, %s, want the page and its address", d.Text, d.Article.Source, rep.Encoding)
	}
	for _, cut := range []int{120, 200} {
		if docs, rep := formattest.Read(t, html.Format{}, formattest.Input("a.mhtml", []byte(archive[:cut])), format.ReadOptions{}); len(docs) != 0 || rep.Refused.Articles != 1 {
			t.Errorf("cut at %d: got %d, %v, want none and a reason", cut, len(docs), rep.Lines)
		}
	}
}

// TestRead_Limits reads what is made to be slow or deep.
func TestRead_Limits(t *testing.T) {
	for _, tc := range []struct {
		name, page string
		want       format.Code
	}{
		{"depth", strings.Repeat("<div>", 1_000_000), html.CodeElements},
		{"less depth", strings.Repeat("<div>", 20_000) + body, html.CodeDepth},
		{"elements", strings.Repeat("<p>Kursk", 60_000), html.CodeElements},
		{"size", strings.Repeat("x", html.MaxSize+1), format.CodeTooLarge},
		{"nothing", "<html><body><script>1</script></body></html>", "no_prose"},
		{"blank", " ", plain.CodeEmpty},
		{"zip", "PK\x03\x04\x00\x00", plain.CodeBinary},
	} {
		docs, rep := formattest.Read(t, html.Format{}, formattest.Input("a.html", []byte(tc.page)), format.ReadOptions{})
		if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != tc.want || rep.Refused.Articles != 1 {
			t.Errorf("%s: got %d articles, %.200v, want %s", tc.name, len(docs), rep.Lines, tc.want)
		}
	}
	for _, page := range []string{
		strings.Repeat("<div class=ad>", 490) + strings.Repeat("<i>Kursk</i> ", 4_000),
		strings.Repeat("<p><a href=x>Read also Kursk</a>, the city", 20_000),
		strings.Repeat("<div><p>Kursk, a city, ", 20_000),
		strings.Repeat("<table><tr><td>Kursk", 160),
		strings.Repeat("<a href=x><b><div>Kursk", 110),
		"<p>" + strings.Repeat("Kursk, a city. ", 1_000_000) + "</p>",
		strings.Repeat("Kursk, a city<br>", 40_000),
	} {
		formattest.Read(t, html.Format{}, formattest.Input("a.html", []byte(page)), format.ReadOptions{})
	}
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		name, head string
		want       format.Fit
	}{
		{"a.html", "<!DOCTYPE html><html>", format.Certain},
		{"a", "\ufeff\n<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='x'>", format.Certain},
		{"a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", format.Certain},
		{"a.htm", "<p>Kursk</p>", format.Likely},
		{"a.htm", "Kursk", format.Perhaps},
		{"a.txt", "<p>Kursk</p>", format.Unfit},
		{"a.xml", "<?xml version='1.0'?><TEI xmlns='x'>", format.Unfit},
		{"a.jsonl", `{"text":"<html>"}`, format.Unfit},
		{"a", "MIME-Version: 1.0\r\nContent-Type: multipart/related", format.Certain},
	} {
		got := (html.Format{}).Sniff(format.Sample{Name: tc.name, Head: []byte(tc.head)})
		if got.Fit != tc.want || (got.Fit > format.Perhaps) != (got.Why.Code != "") {
			t.Errorf("%s, %q: got %+v, want %d", tc.name, tc.head, got, tc.want)
		}
	}
}

// FuzzRead reads anything: nothing panics, and whatever comes in is text.
func FuzzRead(f *testing.F) {
	for _, p := range pages(f) {
		f.Add(p.raw)
	}
	for _, s := range []string{"", "<table><tr><td><td>a", "<pre>\n", "<br><br>", "<!-- saved from url=(1)http://[ -->", `<script type="application/ld+json">[[[{"@type":["Article"]}]]]</script>`,
		"MIME-Version: 1\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>a", "<meta charset=utf-7>\xff", "<svg><p><math><desc>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		_, err := (html.Format{}).Read(context.Background(), formattest.Input("x", b), format.ReadOptions{}, func(d format.Document) error {
			if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" || !utf8.ValidString(d.Article.Title+d.Article.Meta+d.Article.Source) {
				t.Errorf("got %q, %+v", d.Text, d.Article)
			}
			return nil
		})
		if err != nil {
			t.Errorf("Read: %v", err)
		}
		(html.Format{}).Sniff(format.Sample{Name: "x.html", Head: b})
	})
}
