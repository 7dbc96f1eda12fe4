package table_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"nomina/data/format"
	"nomina/data/format/table"
	"nomina/data/format/xlsx"
	"nomina/data/formattest"
)

func TestFormat(t *testing.T) { formattest.Run(t, table.Format{}) }

// said returns what an article says, for comparison.
func said(d format.Document) string {
	a := d.Article
	s := fmt.Sprintf("%s|%s|%s|%s|%s|%s", a.ID, a.Title, a.Source, a.Lang, a.Meta, d.Text)
	for _, x := range d.Spans {
		s += fmt.Sprintf(" %s:%d-%d:%s", x.Label, x.Start, x.End, x.Text)
	}
	return s
}

func codes(rep format.Report) []format.Code {
	var all []format.Code
	for _, l := range rep.Lines {
		all = append(all, l.Code)
	}
	return all
}

func TestRead_CSV(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		chosen   format.Columns
		want     []string
		codes    []format.Code // but for columns
	}{
		{"titles", "id,title,text,date,url,lang,label,other\n1,T,\"Kim, in\nKursk\",2024-05-12,http://x,fr,sport,o\n", format.Columns{},
			[]string{"1|T|http://x|fr|" + `{"date":"2024-05-12","label":"sport","other":"o"}` + "|Kim, in\nKursk"}, nil},
		{"French, semicolons", "Titre;Texte;Étiquette\nT;Kim, à Kursk;A\n", format.Columns{}, []string{`|T|a.csv||{"label":"A"}|Kim, à Kursk`}, nil},
		{"tabs", "text\tsource\nKim\tLe Post\n", format.Columns{}, []string{"|Kim|Le Post|||Kim"}, nil},
		{"sep", "sep=|\ntext|a\nKim|1\n", format.Columns{}, []string{`|Kim|a.csv||{"a":"1"}|Kim`}, nil},
		{"no titles", "1,Kim is in Kursk.\n2,He leaves again.\n", format.Columns{}, []string{`|Kim is in Kursk.|a.csv||{"A":"1"}|Kim is in Kursk.`, `|He leaves again.|a.csv||{"A":"2"}|He leaves again.`}, nil},
		{"one column", "Kim is in Kursk.\nHe leaves.\n", format.Columns{}, []string{"|Kim is in Kursk.|a.csv|||Kim is in Kursk.", "|He leaves.|a.csv|||He leaves."}, nil},
		{"unknown titles", "zzz,yyy\n1,\"Kim Jong-un is in the city of Kursk, and leaves.\"\n", format.Columns{}, []string{`|Kim Jong-un is in the city of Kursk, and leaves.|a.csv||{"zzz":"1"}|Kim Jong-un is in the city of Kursk, and leaves.`}, nil},
		{"chosen", "text,zzz\nno,Kim\n", format.Columns{Text: "zzz"}, []string{`|Kim|a.csv||{"text":"no"}|Kim`}, nil},
		{"chosen letter", "1,Kim is here\n", format.Columns{Text: "A", Title: "B"}, []string{"|Kim is here|a.csv|||1"}, nil},
		{"no such column", "text\nKim\n", format.Columns{Text: "body"}, nil, []format.Code{table.CodeNoColumn}},
		{"without text", "text,label\na,x\n,y\n,\n", format.Columns{}, []string{`|a|a.csv||{"label":"x"}|a`}, []format.Code{table.CodeNoText}},
		{"open quote", "text,a\n\"Kim,1\nKursk,2\n", format.Columns{}, []string{`|Kursk|a.csv||{"a":"2"}|Kursk`}, []format.Code{table.CodeQuote}},
		{"titles twice", "text,a,a\nKim,1,2\n", format.Columns{}, []string{`|Kim|a.csv||{"a":"1","a (C)":"2"}|Kim`}, nil},
		{"no language", "text,lang\nKim,français!\n", format.Columns{}, []string{`|Kim|a.csv||{"lang":"français!"}|Kim`}, nil},
		{"cut", "text,a\n" + strings.Repeat("x", 32_767) + ",1\n", format.Columns{}, nil, []format.Code{table.CodeCut}},
		{"mentions", "doc_id,text,start,end,label,mention,note\n1,A 😀 Kim in Kursk,4,7,PER,Kim,n\n1,A 😀 Kim in Kursk,11,16,LOC,Kursk,n\n2,Rome,,,,,x\n1,,4,7,X,,n\n", format.Columns{},
			[]string{`1|A 😀 Kim in Kursk|a.csv||{"note":"n"}|A 😀 Kim in Kursk PER:4-7:Kim LOC:11-16:Kursk X:4-7:Kim`, `2|Rome|a.csv||{"note":"x"}|Rome`}, []format.Code{format.CodeUnit}},
		{"mentions in UTF-16", "text,start,end,label,mention\nA 😀 Kim,5,8,PER,Kim\n", format.Columns{}, []string{`|A 😀 Kim|a.csv|||A 😀 Kim PER:4-7:Kim`}, []format.Code{format.CodeUnit}},
		{"mentions without their texts", "doc_id,text,start,end,label\n1,Kim,4,7,PER\n1,Kursk,11,16,LOC\n", format.Columns{}, nil, []format.Code{table.CodeNoTexts}},
		{"words", "Sentence #,Word,POS,Tag\nSentence: 1,Kim,NNP,B-per\n,said,VBD,O\n,\"\"\"\",,O\n,\"1,000\",CD,O\nSentence: 2,New,NNP,B-geo\n,York,NNP,I-geo\n,.,.,O\n", format.Columns{},
			[]string{"|Kim said \" 1,000|a.csv|||Kim said \" 1,000\nNew York . per:0-3:Kim geo:17-25:New York"}, []format.Code{format.CodeDialect}},
		{"words of two articles", "doc_id;words;labels\na;Kim;B-PER\na;fled;O\nb;Rome;B-LOC\nb;;O\nb;fell;\n", format.Columns{},
			[]string{"a|a|a.csv|||Kim fled PER:0-3:Kim", "b|b|a.csv|||Rome fell LOC:0-4:Rome"}, []format.Code{table.CodeNoText, table.CodeNoTag, format.CodeDialect}},
		{"words without titles", "0,Kim,B-PER\n1,fled,O\n\n0,Rome,B-LOC\n", format.Columns{}, []string{"|Kim fled|a.csv|||Kim fled\nRome PER:0-3:Kim LOC:9-13:Rome"}, []format.Code{format.CodeDialect}},
		{"lists of spans", "text,entities\n\"Kim fled to Rome, again\",\"[(0, 3, 'PER'), (12, 16, 'LOC')]\"\nMoon,[]\n", format.Columns{},
			[]string{"|Kim fled to Rome, again|a.csv|||Kim fled to Rome, again PER:0-3:Kim LOC:12-16:Rome", "|Moon|a.csv|||Moon"}, nil},
		{"spans of a dictionary and in JSON", "text,label,spans\nKim,{'entities': [(0; 3; 'PER')]},\n", format.Columns{}, []string{`|Kim|a.csv||{"label":"{'entities': [(0; 3; 'PER')]}"}|Kim`}, nil},
		{"spans in JSON", "text;spans\nKim;\"[{\"\"start\"\": 0, \"\"end\"\": 3, \"\"label\"\": \"\"PER\"\"}]\"\nRome;[(0, 9, 'LOC')]\nx;[1, 2]\n", format.Columns{},
			[]string{"|Kim|a.csv|||Kim PER:0-3:Kim", "|Rome|a.csv|||Rome", `|x|a.csv||{"spans":"[1, 2]"}|x`}, []format.Code{format.CodeSpanOutside}},
		{"mentions, labels under other titles", "sentence,begin offset,end offset,entity\nKim fled,0,3,PER\n", format.Columns{}, []string{"|Kim fled|a.csv|||Kim fled PER:0-3:Kim"}, nil},
		{"mentions in files elsewhere", "File,Line,Begin Offset,End Offset,Type\na.txt,0,0,3,PER\n", format.Columns{}, nil, []format.Code{table.CodeNoTexts}},
		{"other languages", "Titel;Datum;Inhalt\nKim;2020;Kim floh.\n", format.Columns{}, []string{"|Kim|a.csv||{\"date\":\"2020\"}|Kim floh."}, nil},
		{"words of CoNLL", "-DOCSTART-,O\n,O\nKim,B-PER\nfled,O\n,O\nRome,B-LOC\n-DOCSTART-,O\nKyiv,B-LOC\n", format.Columns{},
			[]string{"|Kim fled|a.csv|||Kim fled\nRome PER:0-3:Kim LOC:9-13:Rome", "|Kyiv|a.csv|||Kyiv LOC:0-4:Kyiv"}, []format.Code{format.CodeDialect}},
		{"words with letters for tags", "Kim,B\nJong,I\nfled,O\n,\nRome,B\n", format.Columns{}, []string{"|Kim Jong fled|a.csv|||Kim Jong fled\nRome ENTITY:0-8:Kim Jong ENTITY:14-18:Rome"}, []format.Code{format.CodeDialect}},
		{"words, other columns chosen", "word,tag,more\nKim,B-PER,a\nfled,O,b\n", format.Columns{Text: "more"}, []string{`|a|a.csv||{"tag":"B-PER","word":"Kim"}|a`, `|b|a.csv||{"tag":"O","word":"fled"}|b`}, nil},
		{"words, the same chosen", "word,tag\nKim,B-PER\nfled,O\n", format.Columns{Text: "word", Label: "tag"}, []string{"|Kim fled|a.csv|||Kim fled PER:0-3:Kim"}, []format.Code{format.CodeDialect}},
		{"a tag for each word of a text", "text,labels\nKim  fled,B-PER O\nRome,O O\n", format.Columns{}, []string{"|Kim fled|a.csv|||Kim  fled PER:0-3:Kim", `|Rome|a.csv||{"label":"O O"}|Rome`}, nil},
		{"mentions without places", "text,label,entity\nKim fled,PER,Kim\n", format.Columns{}, []string{`|Kim fled|a.csv||{"entity":"Kim","label":"PER"}|Kim fled`}, []format.Code{table.CodeNoPlaces}},
		{"zeros for O, and too few tags", "text,labels\nsend 4 cups to Rome,0 B-Q B-ITEM 0 B-LOC\nKim fled,B-PER 0 0\n", format.Columns{},
			[]string{"|send 4 cups to Rome|a.csv|||send 4 cups to Rome Q:5-6:4 ITEM:7-11:cups LOC:15-19:Rome", `|Kim fled|a.csv||{"label":"B-PER 0 0"}|Kim fled`}, []format.Code{table.CodeTags}},
		{"lists of words and tags", "tokens,ner_tags\n\"['Kim', \"\"'s\"\", ',']\",\"['B-PER' 'O'\n 'O']\"\n", format.Columns{}, []string{"|Kim 's ,|a.csv|||Kim 's , PER:0-3:Kim"}, nil},
		{"too wide", strings.Repeat("a,", 20_000) + "\nKim,1\n", format.Columns{}, nil, []format.Code{table.CodeWide}},
		{"bad mentions", "text,start,end,label,mention,n\nKim,0,9,P,,1\nKim,x,1,P,,2\nKim,0,1,,,3\nKim,0,,P,,4\nKim,0,1,P,Z,5\nKim,0.0,3.0,P,Kim,6\n", format.Columns{},
			[]string{`|Kim|a.csv|||Kim P:0-3:Kim`}, []format.Code{table.CodeOffset, format.CodeNoLabel, format.CodeNoOffsets, table.CodeDiffers, format.CodeSpanOutside, format.CodeSpanMismatch}},
	} {
		docs, rep := formattest.Read(t, table.Format{}, formattest.Input("a.csv", []byte(tc.in)), format.ReadOptions{Columns: tc.chosen})
		var got []string
		for _, d := range docs {
			got = append(got, said(d))
		}
		if tc.name != "cut" && !slices.Equal(got, tc.want) {
			t.Errorf("%s: got\n%q\nwant\n%q", tc.name, got, tc.want)
		}
		if c := slices.DeleteFunc(codes(rep), func(c format.Code) bool { return c == table.CodeColumns }); !slices.Equal(c, tc.codes) {
			t.Errorf("%s: got %q, want %q", tc.name, c, tc.codes)
		}
	}
}

func TestRead_Columns(t *testing.T) {
	_, rep := formattest.Read(t, table.Format{}, formattest.Input("a.csv", []byte("Texte;Titre;x\nKim;K;1\n")), format.ReadOptions{})
	if want := (format.Columns{Text: "Texte", Title: "Titre"}); !slices.Equal(rep.Columns, []string{"Texte", "Titre", "x"}) || rep.Chosen != want {
		t.Errorf("got %q, %+v, want three, %+v", rep.Columns, rep.Chosen, want)
	}
	// What was taken chooses the same again.
	docs, again := formattest.Read(t, table.Format{}, formattest.Input("a.csv", []byte("Texte;Titre;x\nKim;K;1\n")), format.ReadOptions{Columns: rep.Chosen})
	if len(docs) != 1 || again.Chosen != rep.Chosen {
		t.Errorf("got %d articles, %+v, want one, %+v", len(docs), again.Chosen, rep.Chosen)
	}
}

func TestRead_Encodings(t *testing.T) {
	for in, want := range map[string]string{
		"text,a\n\xe9t\xe9,1\n": "windows-1252", "\ufefftext,a\nété,1\n": "utf-8", "\xff\xfet\x00e\x00x\x00t\x00\n\x00\xe9\x00t\x00\xe9\x00": "utf-16le",
	} {
		docs, rep := formattest.Read(t, table.Format{}, formattest.Input("a.csv", []byte(in)), format.ReadOptions{})
		if len(docs) != 1 || docs[0].Text != "été" || rep.Encoding != want {
			t.Errorf("%q: got %+v in %s, want été in %s", in, docs, rep.Encoding, want)
		}
	}
}

// book makes a workbook whose sheets have these names.
func book(t testing.TB, rows [][]any, sheets ...string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", sheets[0]); err != nil {
		t.Fatal(err)
	}
	for _, s := range sheets[1:] {
		if _, err := f.NewSheet(s); err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range rows {
		if err := f.SetSheetRow(sheets[0], fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestRead_XLSX(t *testing.T) {
	day := time.Date(2024, 5, 12, 0, 0, 0, 0, time.UTC)
	b := book(t, [][]any{
		{"Texte", "Date", "n", "Heure"}, {"Kim\r\nin Kursk", day, 1234.5, day.Add(90 * time.Minute)}, {}, {"Rome", "hier", 0.25, "x"},
	}, "Articles", "Other")
	docs, rep := formattest.Read(t, table.Format{}, formattest.Input("a.xlsx", b), format.ReadOptions{})
	want := []string{`|Kim|a.xlsx||{"Heure":"2024-05-12T01:30:00","date":"2024-05-12","n":"1234.5"}|` + "Kim\r\nin Kursk", `|Rome|a.xlsx||{"Heure":"x","date":"hier","n":"0.25"}|Rome`}
	if len(docs) != 2 || said(docs[0]) != want[0] || said(docs[1]) != want[1] || docs[1].Line != 4 {
		t.Errorf("got %+v, want %q", docs, want)
	}
	if got := codes(rep); !slices.Equal(got, []format.Code{table.CodeSheets, table.CodeColumns}) {
		t.Errorf("report: got %q, want the other sheet and the columns", got)
	}
}

func TestRead_Refused(t *testing.T) {
	good := book(t, [][]any{{"text"}, {"Kim"}}, "A")
	for _, tc := range []struct {
		name string
		in   []byte
		want format.Code
	}{
		{"own", book(t, nil, "Mentions", "Articles", "About"), table.CodeOwn},
		{"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1abc"), table.CodeOld},
		{"locked", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00"), table.CodeLocked},
		{"cut off", good[:len(good)/2], table.CodeBroken},
		{"other zip", []byte("PK\x03\x04abc"), table.CodeBroken},
		{"binary", []byte("\x89PNG\r\n\x1a\n"), "binary"},
	} {
		docs, rep := formattest.Read(t, table.Format{}, formattest.Input("a.xlsx", tc.in), format.ReadOptions{})
		if len(docs) != 0 || len(rep.Lines) != 1 || rep.Lines[0].Code != tc.want {
			t.Errorf("%s: got %d, %v, want %s", tc.name, len(docs), rep.Lines, tc.want)
		}
	}
}

// TestSniff_Own writes a workbook as the program does.
func TestSniff_Own(t *testing.T) {
	var buf bytes.Buffer
	c := formattest.Corpus(t, formattest.Cases()[1].Project)
	if _, err := (xlsx.Format{}).Write(context.Background(), &buf, c, format.WriteOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	if got := (table.Format{}).Sniff(format.Sample{Name: "a.xlsx", Head: buf.Bytes(), All: true}); got.Fit != format.Unfit {
		t.Errorf("Sniff: got %+v, want that it is for another", got)
	}
	if docs, rep := formattest.Read(t, table.Format{}, formattest.Input("a.xlsx", buf.Bytes()), format.ReadOptions{}); len(docs) != 0 || rep.Lines[0].Code != table.CodeOwn {
		t.Errorf("Read: got %d, %v, want %s", len(docs), rep.Lines, table.CodeOwn)
	}
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		name, head string
		want       format.Fit
	}{
		{"a.csv", "title,text\na,b\n", format.Likely},
		{"a.txt", "title;texte\na;b\n", format.Likely},
		{"a.csv", "a,b\nc,d\n", format.Likely},
		{"a.csv", "Kim\n", format.Perhaps},
		{"a.txt", "Kim, in Kursk,\nleaves, again,\n", format.Unfit},
		{"a.conll", "Kim\tB-PER\nin\tO\n", format.Unfit},
		{"a.jsonl", `{"text":"a,b"}`, format.Unfit},
		{"a.tsv", "#FORMAT=WebAnno TSV 3.3\n\n#Text=a\n1-1\t0-1\ta\n", format.Unfit},
		{"a.csv", "\xff\xfet\x00e\x00x\x00t\x00,\x00a\x00\n\x00", format.Likely},
		{"a.xlsx", string(book(t, nil, "A")), format.Likely},
		{"a.docx", "PK\x03\x04word/document.xml", format.Unfit},
	} {
		if got := (table.Format{}).Sniff(format.Sample{Name: tc.name, Head: []byte(tc.head), All: true}); got.Fit != tc.want {
			t.Errorf("%s, %.20q: got %+v, want %d", tc.name, tc.head, got, tc.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Le leader nord-coréen Kim Jong-un a promis à Moscou de soutenir la Russie. ", 40)
	rows := "id,title,text,date\n" + strings.Repeat("1,\"Kim, Kursk\",\""+text+"\n\",2024-05-12\n", 3000)
	mentions := "id,text,start,end,label\n" + strings.Repeat("1,\""+text+"\",2,8,PER\n", 3000)
	for name, in := range map[string]string{"articles": rows, "mentions": mentions} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				formattest.Read(b, table.Format{}, formattest.Input("a.csv", []byte(in)), format.ReadOptions{})
			}
		})
	}
	var all [][]any
	for range 1000 {
		all = append(all, []any{"title", text, 1})
	}
	in := book(b, all, "A")
	b.Run("workbook", func(b *testing.B) {
		b.SetBytes(int64(1000 * len(text)))
		for b.Loop() {
			formattest.Read(b, table.Format{}, formattest.Input("a.xlsx", in), format.ReadOptions{})
		}
	})
}

// FuzzRead reads anything: nothing panics, and what comes in holds its promises.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"text,label\na,b\n", "id;texte;début;fin;label\n1;Kim;0;3;P\n1;;0;1;Q", "\"a\n\"\"b\",c", "sep=;\na;b", "\xff\xfea\x00,\x00", "PK\x03\x04", ",,,\n\n,",
		"word,tag\na,B-X\n,O\nb,\nc,O\n", "a,B-X\nb,O\n\nc,I-X\n", "text,labels\na b,B-X O\n\"['a','']\",\"['B-X' 'B-']\"\n"} {
		f.Add([]byte(s))
	}
	f.Add(book(f, [][]any{{"text", "start", "end", "label"}, {"Kim", 0, 3, "P"}}, "A"))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, err := (table.Format{}).Read(context.Background(), formattest.Input("x", b), format.ReadOptions{}, func(d format.Document) error {
			runes := []rune(d.Text)
			if !utf8.ValidString(d.Text) || d.Article.Length != len(runes) || !utf8.ValidString(d.Article.Meta) {
				t.Errorf("got %q, %+v", d.Text, d.Article)
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
		(table.Format{}).Sniff(format.Sample{Name: "x.csv", Head: b, All: true})
	})
}

// TestRead_DamagedSheet reads workbooks whose sheet is cut off or broken in the
// middle: nothing of them comes in, for rows would be missing without a word.
func TestRead_DamagedSheet(t *testing.T) {
	whole := book(t, [][]any{{"text"}, {"one"}, {"two"}, {"three"}}, "Sheet1")
	for name, harm := range map[string]func([]byte) []byte{
		"cut off": func(b []byte) []byte { return b[:bytes.Index(b, []byte(`r="3"`))] },
		"broken":  func(b []byte) []byte { return bytes.Replace(b, []byte(`<row r="3"`), []byte(`<row r=3"`), 1) },
		"whole":   func(b []byte) []byte { return b },
	} {
		docs, rep := formattest.Read(t, table.Format{}, formattest.Input("x.xlsx", changed(t, whole, harm)), format.ReadOptions{})
		want := format.Count{Articles: 1}
		if name == "whole" {
			want = format.Count{}
		}
		if rep.Refused != want || len(docs) != 3-3*want.Articles {
			t.Errorf("%s: got %d articles and %+v, want %+v refused", name, len(docs), rep, want)
		}
	}
}

// changed returns a workbook with its first sheet harmed.
func changed(t *testing.T, b []byte, harm func([]byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	out := zip.NewWriter(&buf)
	for _, f := range in.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			raw = harm(raw)
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(raw); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
