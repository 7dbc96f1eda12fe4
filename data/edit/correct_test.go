package edit_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/edit"
)

// correct makes corrections and returns those left out.
func (p *project) correct(c edit.Corrections) (data.Commit, edit.CorrectionReport) {
	p.t.Helper()
	commit, r, err := p.Correct(context.Background(), c)
	if err != nil && !errors.Is(err, edit.ErrNothing) {
		p.t.Fatalf("Correct: %v", err)
	}
	return commit, r
}

func TestCorrections(t *testing.T) {
	p := newProject(t)
	kim, kursk, war := p.annotate(0, 11, 0), p.annotate(14, 19, 1), p.annotate(23, 40, 1)
	relabelled, moved := kim, kursk
	relabelled.Label, relabelled.Note = p.labels[2].ID, "a party?"
	moved.Start, moved.Quote = 12, "à Kursk"
	added := data.Annotation{Article: p.article, Start: 33, End: 40, Quote: "Ukraine", Label: p.labels[1].ID, Annotator: "Bob"}
	before := p.status()
	article, err := p.View().Article(p.article)
	if err != nil {
		t.Fatal(err)
	}
	renamed := article
	renamed.Title, renamed.Status = "New title", data.StatusDone
	p.clock = 500
	c, r := p.correct(edit.Corrections{
		Annotations: []edit.Correction{{Old: kim, New: relabelled}, {Old: kursk, New: moved}, {Old: war}, {New: added}},
		Articles:    []data.Update[data.Article]{{Old: article, New: renamed}},
	})
	if want := (edit.CorrectionReport{Made: 1, Changed: 2, Removed: 1, Articles: 1}); !cmp.Equal(r, want) {
		t.Errorf("report: got %+v, want %+v", r, want)
	}
	if c.Act != data.ActCorrect || c.Subject != "5" || c.Article != p.article {
		t.Errorf("commit: got %s %q in %q, want correct 5 in the article", c.Act, c.Subject, c.Article)
	}
	relabelled.Modified, moved.Modified = 500, 500
	if got := p.get(kim.ID); got != relabelled {
		t.Errorf("label and note: got %+v, want %+v", got, relabelled)
	}
	if got := p.get(kursk.ID); got != moved {
		t.Errorf("place: got %+v, want %+v", got, moved)
	}
	made := c.Changes.Annotations.Created[0]
	if made.Annotator != "Bob" || made.Origin != data.OriginHand || made.Quote != "Ukraine" || made.Created != 500 || made.ID == "" {
		t.Errorf("made: got %+v, want Bob's Ukraine, by hand", made)
	}
	if got, err := p.View().Article(p.article); err != nil || got.Title != "New title" || got.Status != data.StatusDone {
		t.Errorf("article: got %+v, %v, want the new title, done", got, err)
	}
	if len(annotationsOf(p)) != 3 {
		t.Errorf("annotations: got %d, want 3", len(annotationsOf(p)))
	}
	undo(p)
	if p.get(kim.ID) != kim || p.get(war.ID) != war || p.status() != before || len(annotationsOf(p)) != 3 {
		t.Error("undo: got another state than before")
	}
}

func TestCorrections_Cascade(t *testing.T) {
	p := newProject(t)
	kim := p.annotate(0, 11, 0)
	p.do(edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusDone})
	noted := kim
	noted.Note = "n"
	p.correct(edit.Corrections{Annotations: []edit.Correction{{Old: kim, New: noted}}})
	if got := p.status(); got != data.StatusInProgress {
		t.Errorf("status: got %s, want the work to go on", got)
	}
}

func TestCorrections_LeftOut(t *testing.T) {
	p := newProject(t)
	kim, kursk := p.annotate(0, 11, 0), p.annotate(14, 19, 1)
	other := p.annotate(0, 11, 1)
	with := func(a data.Annotation, change func(*data.Annotation)) data.Annotation {
		change(&a)
		return a
	}
	article, err := p.View().Article(p.article)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		old  data.Annotation
		new  data.Annotation
		want edit.Reason
	}{
		{"changed", with(kim, func(a *data.Annotation) { a.Note = "x" }), kim, edit.ReasonChanged},
		{"gone", with(kim, func(a *data.Annotation) { a.ID = "none" }), kim, edit.ReasonChanged},
		{"no label", kim, with(kim, func(a *data.Annotation) { a.Label = "none" }), edit.ReasonNoLabel},
		{"no entity", kim, with(kim, func(a *data.Annotation) { a.Entity = "none" }), edit.ReasonNoEntity},
		{"outside", kim, with(kim, func(a *data.Annotation) { a.End = 1000 }), edit.ReasonSpan},
		{"another text", kim, with(kim, func(a *data.Annotation) { a.End-- }), edit.ReasonQuote},
		{"twice", kim, with(kim, func(a *data.Annotation) { a.Label = other.Label }), edit.ReasonTwiceSpan},
		{"made twice", data.Annotation{}, kursk, edit.ReasonTwiceSpan},
		{"no article", data.Annotation{}, with(kursk, func(a *data.Annotation) { a.Article = "none" }), edit.ReasonChanged},
	} {
		t.Run(tc.name, func(t *testing.T) {
			note := with(kursk, func(a *data.Annotation) { a.Note = tc.name })
			c, r := p.correct(edit.Corrections{Annotations: []edit.Correction{{Old: tc.old, New: tc.new}, {Old: kursk, New: note}}})
			if want := []edit.LeftOut{{Index: 0, Reason: tc.want}}; !slices.Equal(r.Left, want) || r.Changed != 1 {
				t.Errorf("got %+v, want %+v left out and the other made", r, want)
			}
			if c.Subject != "Kursk" {
				t.Errorf("subject: got %q, want Kursk", c.Subject)
			}
			undo(p)
		})
	}
	bad := article
	bad.Status = "finished"
	stale := article
	stale.Title = "before"
	_, r := p.correct(edit.Corrections{Articles: []data.Update[data.Article]{{Old: article, New: bad}, {Old: stale, New: article}}})
	if want := []edit.LeftOut{{0, true, edit.ReasonStatus}, {1, true, edit.ReasonChanged}}; !slices.Equal(r.Left, want) {
		t.Errorf("articles: got %+v, want %+v", r.Left, want)
	}
}

// TestCorrections_Swap lets two labels of one span change places: neither is
// there twice in the end.
func TestCorrections_Swap(t *testing.T) {
	p := newProject(t)
	a, b := p.annotate(0, 11, 0), p.annotate(0, 11, 1)
	x, y := a, b
	x.Label, y.Label = b.Label, a.Label
	_, r := p.correct(edit.Corrections{Annotations: []edit.Correction{{Old: a, New: x}, {Old: b, New: y}}})
	if r.Changed != 2 || len(r.Left) != 0 {
		t.Errorf("got %+v, want both changed", r)
	}
}
