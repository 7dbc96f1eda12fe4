package conll_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/conll"
	"nomina/data/formattest"
)

type dialect struct {
	name, in string
	articles string // "id: text [label text]…", a line each
	report   string // lines but for the last, which tells the dialect
	dialect  string
}

func dialects() []dialect {
	return []dialect{
		{"2003", "-DOCSTART- -X- O O\n\nKim NNP B-NP I-PER\nfled VBD B-VP O\n\nKursk NNP B-NP I-LOC\nKyiv NNP I-NP B-LOC\n\n-DOCSTART- -X- -X- O\n\nRome NNP B-NP I-LOC\n",
			": Kim fled/Kursk Kyiv [PER Kim] [LOC Kursk] [LOC Kyiv]\n: Rome [LOC Rome]", "", "CoNLL, 4 columns between blanks, IOB1, 5 tokens"},
		{"2002", "Kim B-PER\r\nJong I-PER\r\nfled O\r\n\r\n", ": Kim Jong fled [PER Kim Jong]", "", "CoNLL, 2 columns between blanks, IOB2, 3 tokens"},
		{"tabs and words with blanks", "New York\tB-LOC\nis\tO\n", ": New York is [LOC New York]", "", "CoNLL, 2 columns between tabs, IOB2, 2 tokens"},
		{"no tag", "Kim\tB-PER\nx y\n#\tO\n.\tO\n", ": Kim x y # . [PER Kim]", "2: 1 lines from here on have no tag; their words come in without", "CoNLL, 2 columns between tabs, IOB2, 4 tokens"},
		{"too many columns", "New York B-LOC\nis O\na O\nb O\nc O\nd O\n", ": New York is a b c d [LOC New York]", "1: 1 lines from here on have more columns than the others", "CoNLL, 2 columns between blanks, IOB2, 6 tokens"},
		{"one line a sentence", "Kim|NNP|B-PER a|b|x|O\nfled|VBD|O .|.|O\n", ": Kim a/fled . [PER Kim]", "", "CoNLL, a sentence a line, IOB2, 4 tokens"},
		{"identifiers", "-DOCSTART- (1 EU)\nEU B-ORG\n# newdoc id = b c\n# text = EU\nEU B-ORG\n\n#begin document (d); part 002\nno O\n",
			"1 EU: EU [ORG EU]\nb c: EU [ORG EU]\nd 2: no", "", "CoNLL, 2 columns between blanks, IOB2, 3 tokens"},
		{"numbered, layers without common labels", "1\tSPD\tB-ORG\tO\n2\tSPD-Chef\tB-PER\tB-ORGpart\n",
			": SPD SPD-Chef [ORG SPD] [PER SPD-Chef] [ORGpart SPD-Chef]", "", "CoNLL, 4 columns between tabs, IOB2, 2 tokens"},
		{"numbered, two layers", "#\thttp://x [2009-10-17]\n1\tUniversity\tB-ORG\tO\n2\tof\tI-ORG\tO\n3\tKyiv\tI-ORG\tB-LOC\n\n1\tKyiv\tB-LOC\tO\n",
			": University of Kyiv/Kyiv [ORG University of Kyiv] [LOC Kyiv] [LOC Kyiv]", "", "CoNLL, 4 columns between tabs, IOB2, 4 tokens"},
		{"numbers where words stand, before the words", "0\t3\tKim\tB-PER\n4\t8\tfled\tO\n", ": Kim fled [PER Kim]", "", "CoNLL, 4 columns between tabs, IOB2, 2 tokens"},
		{"tags and numbers before the words", "B-PER\t0\t3\tKim\nO\t4\t8\tfled\n", ": Kim fled [PER Kim]", "", "CoNLL, 4 columns between tabs, IOB2, 2 tokens"},
		{"numbered, with sentences' names", "# newdoc id = a\n# sent_id = a-1\n# text = In Kyiv?\n1\tIn\tO\n2\tKyiv\tB-LOC\t-\tann\n3\t?\tO\n",
			"a: In Kyiv ? [LOC Kyiv]", "5: 1 lines from here on have more columns than the others", "CoNLL, 3 columns between tabs, IOB2, 3 tokens"},
		{"two layers alike", "Kim\tB-PER\tB-PER\nfled\tO\tO\n", ": Kim fled [PER Kim]", "", "CoNLL, 3 columns between tabs, IOB2, 2 tokens"},
		{"underscores", "Kim\tB_PER\nJong\tI_PER\n.\tO\n", ": Kim Jong . [PER Kim Jong]", "", "CoNLL, 2 columns between tabs, IOB2, 3 tokens"},
		{"letters at the end", "1\tKim\tPER_B\n2\tJong\tPER_I\n3\tfled\t-\n", ": Kim Jong fled [PER Kim Jong]", "", "CoNLL, 3 columns between tabs, IOB2, 3 tokens"},
		{"zeros", "Kim\tB-PER\nfled\t0\nto\t0\nRome\tB-LOC\n", ": Kim fled to Rome [PER Kim] [LOC Rome]", "", "CoNLL, 2 columns between tabs, IOB2, 4 tokens"},
		{"letters alone", "Kim\tB\nJong\tI\nfled\tO\n", ": Kim Jong fled [ENTITY Kim Jong]", "", "CoNLL, 2 columns between tabs, tags without labels, IOB2, 3 tokens"},
		{"labels of a letter", "Kim\tP\nRome\tL\nfled\tO\n", ": Kim Rome fled [P Kim] [L Rome]", "", "CoNLL, 2 columns between tabs, IOB1, 3 tokens"},
		{"a language before every word", "fr:Kim\tB-PER\nfr:est\tO\n\nfr:fr:\tO\n", ": Kim est/fr: [PER Kim]", "", "CoNLL, 2 columns between tabs, without fr: before every word, IOB2, 3 tokens"},
		{"short headings", "-DOCSTART CONFIG FEATURES orth\n-DOCSTART FILE a.xml\nKim\tB-PER\n\n-DOCSTART FILE b.xml\nRome\tB-LOC\n",
			"a.xml: Kim [PER Kim]\nb.xml: Rome [LOC Rome]", "", "CoNLL, 2 columns between tabs, IOB2, 2 tokens"},
		{"tag first", "B-LOC\tRome\nO\tfell\n", ": Rome fell [LOC Rome]", "", "CoNLL, 2 columns between tabs, IOB2, 2 tokens"},
		{"labels without letters", "Kim PER\nJong PER\nfled O\n", ": Kim Jong fled [PER Kim Jong]", "", "CoNLL, 2 columns between blanks, IOB1, 3 tokens"},
		{"2012", "#begin document (bc/x); part 000\n" +
			"bc/x 0 0 Kim NNP (TOP* - - - - (PERSON* -\nbc/x 0 1 Jong NNP * - - - - *) -\nbc/x 0 2 Rome NNP * - - - - (GPE) -\nbc/x 0 3 is VB *) - - - - * -\n\n#end document\n",
			"bc/x: Kim Jong Rome is [PERSON Kim Jong] [GPE Rome]", "", "CoNLL, 12 columns between blanks, IOB2, 4 tokens"},
		{"broken", "Kim B-PER\nx O\nJong I-PER\n", ": Kim x Jong [PER Kim] [PER Jong]", "0: 1 annotations begin without the letter that IOB2 asks for; they begin where their tags do", "CoNLL, 2 columns between blanks, IOB2, 3 tokens"},
		{"UTF-16", "\xff\xfeK\x00 \x00B\x00-\x00X\x00\n\x00", ": K [X K]", "", "CoNLL, 2 columns between blanks, IOB2, 1 tokens"},
		{"Latin-1", "-DOCSTART- O\nCaf\xe9 B-LOC\n-DOCSTART- O\nBar B-LOC\n", ": Café [LOC Café]\n: Bar [LOC Bar]", "0: read as windows-1252 (fallback)", "CoNLL, 2 columns between blanks, IOB2, 2 tokens"},
		{"two encodings", "-DOCSTART- O\nCaf\xe9 B-LOC\n-DOCSTART- O\nBâr B-LOC\n", ": Bâr [LOC Bâr]", "2: is not UTF-8; save the file in UTF-8 and import it again", "CoNLL, 2 columns between blanks, IOB2, 1 tokens"},
		{"titles", "Token\tNER\nKim\tB-PER\nfled\tO\n\nToken\tO\n", ": Kim fled/Token [PER Kim]", "", "CoNLL, 2 columns between tabs, IOB2, 3 tokens"},
		{"titles between blanks", "word pos tag\nKim N B-PER\nfled V O\n", ": Kim fled [PER Kim]", "", "CoNLL, 3 columns between blanks, IOB2, 2 tokens"},
		{"HIPE", "TOKEN\tNE-COARSE-LIT\tNE-FINE-LIT\tNE-NESTED\tMISC\n# hipe2022:document_id = a\n# date = 1798\nRome\tB-loc\tB-loc.town\tO\tNoSpaceAfter\n.\tO\tO\tO\t_\n\n# hipe2022:document_id = b\nKim\tB-pers\tB-pers.ind\tB-loc.town\t_\nfled\tO\tO\tO\tEndOfLine\n",
			"a: Rome. [loc Rome]\nb: Kim fled [pers Kim]", "", "CoNLL, 5 columns between tabs, IOB2, 4 tokens"},
		{"BILOU", "Kim U-PER\nin O\nNew B-LOC\nYork L-LOC\n", ": Kim in New York [PER Kim] [LOC New York]", "", "CoNLL, 2 columns between blanks, BILOU, 4 tokens"},
	}
}

// TestRead_Dialects reads what programs write that differ in columns, tags and
// headings.
func TestRead_Dialects(t *testing.T) {
	for _, tc := range dialects() {
		t.Run(tc.name, func(t *testing.T) {
			docs, rep := formattest.Read(t, conll.Format{}, formattest.Input("x", []byte(tc.in)), format.ReadOptions{})
			var articles, report []string
			for _, d := range docs {
				one := string(d.Article.ID) + ": " + strings.ReplaceAll(d.Text, "\n", "/")
				for _, s := range d.Spans {
					one += fmt.Sprintf(" [%s %s]", s.Label, s.Text)
				}
				articles = append(articles, one)
			}
			told := ""
			for _, l := range rep.Lines {
				if l.Code == format.CodeDialect {
					told = l.Args["dialect"]
				} else {
					report = append(report, fmt.Sprintf("%d: %s", l.Line, l.Text))
				}
			}
			if got := strings.Join(articles, "\n"); got != tc.articles {
				t.Errorf("articles: got\n%s\nwant\n%s", got, tc.articles)
			}
			if got := strings.Join(report, "\n"); got != tc.report || told != tc.dialect {
				t.Errorf("report: got %q and %q, want %q and %q", got, told, tc.report, tc.dialect)
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want format.Fit
	}{
		{"-DOCSTART- -X- O O\n\na -X- -X- O\n", format.Certain},
		{"Kim\tB-PER\nfled\tO\n", format.Likely},
		{"Kim O\nfled O\n", format.Perhaps},
		{"Kim fled from Kursk.\nHe came to Rome.\n", format.Unfit},
		{"#FORMAT=WebAnno TSV 3.3\n1-1\t0-3\tKim\tB-PER\n", format.Unfit},
		{"text,label\nKim,B-PER\n", format.Unfit},
		{"T1\tPER 0 3\tKim\n", format.Unfit},
		{`{"tokens":["a"]}`, format.Unfit},
		{"-DOCSTART- (1 Kim)\n\nKim\tB\tKim\tKim_Jong\nfled\n", format.Perhaps}, // to be refused
		{"# sent_id = a\n# text = In Kyiv\n1\tIn\tO\n2\tKyiv\tB-LOC\n", format.Likely},
		{"# sent_id = a\n# text = In\n1\tIn\tin\tADP\t_\t_\t0\troot\t_\tNER=O\n", format.Unfit},
		{"Kim went to O\nand fled\nfrom there\nat once\n", format.Unfit},
		{"", format.Unfit},
	} {
		s, err := formattest.Input("x", []byte(tc.in)).Sample()
		if err != nil {
			t.Fatal(err)
		}
		if got := (conll.Format{}).Sniff(s).Fit; got != tc.want {
			t.Errorf("Sniff(%q): got %v, want %v", tc.in, got, tc.want)
		}
	}
}
