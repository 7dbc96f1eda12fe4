package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/docx"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, docx.Format{}) }

// archive makes a file of parts, given as name, content pairs.
func archive(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func word(body string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>` + body + `<w:sectPr/></w:body></w:document>`
}

func p(runs string) string { return "<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr>" + runs + "</w:p>\n" }
func r(s string) string {
	return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
}

func TestRead_Text(t *testing.T) {
	for _, tc := range []struct {
		name, body, want string
		codes            []format.Code
	}{
		{"runs", p(r("Kim ")+r("Jong")+r("-un")) + p("") + p(r("Kursk &amp; 😀 L’\u00a0été")), "Kim Jong-un\n\nKursk & 😀 L’\u00a0été", nil},
		{"tab and line", p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"), "a\tb\nc\u2011", nil},
		{"review", p(r("a text with ") + "<w:ins w:id='1'>" + r("two exciting ") + "</w:ins><w:del w:id='2'><w:r><w:delText>no </w:delText></w:r></w:del>" + r("insertions")), "a text with two exciting insertions", []format.Code{docx.CodeDeletions}},
		{"moved", p("<w:moveFrom>" + r("a") + "</w:moveFrom>" + r("b") + "<w:moveTo>" + r("c") + "</w:moveTo>"), "bc", []format.Code{docx.CodeDeletions}},
		{"link and field", p("<w:hyperlink r:id='x'>" + r("Kim") + "</w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK</w:instrText></w:r>" + r(" in Kursk")), "Kim in Kursk", nil},
		{"box", p(r("a")+"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>"+p(r("box"))+"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"+p(r("box"))+"</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>") + p(r("b")), "a\n\nbox\n\nb", nil},
		{"notes", p(r("a") + "<w:r><w:footnoteReference w:id='1'/></w:r>" + r("b") + "<w:r><w:endnoteReference w:id='1'/><w:commentReference w:id='2'/></w:r>"), "ab", []format.Code{docx.CodeComments, docx.CodeEndnotes, docx.CodeFootnotes}},
		{"table", p(r("a")) + "<w:tbl><w:tr><w:tc>" + p(r("1")) + p(r("2")) + "</w:tc><w:tc>" + p("") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + p(r("3")) + "</w:tc></w:tr></w:tbl></w:tc></w:tr><w:tr><w:tc>" + p("<w:r><w:tab/><w:t>4</w:t></w:r>") + "</w:tc></w:tr></w:tbl>" + p(r("b")), "a\n\n1 2\t\t3\n4\n\nb", nil},
		{"control in a paragraph", p("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + r("a") + "</w:sdtContent></w:sdt>"), "a", nil},
	} {
		docs, rep := formattest.Read(t, docx.Format{}, formattest.Input("a.docx", archive(t, "word/document.xml", word(tc.body))), format.ReadOptions{})
		if len(docs) != 1 || docs[0].Text != tc.want || len(rep.Lines) != len(tc.codes) {
			t.Errorf("%s: got %+v, %v, want %q", tc.name, docs, rep.Lines, tc.want)
			continue
		}
		for i, c := range tc.codes {
			if rep.Lines[i].Code != c {
				t.Errorf("%s: got %v, want %s", tc.name, rep.Lines[i], c)
			}
		}
	}
}

const core = `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>Kim in
Kursk</dc:title><dc:creator>Ann</dc:creator><dcterms:created xmlns:dcterms="z">2024-05-12T06:30:00Z</dcterms:created><dc:language>fr-FR</dc:language></cp:coreProperties>`

func TestRead_Head(t *testing.T) {
	rels := `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`
	b := archive(t, "_rels/.rels", rels, "word/document2.xml", word(p(r("Text"))), "docProps/core.xml", core)
	docs, rep := formattest.Read(t, docx.Format{}, formattest.Input("a.docx", b), format.ReadOptions{})
	if len(docs) != 1 {
		t.Fatalf("got %v, want an article", rep.Lines)
	}
	if a := docs[0].Article; a.Title != "Kim in Kursk" || a.Lang != "fr-FR" || a.Meta != `{"byline":"Ann","date":"2024-05-12T06:30:00Z"}` || a.Source != "a.docx" {
		t.Errorf("got %+v, want title, language, author and date", a)
	}
}

func TestRead_ODT(t *testing.T) {
	content := `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:automatic-styles><x>no</x></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Kim</text:h>
<text:p>in<text:s text:c="2"/><text:span>Kursk</text:span><text:tab/>x<text:line-break/>y<text:note><text:p>note</text:p></text:note><office:annotation><text:p>c</text:p></office:annotation></text:p>
<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`
	b := archive(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content, "meta.xml", core)
	docs, rep := formattest.Read(t, docx.Format{}, formattest.Input("a.odt", b), format.ReadOptions{})
	if want := "Kim\n\nin  Kursk\tx\ny\n\none\n\n1\t2"; len(docs) != 1 || docs[0].Text != want || docs[0].Article.Title != "Kim in Kursk" || len(rep.Lines) != 2 {
		t.Errorf("got %+v, %v, want %q, a note and a comment left out", docs, rep.Lines, want)
	}
}

func TestRead_Refused(t *testing.T) {
	bomb := word(p(r(strings.Repeat("a", docx.MaxXML))))
	laughs := `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>` + strings.TrimPrefix(word(p(r("&b;"))), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`)
	for _, tc := range []struct {
		name string
		in   []byte
		want format.Code
	}{
		{"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00"), docx.CodeOldWord},
		{"rtf", []byte(`{\rtf1 Kim}`), docx.CodeOldWord},
		{"locked", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), docx.CodeLocked},
		{"text", []byte("Kim"), docx.CodeNotWord},
		{"cut off", archive(t, "word/document.xml", word(p(r("a"))))[:100], docx.CodeBroken},
		{"workbook", archive(t, "xl/workbook.xml", "<x/>"), docx.CodeNotWord},
		{"bomb", archive(t, "word/document.xml", bomb), docx.CodeBomb},
		{"laughs", archive(t, "word/document.xml", laughs), docx.CodeBroken},
		{"depth", archive(t, "word/document.xml", word(strings.Repeat("<w:x>", 2000)+p(r("a"))+strings.Repeat("</w:x>", 2000))), docx.CodeBroken},
		{"not closed", archive(t, "word/document.xml", strings.TrimSuffix(word(p(r("a"))), "</w:body></w:document>")), docx.CodeBroken},
		{"no text", archive(t, "word/document.xml", word(p(""))), "no_prose"},
	} {
		docs, rep := formattest.Read(t, docx.Format{}, formattest.Input("a.docx", tc.in), format.ReadOptions{})
		if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != tc.want || rep.Refused.Articles != 1 {
			t.Errorf("%s: got %d, %v, want %s", tc.name, len(docs), rep.Lines, tc.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		name string
		head []byte
		want format.Fit
	}{
		{"a", archive(t, "word/document.xml", "<x/>"), format.Certain},
		{"a.docx", archive(t, "x", "<x/>"), format.Likely},
		{"a.xlsx", archive(t, "xl/workbook.xml", "<x/>"), format.Unfit},
		{"a.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), format.Perhaps},
		{"a.txt", []byte("Kim"), format.Unfit},
	} {
		if got := (docx.Format{}).Sniff(format.Sample{Name: tc.name, Head: tc.head}); got.Fit != tc.want {
			t.Errorf("%s: got %v, want %v", tc.name, got.Fit, tc.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Le leader nord-coréen Kim Jong-un a promis à Moscou de soutenir la Russie. ", 10)
	file := archive(b, "word/document.xml", word(strings.Repeat(p(r(text)), 2000)))
	b.SetBytes(int64(2000 * len(text)))
	for b.Loop() {
		formattest.Read(b, docx.Format{}, formattest.Input("a.docx", file), format.ReadOptions{})
	}
}

// FuzzRead reads anything, and any XML in a file: nothing panics, and whatever
// comes in is text.
func FuzzRead(f *testing.F) {
	f.Add([]byte(word(p(r("a")))), "word/document.xml")
	f.Add([]byte(word("<w:tbl><w:tr><w:tc>"+p(r("a"))+"</w:tc></w:tr></w:tbl></w:tbl>")), "word/document.xml")
	f.Add([]byte("<p>a</p><table><table-row><table-cell><p>b<s c='3'/></p>"), "content.xml")
	f.Add([]byte("PK\x03\x04"), "")
	f.Fuzz(func(t *testing.T, b []byte, part string) {
		part = strings.TrimRight(part, "/") // that would be a folder
		for _, file := range [][]byte{b, archive(t, part, string(b))} {
			_, err := (docx.Format{}).Read(context.Background(), formattest.Input("x", file), format.ReadOptions{}, func(d format.Document) error {
				if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" {
					t.Errorf("got %q", d.Text)
				}
				return nil
			})
			if err != nil {
				t.Errorf("Read: %v", err)
			}
		}
	})
}
