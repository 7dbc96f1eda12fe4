package xlsx_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nomina/data/format"
	"nomina/data/formattest"
)

func TestBook_ColoursAndLists(t *testing.T) {
	f, _ := open(t, linked())
	for _, tc := range []struct{ sheet, lists, formula string }{
		{"Mentions", "'Labels'!$A$2:$A$6", `EXACT($B2,"PERSON")`},
		{"Articles", `"new,in_progress,done,flagged"`, `EXACT($B2,"new")`},
	} {
		lists, err := f.GetDataValidations(tc.sheet)
		if err != nil || len(lists) == 0 || lists[0].Formula1 != tc.lists || !strings.HasSuffix(lists[0].Sqref, "1048576") {
			t.Errorf("%s: got lists %+v, %v, want %s", tc.sheet, lists, err, tc.lists)
		}
		formats, err := f.GetConditionalFormats(tc.sheet)
		if err != nil || len(formats["B2:B1048576"]) == 0 || formats["B2:B1048576"][0].Criteria != tc.formula {
			t.Errorf("%s: got colours %+v, %v, want %s first", tc.sheet, formats, err, tc.formula)
		}
	}
	if visible, err := f.GetSheetVisible("Exported"); err != nil || visible {
		t.Errorf("Exported: got visible %v, %v, want hidden", visible, err)
	}
}

func TestBook_Matrix(t *testing.T) {
	f, _ := open(t, linked())
	want := [][]string{
		{"article", "article_id", "linked", "Kim Jong-un"},
		{"One", "019a0000-0000-7000-8000-000000000009", "1", "1"},
	}
	if diff := cmp.Diff(want, rows(t, f, "Matrix")); diff != "" {
		t.Errorf("want (-), got (+):\n%s", diff)
	}
}

// TestBook_Charts looks at what is drawn: the articles with the most mentions
// first, every month from the first to the last, and charts of exactly that.
func TestBook_Charts(t *testing.T) {
	b := formattest.NewBuilder()
	for i, text := range []string{"Kim", "Kim and Kim", "nobody", "Kim, Kim, Kim"} {
		d := b.AddFound(text, text, "PERSON", "Kim")
		d.Article.Meta = []string{`{"date":"2024-01-31"}`, `{"date":"2024-03-01T10:00:00Z"}`, `{}`, `{"published":"2024-03"}`}[i]
	}
	f, _ := open(t, b.Project)
	for sheet, want := range map[string]string{
		"By article": "Kim, Kim, Kim 3 3, Kim and Kim 2 2, Kim 1 1",
		"By month":   "2024-01 1 1, 2024-02 0 0, 2024-03 5 5",
	} {
		var got []string
		for _, r := range rows(t, f, sheet)[1:] {
			got = append(got, strings.Join(r[:3], " "))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: got %q, want %q", sheet, got, want)
		}
	}
	whole, err := excelize.OpenReader(strings.NewReader(string(written(t, b.Project, format.WriteOptions{}))))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"xl/charts/chart1.xml": "'By article'!$C$2:$C$4", "xl/charts/chart2.xml": "'By month'!$C$2:$C$4",
	} {
		part, ok := whole.Pkg.Load(path)
		content, _ := part.([]byte)
		if xml := strings.ReplaceAll(string(content), "&#39;", "'"); !ok || !strings.Contains(xml, want) {
			t.Errorf("%s: got %.300s, want %s in it", path, xml, want)
		}
	}
}
