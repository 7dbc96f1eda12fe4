package edit_test

import (
	"testing"

	"nomina/data"
	"nomina/data/edit"
)

func TestAnnotate(t *testing.T) {
	p := newProject(t)
	c := p.do(edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 11}, Label: p.labels[0].ID, Note: "leader"})
	a := c.Changes.Annotations.Created[0]
	want := data.Annotation{
		ID: a.ID, Article: p.article, Start: 0, End: 11, Label: p.labels[0].ID, Quote: "Kim Jong-un",
		Annotator: "Ada", Note: "leader", Origin: data.OriginHand, Created: 100, Modified: 100,
	}
	if a != want || p.get(a.ID) != want {
		t.Errorf("annotation: got %+v, want %+v", a, want)
	}
	if c.Act != data.ActAnnotate || c.Subject != "Kim Jong-un" || c.Article != p.article || c.Annotator != "Ada" {
		t.Errorf("commit: got %+v, want an annotate of Kim Jong-un in the article by Ada", c)
	}
	if got := p.annotate(20, 21, 1).Quote; got != "😀" {
		t.Errorf("quote beyond the basic plane: got %q, want 😀", got)
	}

	p.annotate(0, 11, 1) // another label on the same span
	p.annotate(0, 3, 0)  // the same label on a nested span
	p.duplicate(edit.Annotate{Article: p.article, Span: a.Span(), Label: a.Label}, a.ID)

	annotate := func(start, end int) edit.Annotate {
		return edit.Annotate{Article: p.article, Span: data.Span{Start: start, End: end}, Label: p.labels[0].ID}
	}
	n := len([]rune(body))
	for _, s := range []data.Span{{Start: 3, End: 3}, {Start: 5, End: 2}, {Start: -1, End: 2}, {Start: n - 1, End: n + 1}} {
		if e := p.broken(annotate(s.Start, s.End), edit.RuleSpan); e.Span != s || e.Length != n || e.Article != p.article {
			t.Errorf("span %v: got %+v, want the span and the length %d", s, e, n)
		}
	}
	p.annotate(n-1, n, 0)
	unknown := annotate(0, 5)
	unknown.Label = "none"
	if e := p.broken(unknown, edit.RuleNoLabel); e.Label != "none" {
		t.Errorf("unknown label: got %+v, want it named", e)
	}
	unknown = annotate(0, 5)
	unknown.Article = "none"
	p.broken(unknown, edit.RuleNoArticle)
	origin := annotate(0, 5)
	origin.Origin = "guess"
	p.broken(origin, edit.RuleOrigin)
}

// TestCascade goes through what changes of annotations do to an article.
func TestCascade(t *testing.T) {
	p := newProject(t)
	var a data.Annotation
	setStatus := func(s data.Status) edit.Command { return edit.SetStatus{Articles: []data.ID{p.article}, Status: s} }
	acts := []struct {
		name string
		make func() edit.Command
	}{
		{"annotate", func() edit.Command {
			return edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 2}, Label: p.labels[0].ID}
		}},
		{"note", func() edit.Command { return edit.SetNote{Annotation: a.ID, Note: string(p.status())} }},
		{"relabel", func() edit.Command { return edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[1].ID} }},
		{"resize", func() edit.Command { return edit.Resize{Annotation: a.ID, Span: data.Span{Start: 0, End: 3}} }},
		{"remove", func() edit.Command { return edit.Remove{Annotations: []data.ID{a.ID}} }},
	}
	want := map[data.Status]data.Status{
		data.StatusNew: data.StatusInProgress, data.StatusInProgress: data.StatusInProgress,
		data.StatusDone: data.StatusInProgress, data.StatusFlagged: data.StatusFlagged,
	}
	for _, act := range acts {
		for _, from := range data.Statuses() {
			t.Run(act.name+" in "+string(from), func(t *testing.T) {
				if act.name != "annotate" {
					a = p.annotate(0, 2, 0)
				}
				if p.status() != from {
					p.do(setStatus(from))
				}
				c := p.do(act.make())
				if got := p.status(); got != want[from] {
					t.Errorf("got status %s, want %s", got, want[from])
				}
				if n := c.Changes.Articles.Len(); (n == 1) != (want[from] != from) {
					t.Errorf("got %d articles in the changes of the act", n)
				}
				undo(p)
				if got := p.status(); got != from {
					t.Errorf("got status %s after undo, want %s", got, from)
				}
				if act.name != "annotate" {
					p.do(edit.Remove{Annotations: []data.ID{a.ID}})
				}
			})
		}
	}
}

func TestRelabel(t *testing.T) {
	p := newProject(t)
	a, b, c := p.annotate(0, 11, 0), p.annotate(14, 19, 0), p.annotate(0, 11, 1)
	p.clock = 200
	commit := p.do(edit.Relabel{Annotations: []data.ID{a.ID, b.ID, a.ID}, Label: p.labels[2].ID})
	want := a
	want.Label, want.Modified = p.labels[2].ID, 200
	if got := p.get(a.ID); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if commit.Subject != "2" || commit.Changes.Annotations.Len() != 2 || commit.Article != p.article {
		t.Errorf("got subject %q of %d changes, want 2 in the article", commit.Subject, commit.Changes.Annotations.Len())
	}
	p.refused(edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[2].ID}, edit.ErrNothing)
	p.refused(edit.Relabel{Label: p.labels[2].ID}, edit.ErrNothing)
	p.refused(edit.Relabel{Annotations: []data.ID{a.ID, "none"}, Label: p.labels[0].ID}, data.ErrNotFound)
	p.broken(edit.Relabel{Annotations: []data.ID{a.ID}, Label: "none"}, edit.RuleNoLabel)
	p.duplicate(edit.Relabel{Annotations: []data.ID{a.ID}, Label: c.Label}, c.ID)
	p.duplicate(edit.Relabel{Annotations: []data.ID{a.ID, b.ID}, Label: c.Label}, c.ID)
	p.duplicate(edit.Relabel{Annotations: []data.ID{a.ID, c.ID}, Label: p.labels[3].ID}, c.ID)
	p.do(edit.Relabel{Annotations: []data.ID{c.ID}, Label: p.labels[0].ID})
}

// TestRelabel_Twins relabels what two annotators marked alike.
func TestRelabel_Twins(t *testing.T) {
	p := newProject(t)
	span := edit.ImportedSpan{Start: 0, End: 1, LabelKey: "PERSON", Annotator: "Ada"}
	twin := span
	twin.Annotator = "Bob"
	c := p.do(edit.Import{Documents: []edit.Imported{{Text: "x y", Spans: []edit.ImportedSpan{span, twin}}}})
	twins := c.Changes.Annotations.Created
	p.do(edit.Relabel{Annotations: []data.ID{twins[0].ID, twins[1].ID}, Label: p.labels[1].ID})
	p.do(edit.Relabel{Annotations: []data.ID{twins[0].ID}, Label: p.labels[2].ID})
	p.duplicate(edit.Relabel{Annotations: []data.ID{twins[0].ID}, Label: p.labels[1].ID}, twins[1].ID)
}

func TestResize(t *testing.T) {
	p := newProject(t)
	a, b := p.annotate(0, 3, 0), p.annotate(0, 11, 0)
	p.clock = 200
	c := p.do(edit.Resize{Annotation: a.ID, Span: data.Span{Start: 4, End: 11}})
	want := a
	want.Start, want.End, want.Quote, want.Modified = 4, 11, "Jong-un", 200
	if got := p.get(a.ID); got != want || c.Subject != "Jong-un" {
		t.Errorf("got %+v, subject %q, want %+v", got, c.Subject, want)
	}
	p.refused(edit.Resize{Annotation: a.ID, Span: want.Span()}, edit.ErrNothing)
	p.refused(edit.Resize{Annotation: "none", Span: want.Span()}, data.ErrNotFound)
	p.broken(edit.Resize{Annotation: a.ID, Span: data.Span{Start: 9, End: 900}}, edit.RuleSpan)
	p.duplicate(edit.Resize{Annotation: a.ID, Span: b.Span()}, b.ID)
}

func TestRemove(t *testing.T) {
	p := newProject(t)
	a, b := p.annotate(0, 3, 0), p.annotate(0, 11, 0)
	p.refused(edit.Remove{Annotations: []data.ID{a.ID, "none"}}, data.ErrNotFound)
	p.refused(edit.Remove{}, edit.ErrNothing)
	c := p.do(edit.Remove{Annotations: []data.ID{a.ID, b.ID, a.ID}})
	if got := c.Changes.Annotations.Len(); got != 2 || c.Subject != "2" {
		t.Errorf("got %d removed, subject %q, want 2", got, c.Subject)
	}
	p.refused(edit.Remove{Annotations: []data.ID{a.ID}}, data.ErrNotFound)
	undo(p)
	if p.get(a.ID) != a || p.get(b.ID) != b {
		t.Error("undo brought back other annotations")
	}
}

func TestSetNote(t *testing.T) {
	p := newProject(t)
	a := p.annotate(0, 3, 0)
	p.refused(edit.SetNote{Annotation: a.ID}, edit.ErrNothing)
	p.refused(edit.SetNote{Annotation: "none", Note: "x"}, data.ErrNotFound)
	p.clock = 200
	p.do(edit.SetNote{Annotation: a.ID, Note: "who?"})
	a.Note, a.Modified = "who?", 200
	if got := p.get(a.ID); got != a {
		t.Errorf("got %+v, want %+v", got, a)
	}
}

func TestSetStatus(t *testing.T) {
	p := newProject(t)
	p.broken(edit.SetStatus{Articles: []data.ID{p.article}, Status: "finished"}, edit.RuleStatus)
	p.broken(edit.SetStatus{Articles: []data.ID{p.article, "none"}, Status: data.StatusDone}, edit.RuleNoArticle)
	p.refused(edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusNew}, edit.ErrNothing)
	c := p.do(edit.SetStatus{Articles: []data.ID{p.article, p.article}, Status: data.StatusDone})
	if p.status() != data.StatusDone || c.Subject != "seed" || c.Article != p.article || c.Changes.Len() != 1 {
		t.Errorf("got status %s, commit %+v, want one done article", p.status(), c)
	}
}

func TestReplicate(t *testing.T) {
	p := newProject(t)
	p.annotate(14, 19, 1)
	spans := []data.Span{{Start: 0, End: 3}, {Start: 14, End: 19}, {Start: 23, End: 29}, {Start: 0, End: 3}}
	c := p.do(edit.Replicate{Article: p.article, Spans: spans, Label: p.labels[1].ID})
	var got []string
	for _, a := range c.Changes.Annotations.Created {
		got = append(got, a.Quote)
	}
	if len(got) != 2 || got[0] != "Kim" || got[1] != "Guerre" || c.Act != data.ActReplicate {
		t.Errorf("got %q by %s, want Kim and Guerre", got, c.Act)
	}
	p.refused(edit.Replicate{Article: p.article, Spans: spans, Label: p.labels[1].ID}, edit.ErrNothing)
	spans[2].End = 900
	p.broken(edit.Replicate{Article: p.article, Spans: spans, Label: p.labels[0].ID}, edit.RuleSpan)
	undo(p)
	undo(p)
	if n := len(annotationsOf(p)); n != 0 {
		t.Errorf("got %d annotations after undo, want none", n)
	}
}
