package edit_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
)

// TestImport_Duplicates takes an article that is there already, twice in one
// import, by each choice; one undo takes everything back.
func TestImport_Duplicates(t *testing.T) {
	for _, tc := range []struct {
		how  edit.Duplicates
		want []string
		rep  edit.Report
	}{
		{edit.SkipDuplicates, []string{"0–3 PERSON Ann", "4–9 PLACE Ann"}, edit.Report{}},
		{edit.AddSpans, []string{"0–3 PERSON Ann", "0–3 PERSON Bob", "4–9 EVENT Cid", "4–9 PLACE Ann", "4–9 PLACE Bob"}, edit.Report{Annotations: 3, Merged: 1}},
		{edit.ReplaceSpans, []string{"0–3 PERSON Bob", "4–9 EVENT Cid", "4–9 PLACE Ann", "4–9 PLACE Bob"}, edit.Report{Annotations: 4, Merged: 1, Replaced: 2}},
	} {
		t.Run(fmt.Sprint(int(tc.how)), func(t *testing.T) {
			p := newProject(t)
			span := func(start, end int, label int, by string) edit.ImportedSpan {
				return edit.ImportedSpan{Start: start, End: end, LabelKey: p.labels[label].Key, Annotator: by}
			}
			first := p.do(edit.Import{Documents: []edit.Imported{{Text: "Kim Kursk", Spans: []edit.ImportedSpan{span(0, 3, 0, "Ann"), span(4, 9, 1, "Ann")}}}})
			article := first.Changes.Articles.Created[0].ID
			same := span(4, 9, 1, "Ann")
			for _, a := range first.Changes.Annotations.Created {
				if a.Start == 4 {
					same.ID, same.Note = a.ID, "again"
				}
			}
			imp := edit.Import{Duplicates: tc.how, Documents: []edit.Imported{
				{Text: "Kim Kursk", Spans: []edit.ImportedSpan{span(0, 3, 0, "Bob"), span(4, 9, 1, "Bob"), same}},
				{Text: "Kim Kursk", Spans: []edit.ImportedSpan{span(4, 9, 3, "Cid"), span(4, 9, 1, "Bob")}},
			}}
			_, rep, err := p.Import(t.Context(), imp)
			if tc.how == edit.SkipDuplicates {
				if len(rep.Refused) != 2 {
					t.Errorf("got %+v, %v, want both refused", rep, err)
				}
			} else if err != nil {
				t.Fatal(err)
			}
			rep.Refused, rep.Renewed = nil, 0
			if diff := cmp.Diff(rep, tc.rep); diff != "" {
				t.Errorf("report: got (-), want (+):\n%s", diff)
			}
			marked(p, article, tc.want)
			if tc.how == edit.SkipDuplicates {
				return
			}
			if _, err := p.Undo(t.Context()); err != nil {
				t.Fatal(err)
			}
			marked(p, article, []string{"0–3 PERSON Ann", "4–9 PLACE Ann"})
		})
	}
}

// marked compares the annotations of an article, as lines.
func marked(p *project, article data.ID, want []string) {
	p.t.Helper()
	all, err := p.View().Annotations(article)
	if err != nil {
		p.t.Fatal(err)
	}
	var got []string
	for _, a := range all {
		got = append(got, fmt.Sprintf("%d–%d %s %s", a.Start, a.End, key(p, a.Label), a.Annotator))
	}
	slices.Sort(got)
	if diff := cmp.Diff(got, want); diff != "" {
		p.t.Errorf("got (-), want (+):\n%s", diff)
	}
}

func key(p *project, label data.ID) string {
	for _, l := range p.labels {
		if l.ID == label {
			return l.Key
		}
	}
	return string(label)
}
