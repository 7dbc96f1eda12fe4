package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/formattest"
	"nomina/data/text"
)

// sheetXML is a sheet of mentions as other programs write it.
const sheetXML = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>label</t></is></c>` +
	`<c r="C1" t="str"><v>text</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="s"><v>2</v></c><c r="F1" t="s"><v>3</v></c></row>` +
	`<row><c><v>1</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>Kim</t><rPh><t>x</t></rPh></is></c><c><v>0</v></c><c><v>3.0</v></c>` +
	`<c t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>`

// bookOf returns a workbook of two sheets with the shared strings that they use.
func bookOf(mentions, articles, shared string) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, p := range []struct{ name, content string }{
		{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="M" r:id="1"/><sheet name="A" r:id="2"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="1" Target="m.xml"/><Relationship Id="2" Target="/xl/a.xml"/>` +
			`<Relationship Id="3" Type="x/sharedStrings" Target="s.xml"/></Relationships>`},
		{"xl/m.xml", mentions}, {"xl/a.xml", articles}, {"xl/s.xml", shared},
	} {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.content))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return buf.Bytes()
}

const (
	articlesXML = `<worksheet><sheetData><row><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c t="s"><v>5</v></c><c t="inlineStr"><is><t>text</t></is></c></row>` +
		`<row><c t="inlineStr"><is><t>a</t></is></c><c/><c/><c t="inlineStr"><is><t>Kim 😀&#xD;
x</t></is></c></row></sheetData></worksheet>`
	sharedXML = `<sst><si><t>annotation_id</t></si><si><t>start</t><rPh sb="0"><t>kana</t></rPh></si><si><r><t>e</t></r><r><t>nd</t></r></si>` +
		`<si><t>article_id</t></si><si><t>title</t></si><si><t>status</t></si><si/></sst>`
)

func TestRead_OtherPrograms(t *testing.T) {
	docs, rep := formattest.Read(t, Format{}, formattest.Input("x", bookOf(sheetXML, articlesXML, sharedXML)), format.ReadOptions{})
	if len(docs) != 1 || len(docs[0].Spans) != 1 || docs[0].Spans[0].Text != "Kim" || docs[0].Spans[0].Label != "TRUE" || docs[0].Text != "Kim 😀\r\nx" {
		t.Errorf("got %+v, report %v, want Kim as TRUE in the article", docs, rep.Lines)
	}
}

// TestRead_Bombs reads sheets that unpack to more than a sheet can hold.
func TestRead_Bombs(t *testing.T) {
	head, _, _ := strings.Cut(sheetXML, "<row>")
	for name, book := range map[string][]byte{
		"cells":   bookOf(head+"<row>"+strings.Repeat(`<c r="A2"/>`, maxColumns+1)+"</row></sheetData>", articlesXML, sharedXML),
		"rows":    bookOf(head+strings.Repeat(`<row r="2"/>`, maxRows+1)+"</sheetData>", articlesXML, sharedXML),
		"strings": bookOf(sheetXML, articlesXML, "<sst>"+strings.Repeat("<si/>", maxItems+2)+"</sst>"),
		"column":  bookOf(head+`<row><c r="ZZZZ2"/></row></sheetData>`, articlesXML, sharedXML),
		"run":     bookOf(head+strings.Repeat("x", maxRun+1<<20)+"</sheetData>", articlesXML, sharedXML),
	} {
		docs, rep := formattest.Read(t, Format{}, formattest.Input("x", book), format.ReadOptions{})
		if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != format.CodeUnreadable {
			t.Errorf("%s: got %d articles, %v, want the reason only", name, len(docs), rep.Lines)
		}
	}
}

// FuzzRead gives the reader sheets and shared strings of all kinds.
func FuzzRead(f *testing.F) {
	f.Add([]byte(sheetXML), []byte(articlesXML), []byte(sharedXML))
	f.Add([]byte("<row>"), []byte("<row r='9'><c r=\"ZZZZ9\"/>"), []byte("<sst/>"))
	f.Add([]byte(`<row><c t="s"><v>-1</v></c></row>`), []byte(`<sheetData/>`), []byte(`<sst><si><t>&#x110000;</t></si></sst>`))
	f.Fuzz(func(t *testing.T, mentions, articles, shared []byte) {
		in := formattest.Input("x", bookOf(string(mentions), string(articles), string(shared)))
		_, err := Format{}.Read(context.Background(), in, format.ReadOptions{}, func(d format.Document) error {
			x := text.New(d.Text)
			for _, s := range d.Spans {
				if s.Start < 0 || s.End > x.Len() || s.Start >= s.End || x.Slice(text.Range{Start: s.Start, End: s.End}) != s.Text {
					t.Errorf("span %+v does not cover its text in %q", s, d.Text)
				}
			}
			return nil
		})
		if err != nil {
			t.Errorf("Read: got %v, want nil: whatever is wrong is reported", err)
		}
	})
}

// FuzzSniff gives the beginnings of archives.
func FuzzSniff(f *testing.F) {
	f.Add(bookOf(sheetXML, articlesXML, sharedXML), true)
	f.Fuzz(func(t *testing.T, head []byte, all bool) {
		g := Format{}.Sniff(format.Sample{Name: "x.xlsx", Head: head, All: all})
		if (g.Fit == format.Certain) != (g.Why.Code != "") {
			t.Errorf("got %+v, want a reason for certainty", g)
		}
	})
}
