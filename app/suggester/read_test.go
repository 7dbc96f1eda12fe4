package suggester

import (
	"math"
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

// TestBrain_RemembersAnswers checks that a project opened anew is judged by the
// answers of before from the first model on.
func TestBrain_RemembersAnswers(t *testing.T) {
	s, err := (&memory.Shelf{}).Open(t.Context(), "p", data.OpenCreate, storetest.Template())
	if err != nil {
		t.Fatal(err)
	}
	p := storetest.NewProject(t, s)
	var timid []data.Annotation // the learner was less sure than it should have been
	for i := range 40 {
		m := p.Mention(i, i+1)
		m.Origin, m.Score = data.OriginSuggestion, 0.3
		timid = append(timid, m)
	}
	p.Apply(t, storetest.Do(storetest.Created(timid...)))
	b := newBrain(s)
	if err := b.learn(t.Context(), todo{cold: true}, "", nil); err != nil {
		t.Fatal(err)
	}
	other := suggest.Article{ID: "other", Text: "Ada Lovelace spoke. Then Ada Lovelace left.", Known: 19,
		Confirmed: []suggest.Mark{{Span: data.Span{Start: 0, End: 12}, Label: p.Labels[0].ID}}}
	odds := func(p float64) float64 { return math.Log(p / (1 - p)) }
	found := b.model.Suggest(other)
	if len(found) == 0 || odds(found[0].Score) < odds(found[0].Raw)/1.3+0.2 {
		t.Errorf("got %+v, want a suggestion with a score that the answers have raised", found)
	}
	// An article that is gone while it is to be put is no error.
	if err := b.work(t.Context(), todo{dirty: map[data.ID]bool{"gone": true, p.Article.ID: true}}, "", nil); err != nil {
		t.Errorf("an article that is gone: got %v, want none", err)
	}
}
