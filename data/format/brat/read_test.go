package brat_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data/format"
	"nomina/data/format/brat"
	"nomina/data/formattest"
)

// folder returns files that stand beside one another, and the one of that name.
func folder(name string, files map[string]string) format.Input {
	b, ok := files[name]
	in := formattest.Input(name, []byte(b))
	if !ok {
		in.Open = nil
	}
	in.Beside = func(other string) (format.Input, bool) {
		if _, ok := files[other]; !ok {
			return format.Input{}, false
		}
		return folder(other, files), true
	}
	return in
}

// told returns spans and report of an import, one a line.
func told(docs []format.Document, rep format.Report) []string {
	var out []string
	for _, d := range docs {
		for _, s := range d.Spans {
			line := fmt.Sprintf("%s %d–%d %s %q", s.ID, s.Start, s.End, s.Label, s.Text)
			if s.Note != "" {
				line += fmt.Sprintf(" note %q", s.Note)
			}
			if !s.Entity.IsZero() {
				line += fmt.Sprintf(" is %s|%s|%s", s.Entity.ID, s.Entity.Name, s.Entity.External)
			}
			out = append(out, line)
		}
	}
	for _, l := range rep.Lines {
		out = append(out, fmt.Sprintf("%s %s:%d %s", l.Severity, filepath.Base(l.File), l.Line, l.Code))
	}
	return out
}

func TestRead(t *testing.T) {
	for _, tc := range []struct {
		name, text, ann string
		want            []string
	}{
		{"plain", "Kim visits Kursk.", "T1\tPERSON 0 3\tKim\nT2\tPLACE 11 16\tKursk\n", []string{`T1 0–3 PERSON "Kim"`, `T2 11–16 PLACE "Kursk"`}},
		{"no annotations", "Kim", "", nil},
		{"CRLF and blank lines", "Kim\r\nis", "\r\nT1\tPERSON 0 3\tKim\r\n\r\n \t\r\n", []string{`T1 0–3 PERSON "Kim"`}},
		{"CRLF counts two", "Kim\r\nin Kursk", "T1\tPLACE 8 13\tKursk", []string{`T1 8–13 PLACE "Kursk"`}},
		{"CRLF counts one", "Kim\r\nin\r\nKursk", "T1\tPLACE 7 12\tKursk\nT2\tX 0 6\tKim in\n", []string{`T1 9–14 PLACE "Kursk"`, `T2 0–7 X "Kim\r\nin"`, "info x.ann:0 brat_line_ends"}},
		{"a mark counts", "\ufeffKim in Kursk", "T1\tPLACE 8 13\tKursk\n", []string{`T1 7–12 PLACE "Kursk"`, "info x.ann:0 brat_mark"}},
		{"a mark does not count", "\ufeffKim in Kursk", "T1\tPLACE 7 12\tKursk\n", []string{`T1 7–12 PLACE "Kursk"`}},
		{"UTF-16", "A 😀 in Kursk", "T1\tPLACE 8 13\tKursk\n", []string{`T1 7–12 PLACE "Kursk"`, "info x.ann:0 unit"}},
		{"bytes", "é in Kursk", "T1\tPLACE 6 11\tKursk\n", []string{`T1 5–10 PLACE "Kursk"`, "info x.ann:0 unit"}},
		{"windows-1252", "\xe9 in Kursk", "T1\tPLACE 5 10\tKursk\n", []string{`T1 5–10 PLACE "Kursk"`, "info x.txt:0 encoding"}},
		{"lines", "New\r\n York is", "T1\tPLACE 0 3;6 10\tNew York\n", []string{`T1 0–10 PLACE "New\r\n York"`}},
		{"apart", "North and South America", "T1\tPLACE 0 5;16 23\tNorth America\n#1\tAnnotatorNotes T1\tx\n",
			[]string{`T1 0–5 PLACE "North" note "part 1 of 2 of T1\nx"`, `T1 16–23 PLACE "America" note "part 2 of 2 of T1\nx"`, "converted x.ann:1 brat_parts"}},
		{"before 1.3", "North and South America", "T1\tPLACE 0 5;16 23\tNorthAmerica\n",
			[]string{`T1 0–5 PLACE "North" note "part 1 of 2 of T1"`, `T1 16–23 PLACE "America" note "part 2 of 2 of T1"`, "converted x.ann:1 brat_parts"}},
		{"mismatch", "Kim in Kursk", "T1\tPERSON 1 4\tKim\n", []string{"refused x.ann:1 span_mismatch"}},
		{"outside", "Kim", "T1\tPERSON 1 9\tKim\nT2\tX 2 2\t\nT3\tX 99999999999 3\tx\nT4\tX a b\tx\n",
			[]string{"refused x.ann:3 brat_offsets", "refused x.ann:4 brat_offsets", "refused x.ann:1 span_outside", "refused x.ann:2 span_empty", "info x.ann:0 brat_unchecked"}},
		{"no third column", "Kim", "T1\tPERSON 0 3\n", []string{`T1 0–3 PERSON "Kim"`, "info x.ann:0 brat_unchecked"}},
		{"blanks for tabs", "Kim in Kursk", "T1 PERSON 0 3 Kim\nT2\tPLACE 7 12 Kursk\n", []string{`T1 0–3 PERSON "Kim"`, `T2 7–12 PLACE "Kursk"`}},
		{"twice", "Kim", "T1\tX 0 3\tKim\nT1\tY 0 3\tKim\n", []string{`T1 0–3 X "Kim"`, "refused x.ann:2 brat_twice"}},
		{"an old Mac", "Kim", "T1\tX 0 3\tKim\rT2\tY 0 1\tK\r", []string{`T1 0–3 X "Kim"`, `T2 0–1 Y "K"`}},
		{"no annotation", "Kim", "Hello\nT1\tX 0 3\tKim\nTx\tX 0 3\tKim\n", []string{`T1 0–3 X "Kim"`, "info x.ann:1 brat_syntax", "info x.ann:3 brat_syntax"}},
		{"others", "Kim", "T1\tX 0 3\tKim\nT2\tY 0 3\tKim\nR1\tIs Arg1:T1 Arg2:T2\t\n*\tEquiv T1 T2\nE1\tY:T2 Who:T1\nA1\tSure T1 High\nM1\tNegation E1\n#1\tOther E1\tx y\n#2\tAnnotatorNotes R1\tz\n",
			[]string{`T1 0–3 X "Kim" note "Sure: High"`, `T2 0–3 Y "Kim" note "Other: x y\nNegation"`, "lost x.ann:9 brat_dangling", "converted x.ann:0 brat_attributes",
				"lost x.ann:0 brat_relations", "lost x.ann:0 brat_events", "lost x.ann:0 brat_equivs"}},
		{"references", "Kim Kim Kim", "T1\tX 0 3\tKim\nT2\tX 4 7\tKim\nT3\tX 8 11\tKim\nN1\tReference T1 Wikidata:Q90\tParis\nN2\tReference Annotation:T2 Referent:Wikipedia:12\nN3\tReference T3 https://a.b/c:d\tx\nN4\tReference T1 GND:1\ty\n",
			[]string{`T1 0–3 X "Kim" is |Paris|Q90`, `T2 4–7 X "Kim" is |Wikipedia:12|Wikipedia:12`, `T3 8–11 X "Kim" is |x|https://a.b/c:d`, "lost x.ann:0 brat_references"}},
		{"empty text", "", "T1\tX 0 3\tKim\n", []string{"refused x.txt:0 empty"}},
		{"binary", "\x00\x01\x02\xff\xfe\x00\x03", "", []string{"refused x.txt:0 binary"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			files := map[string]string{"x.txt": tc.text, "x.ann": tc.ann}
			for name := range files {
				if diff := cmp.Diff(told(formattest.Read(t, brat.Format{}, folder(name, files), format.ReadOptions{})), tc.want); diff != "" {
					t.Errorf("%s: got (-), want (+):\n%s", name, diff)
				}
			}
		})
	}
}

func TestAlone(t *testing.T) {
	files := map[string]string{"x.ann": "T1\tX 0 3\tKim\n", "y.txt": "Kim"}
	_, rep := formattest.Read(t, brat.Format{}, folder("x.ann", files), format.ReadOptions{})
	if len(rep.Lines) != 1 || rep.Lines[0].Code != brat.CodeNoText || rep.Lines[0].Args["name"] != "x.txt" || rep.Refused.Articles != 1 {
		t.Errorf("annotations alone: got %+v, want one line about x.txt", rep)
	}
	docs, rep := formattest.Read(t, brat.Format{}, folder("y.txt", files), format.ReadOptions{})
	if len(docs) != 1 || len(rep.Lines) != 1 || rep.Lines[0].Code != brat.CodeNoAnn {
		t.Errorf("text alone: got %d articles, %+v, want one, and a line", len(docs), rep)
	}
}

func TestChosenUnit(t *testing.T) {
	files := map[string]string{"x.txt": "😀 Kim Kim", "x.ann": "T1\tX 3 6\n"}
	u := format.UTF16
	docs, _ := formattest.Read(t, brat.Format{}, folder("x.txt", files), format.ReadOptions{Unit: &u})
	if len(docs) != 1 || len(docs[0].Spans) != 1 || docs[0].Spans[0].Text != "Kim" {
		t.Errorf("got %+v, want Kim", docs)
	}
}

func TestDefinitions(t *testing.T) {
	files := map[string]string{
		"x.txt": "Kim", "x.ann": "", "annotation.conf": "# c\n[entities]\nPerson\n\tPolitician\n!Heading\n----\nPerson\n[relations]\nIs Arg1:Person\n",
		"visual.conf": "[labels]\nPerson | Personne | P\n[drawing]\nPerson bgColor:#ffccaa, fgColor:black\nPolitician\tbgColor:red\n",
	}
	docs, _ := formattest.Read(t, brat.Format{}, folder("x.txt", files), format.ReadOptions{})
	var got []string
	for _, l := range docs[0].Labels {
		got = append(got, l.Key+"|"+l.Name+"|"+l.Color)
	}
	if want := []string{"Person|Personne|#FFCCAA", "Politician|Politician|"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSniff(t *testing.T) {
	_, zipped := written(t, formattest.Cases()[1].Project)
	files := map[string]string{
		"x.txt": "Kim", "x.ann": "", "y.txt": "Kim", "z.ann": "T1\tX 0 3\tKim\n", "w.ann": "hello", "a.zip": string(zipped), "b.zip": "PK\x03\x04", "annotation.conf": "",
		"articles.jsonl": "",
	}
	for name, want := range map[string]format.Fit{
		"x.txt": format.Certain, "x.ann": format.Certain, "y.txt": format.Unfit, "z.ann": format.Likely, "w.ann": format.Unfit, "a.zip": format.Certain, "b.zip": format.Unfit,
	} {
		s, err := folder(name, files).Sample()
		if err != nil {
			t.Fatal(err)
		}
		got := (brat.Format{}).Sniff(s)
		if got.Fit != want || (want > format.Perhaps) != (got.Why.Code != "") {
			t.Errorf("%s: got %+v, want %v with a reason", name, got, want)
		}
		companion := name == "x.ann"
		if got := (brat.Format{}).Companion(s); got != companion {
			t.Errorf("Companion(%s): got %v, want %v", name, got, companion)
		}
	}
	if s := (format.Sample{Name: "articles.jsonl", Beside: func(string) bool { return true }}); !(brat.Format{}).Companion(s) {
		t.Error("Companion(articles.jsonl): got false, want true")
	}
}

// TestRealFiles reads whatever stands in the folder NOMINA_SAMPLES.
func TestRealFiles(t *testing.T) {
	dir := os.Getenv("NOMINA_SAMPLES")
	if dir == "" {
		t.Skip("NOMINA_SAMPLES names no folder")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		docs, rep := formattest.Read(t, brat.Format{}, format.File(p), format.ReadOptions{})
		t.Logf("%s: %d articles, %d labels, kept %+v refused %+v\n%s", filepath.Base(p), len(docs), len(docs[0].Labels), rep.Kept, rep.Refused, strings.Join(told(docs, rep), "\n"))
	}
}

// TestRead_BioNLP reads the two files of annotations of the BioNLP shared tasks,
// whichever of the three is asked for.
func TestRead_BioNLP(t *testing.T) {
	files := map[string]string{"x.txt": "Kim in Kursk", "x.a1": "T1\tPER 0 3\tKim\n", "x.a2": "T2\tPlace 7 12\tKursk\nE1\tPlace:T2 Who:T1\n"}
	for _, name := range []string{"x.txt", "x.a1", "x.a2"} {
		docs, _ := formattest.Read(t, brat.Format{}, folder(name, files), format.ReadOptions{})
		var got []string
		for _, d := range docs {
			for _, s := range d.Spans {
				got = append(got, s.Label+" "+s.Text)
			}
		}
		if want := []string{"PER Kim", "Place Kursk"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
