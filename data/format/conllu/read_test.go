package conllu_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/conllu"
	"nomina/data/formattest"
)

// row returns a line of ten columns.
func row(id, form, misc string) string {
	return id + "\t" + form + strings.Repeat("\t_", 7) + "\t" + misc + "\n"
}

type file struct {
	name, in string
	articles string // "id title: text [label text]…", a line each
	report   string // lines but for the last, which tells the dialect
}

func files() []file {
	return []file{
		{"tags and spaces", "# newdoc id = a.txt\n# meta::title = On Kim\n# text = Kim fled.\n" + row("1", "Kim", "NER=B-person|start_char=0") +
			row("2", "fled", "NER=O|SpaceAfter=No") + row("3", ".", "SpacesAfter=\\s\\n") + "\n# text = Ok\n" + row("1", "Ok", "SpacesBefore=\\t|SpacesAfter=\\n") + "\n",
			"a.txt On Kim: Kim fled. /\tOk/ [person Kim]", ""},
		{"contractions and words that are not there", row("1-2", "du", "_") + row("1", "de", "NER=B-x") + row("2", "le", "NER=I-x") + row("2.1", "e", "NER=B-y") + row("3", "chat", "NER=I-x|SpaceAfter=No"),
			" : du chat [x du chat]", ""},
		{"two articles and a paragraph", "# newdoc\n" + row("1", "A", "_") + "\n# newpar\n" + row("1", "B", "_") + "\n" + row("1", "C", "_") + "\n# newdoc id = 2\n" + row("1", "D", "_"),
			" : A/B C\n2 : D", ""},
		{"spaces by the text", "# text = Kim fled.\n" + row("1", "Kim", "_") + row("2", "fled", "_") + row("3", ".", "_"), " : Kim fled.", ""},
		{"another text", "# text = Kim sits.\n" + row("1", "Kim", "_") + row("2", "fled", "_"), " : Kim fled", `1: 1 sentences from here on differ from their "# text"; their words are taken`},
		{"brackets", "# global.Entity = GRP-etype-infstat\n" + row("1", "The", "Entity=(1-person-new") + row("2", "king", "_") + row("3", "of", "_") + row("4", "Rome", "Entity=(2-place-new)1)") + row("5", "x", "Entity=9)"),
			" : The king of Rome x [person The king of Rome] [place Rome]", "6: 1 brackets of Entity from here on do not close or open"},
		{"old brackets", row("1", "The", "Entity=(person-1") + row("2", "king", "Entity=person-1)"), " : The king [person The king]", ""},
		{"bracket without a label", row("1", "Kim", "Entity=(-)"), " : Kim", "1: 1 brackets of Entity from here on do not close or open"},
		{"Plus", "# global.columns = ID FORM X:NER\n1\tKim\tB-PER\n2\tJong\tI-PER\n", " : Kim Jong [PER Kim Jong]", ""},
		{"Plus in small letters", "# global.columns = id form ner misc\n1\tKim\tB-PER\tSpaceAfter=No\n2\t.\tO\t_\n", " : Kim. [PER Kim]", ""},
		{"Plus without words", "# global.columns = ID LEMMA\n1\tKim\n", "", "1: \"# global.columns\" names no column FORM, where words stand\n0: holds no articles"},
		{"DaNE", row("1", "Kim", "name=B-PER") + row("2", "fled", "name=O"), " : Kim fled [PER Kim]", ""},
		{"blanks for bars", row("1", "Kim", "name=B-PER") + row("2", "båt", "SpaceAfter=No name=B-X") + row("3", ".", "Gloss=a b|NER=O"), " : Kim båt. [PER Kim] [X båt]", ""},
		{"escaped label", row("1", "Kim", `NER=B-a\sb\pc\\`), ` : Kim [a b|c\ Kim]`, ""},
		{"no word", row("1", "Kim", "_") + "2\n", " : Kim", "2: 1 lines from here on have no word and do not come in"},
		{"no columns", "Kim fled.\n", "", "0: no line has columns between tabs"},
		{"Latin-1", "# newdoc\n" + row("1", "Caf\xe9", "_"), " : Café", "0: read as windows-1252 (fallback)"},
		{"two encodings", "# newdoc\n" + row("1", "Caf\xe9", "_") + row("2", "é", "_"), "", "2: is not UTF-8; save the file in UTF-8 and import it again"},
	}
}

func TestRead(t *testing.T) {
	for _, tc := range files() {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, conllu.Format{}, formattest.Input("x", []byte(tc.in)), format.ReadOptions{})
			var articles, report []string
			for _, d := range docs {
				one := string(d.Article.ID) + " " + d.Article.Title + ": " + strings.ReplaceAll(d.Text, "\n", "/")
				for _, s := range d.Spans {
					one += fmt.Sprintf(" [%s %s]", s.Label, s.Text)
				}
				articles = append(articles, one)
			}
			for _, l := range rep.Lines {
				if l.Code != format.CodeDialect {
					report = append(report, fmt.Sprintf("%d: %s", l.Line, l.Text))
				}
			}
			if got := strings.Join(articles, "\n"); got != tc.articles {
				t.Errorf("articles: got\n%q\nwant\n%q", got, tc.articles)
			}
			if got := strings.Join(report, "\n"); got != tc.report {
				t.Errorf("report: got %q, want %q", got, tc.report)
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for in, want := range map[string]format.Fit{
		"# text = Kim\n" + row("1", "Kim", "_"): format.Certain,
		row("1", "Kim", "_"):                    format.Likely,
		"# global.columns = ID FORM\n1\tKim\n":  format.Certain,
		"1\tKim\tB-PER\tO\n":                    format.Unfit,
		"#FORMAT=WebAnno TSV 3.3\n":             format.Unfit,
		"":                                      format.Unfit,
	} {
		s, err := formattest.Input("x", []byte(in)).Sample()
		if err != nil {
			t.Fatal(err)
		}
		if got := (conllu.Format{}).Sniff(s).Fit; got != want {
			t.Errorf("Sniff(%q): got %v, want %v", in, got, want)
		}
	}
}

// FuzzRead reads anything.
func FuzzRead(f *testing.F) {
	for _, tc := range files() {
		f.Add([]byte(tc.in))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, conllu.Format{}, "x.conllu", b) })
}
