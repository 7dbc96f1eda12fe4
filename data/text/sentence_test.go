package text

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// sentences walks a text by Sentence alone.
func sentences(x *Index) []string {
	var all []string
	last := -1
	for cp := range x.Len() {
		if r := x.Sentence(cp); r.Start > last && !r.Empty() {
			all = append(all, x.Slice(r))
			last = r.Start
		}
	}
	return all
}

func TestSentence(t *testing.T) {
	for _, text := range []string{ // a bar begins a sentence
		"Il part. |Elle reste! |Bon?",
		"Il part.\n|Elle reste\r\n|Bon",
		"Titre sans point\n\n|Il part.",

		// Titles and other abbreviations.
		"Hier M. Dupont a vu Mme. Durand et le Dr. Martin. |Bon.",
		"Mr. Fox and Mrs. Fox met Prof. Lee, Gen. Ray and Sen. Coe. |Good.",
		"M.\u00A0Poutine parle. |Il part.",
		"Me. Simon plaide. |He told me. |Then he left.",
		"St. Louis et Ste. Marie. |Bon.",
		"Voir p. ex. Paris. |Bon.",
		"Voir p. 12 et art. 5. |Bon.",
		"No. 10 is empty. |He said no. |Then he left.",
		"Des pommes, etc. |Il part.",
		"cf. Dupont, c.-à-d. Paris, i.e. Kyiv.",
		"L’an 50 av. J.-C. Rome tombe.",
		"Martin Luther King Jr. Day is near. |Good.",

		// Initials.
		"J. R. R. Tolkien et J.-C. Simon. |Bon.",
		"George W. Bush left. |Good.",
		"The U.S. Army left. |Good.",
		"He lives in the U.S. |The end.",
		"Il vit aux U.S.A. |Les autres non.",
		"Il aime la vitamine C. |L’autre non.",
		"So am I. |Then he left.",
		"He came at 5 p.m. |Police left.",

		// Numbers.
		"Il a 3.5 ans. |Bon.",
		"En 2024. |Un groupe part.",
		"1. Introduction\n|2. Suite",
		"Le 1.5.2024 à Paris.",

		// Quotes and brackets.
		"Il dit « oui. » |Puis il part.",
		"Il dit «\u00A0oui.\u00A0» |Puis il part.",
		"Il dit « oui ». |Puis il part.",
		"« Oui ! » |« Non. » |Bon.",
		"« Quoi ? » demanda-t-il. |Bon.",
		"« Il part. », Paul resta. |Bon.",
		"He said “Stop.” |Then he left.",
		"“Stop!” he said. |“No.”",
		"\"Stop.\" |\"No.\" |Good.",
		"(Il part.) |Bon.",
		"Il part (hier. ) |Bon.",
		"»Ja.« |»Nein.« |Gut.",
		"Y compris la question ukrainienne« .\n|L’entreprise",

		// Not the end of anything.
		"Il dit... puis part.",
		"Il dit... |Puis part.",
		"www.kcna.kp et U.S.-China.",
		"Yahoo! a dit non.",

		// Other scripts.
		"他走了。|她留下。",
		"Он ушёл. |Она нет.",
		"ذهب؟ |بقي.",
		"वह गया। |वह रही।",
	} {
		t.Run(text, func(t *testing.T) {
			var want []string
			for _, s := range strings.Split(text, "|") {
				want = append(want, strings.TrimSpace(s))
			}
			got := sentences(New(strings.ReplaceAll(text, "|", "")))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSentenceOfArticle(t *testing.T) {
	body, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sentences(New(string(body))) {
		words := strings.Fields(s)
		got = append(got, words[0]+" "+words[1]+" … "+words[len(words)-1])
	}
	want := []string{
		"Kim Jong-un … Ukraine",
		"Le leader … nord-coréen.",
		"Kim a … KCNA.",
		"Lors d’une … importantes.",
		"Y compris … .",
		"L’entreprise a … ».",
		"Selon KCNA, … relations.",
		"L’ambassade de … ».",
		"L’ancien ministre … pays.",
		"Moscou et … l’Ukraine.",
		"Les deux … 2024.",
		"Un groupe … l’Ukraine.",
		"Les troupes … 2024.",
		"Le Conseil … militants.",
		"Les Coréens … .",
		"En avril, … russe.",
		"Le 29 … ukrainiennes.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A blank or a line end belongs to the sentence before it, an empty line to none.
func TestSentenceAtBlanks(t *testing.T) {
	x := New("Ah! \nOui. \r\n\nNon\n")
	first, second, third := Range{0, 3}, Range{5, 9}, Range{13, 16}
	want := []Range{
		first, first, first, first, first,
		second, second, second, second, second, second, second,
		{12, 12},
		third, third, third, third,
		{17, 17},
	}
	var got []Range
	for cp := range x.Len() + 1 {
		got = append(got, x.Sentence(cp))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSentenceRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New(texts().Draw(t, "text"))
		for cp := range x.Len() + 1 {
			s, p := x.Sentence(cp), x.Paragraph(cp)
			if s.Start < p.Start || s.End > p.End {
				t.Fatalf("Sentence(%d): got %v, want it within the paragraph %v", cp, s, p)
			}
			if got := x.Slice(s); got != strings.TrimSpace(got) {
				t.Fatalf("Sentence(%d): got %q, want no blanks around it", cp, got)
			}
		}
	})
}
