package suggester

import (
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/memory"
	"nomina/data/storetest"
	"nomina/data/suggest"
)

func TestKnown(t *testing.T) {
	hand := func(end int, at data.Time) data.Annotation {
		return data.Annotation{Start: end - 1, End: end, Origin: data.OriginHand, Created: at}
	}
	imported := func(end int) data.Annotation {
		return data.Annotation{Start: end - 1, End: end, Origin: data.OriginImport, Created: 1}
	}
	rejected := data.Dismissal{Kind: data.DismissSuggestion, Article: "a", Start: 60, End: 70}
	for name, tc := range map[string]struct {
		status    data.Status
		marks     []data.Annotation
		dismissed []data.Dismissal
		want      int
	}{
		"nothing":               {data.StatusNew, nil, nil, 0},
		"done":                  {data.StatusDone, nil, nil, 100},
		"to the last act":       {data.StatusInProgress, []data.Annotation{hand(30, 2), hand(10, 1)}, nil, 30},
		"many in one act":       {data.StatusInProgress, []data.Annotation{hand(10, 1), hand(50, 1), hand(90, 1)}, nil, 10},
		"an import":             {data.StatusInProgress, []data.Annotation{imported(10), imported(90)}, nil, 90},
		"a reject":              {data.StatusInProgress, []data.Annotation{hand(10, 1)}, []data.Dismissal{rejected}, 70},
		"a reject elsewhere":    {data.StatusInProgress, nil, []data.Dismissal{{Kind: data.DismissSuggestion, Article: "b", End: 70}}, 0},
		"a doubt left in peace": {data.StatusInProgress, nil, []data.Dismissal{{Kind: "edge", Article: "a", End: 70}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := known(data.Article{ID: "a", Status: tc.status, Length: 100}, tc.marks, tc.dismissed); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}

// TestBrain_Outcomes checks what is learnt of answers: those of suggestions with
// their scores, marks by hand as missed, and nothing of imports.
func TestBrain_Outcomes(t *testing.T) {
	s, err := (&memory.Shelf{}).Open(t.Context(), "p", data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	p := storetest.NewProject(t, s)
	now := data.Time(0)
	e := edit.New(s, edit.Options{NewID: storetest.NewID, Now: func() data.Time { now++; return now }})
	label := p.Labels[0].ID
	for _, c := range []edit.Command{
		edit.Annotate{Article: p.Article.ID, Span: data.Span{Start: 0, End: 3}, Label: label},
		edit.Annotate{Article: p.Article.ID, Span: data.Span{Start: 0, End: 11}, Label: label, Origin: data.OriginImport},
		edit.Accept{Suggestions: []data.Suggestion{{Article: p.Article.ID, Start: 14, End: 19, Label: label, Score: 0.9, Raw: 0.8}}},
		edit.Dismiss{Dismissals: []data.Dismissal{{Kind: data.DismissSuggestion, Article: p.Article.ID, Label: label, Start: 4, End: 6, Text: "Jo", Score: 0.4}}},
		edit.Dismiss{Dismissals: []data.Dismissal{{Kind: data.DismissSuggestion, Label: label, Text: "Ukraine"}}},
	} {
		if _, err := e.Do(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	b := newBrain(s)
	if err := b.rules(t.Context()); err != nil {
		t.Fatal(err)
	}
	a, err := b.article(t.Context(), p.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []suggest.Outcome{{Kind: suggest.Missed}, {Raw: 0.8, Kind: suggest.Accepted}, {Raw: 0.4, Kind: suggest.Rejected}}
	if d := storetest.Diff(b.allOutcomes(), want); d != "" {
		t.Errorf("outcomes (-want +got):\n%s", d)
	}
	if len(a.Rejected) != 2 || a.Rejected[0].Everywhere || !a.Rejected[1].Everywhere || len(a.Confirmed) != 3 {
		t.Errorf("got %+v, want three marks, and one text rejected here and one everywhere", a)
	}
}
