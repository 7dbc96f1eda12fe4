package edit_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/storetest"
)

func (p *project) another() *edit.Editor {
	return edit.New(p.store, edit.Options{NewID: ident.New, Now: func() data.Time { return p.clock }, Annotator: "Bob"})
}

// TestEditor_Conflict has somebody else write to the project.
func TestEditor_Conflict(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	a := p.annotate(0, 3, 0)
	if _, err := p.Open(ctx, p.article); err != nil {
		t.Fatal(err)
	}
	other := p.another()
	if _, err := other.Do(ctx, edit.SetNote{Annotation: a.ID, Note: "theirs"}); err != nil {
		t.Fatal(err)
	}
	p.refused(edit.SetNote{Annotation: a.ID, Note: "mine"}, data.ErrConflict)
	p.do(edit.SetNote{Annotation: a.ID, Note: "mine"}) // planned on the truth by now
	if got := p.get(a.ID); got.Note != "mine" {
		t.Errorf("got note %q, want mine", got.Note)
	}

	if _, err := p.View().Labels(); err != nil { // they are in the cache from now on
		t.Fatal(err)
	}
	if _, err := other.Do(ctx, edit.EditLabel{Label: data.Label{ID: p.labels[0].ID, Key: "HUMAN"}}); err != nil {
		t.Fatal(err)
	}
	p.refused(edit.EditLabel{Label: data.Label{ID: p.labels[0].ID, Key: "MAN"}}, data.ErrConflict)
	if l, err := p.View().Label(p.labels[0].ID); err != nil || l.Key != "HUMAN" {
		t.Errorf("label after the conflict: got %+v, %v, want the other's", l, err)
	}
	undo(p) // takes back the other's act: there is one history
	if l, err := p.View().Label(p.labels[0].ID); err != nil || l.Key != "PERSON" {
		t.Errorf("label after undo: got %+v, %v, want PERSON", l, err)
	}
}

// TestEditor_UndoEveryAct goes back and forth over create, relabel and create,
// where a counter of revisions would report a conflict that there is not.
func TestEditor_UndoEveryAct(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	a := p.annotate(0, 3, 0)
	p.do(edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[1].ID})
	end := storetest.Read(t, p.store)
	for range 3 {
		undo(p)
		undo(p)
		e := p.another() // as after a restart
		for range 2 {
			if c, err := e.Redo(ctx); err != nil || c.Kind != data.KindRedo || c.Annotator != "Bob" {
				t.Fatalf("Redo: got %+v, %v", c, err)
			}
		}
		if d := storetest.Diff(storetest.Read(t, p.store), end); d != "" {
			t.Fatalf("after undo and redo (-want +got):\n%s", d)
		}
		p.Editor = p.another()
	}
	if _, err := p.Redo(ctx); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("Redo of nothing: got %v, want %v", err, data.ErrNotFound)
	}
}

func TestEditor_Subscribe(t *testing.T) {
	p := newProject(t)
	var heard []string
	var cancel func()
	p.Subscribe(func(c data.Commit) {
		heard = append(heard, "a "+string(c.Act))
		if c.Act == data.ActAnnotate {
			p.do(edit.SetNote{Annotation: c.Changes.Annotations.Created[0].ID, Note: "at once"})
			heard = append(heard, "a goes on")
		}
	})
	cancel = p.Subscribe(func(c data.Commit) {
		heard = append(heard, "b "+string(c.Act))
		if c.Act == data.ActNote {
			cancel()
			cancel()
		}
	})
	p.Subscribe(func(c data.Commit) { heard = append(heard, "c "+string(c.Act)) })
	p.annotate(0, 3, 0)
	p.do(edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusDone})
	want := []string{"a annotate", "a goes on", "b annotate", "c annotate", "a note", "b note", "c note", "a status", "c status"}
	if !slices.Equal(heard, want) {
		t.Errorf("got %q, want %q", heard, want)
	}
	if n := len(p.events); n != 3 || p.events[2].Number != 4 {
		t.Errorf("got %d events %+v, want 3 in order", n, p.events)
	}
}

func TestEditor_Open(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	b, a := p.annotate(4, 11, 0), p.annotate(0, 3, 1)
	d, err := p.Open(ctx, p.article)
	if err != nil {
		t.Fatal(err)
	}
	if d.Text.String() != body || d.Article.ID != p.article || !slices.Equal(d.Annotations, []data.Annotation{a, b}) {
		t.Errorf("got %+v, want the article with its two annotations", d)
	}
	d.Annotations[0].Note = "changed by the caller"
	if again, err := p.Open(ctx, p.article); err != nil || again.Annotations[0] != a {
		t.Errorf("opened again: got %+v, %v, want %+v", again.Annotations, err, a)
	}
	if _, err := p.Open(ctx, "none"); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("Open of an unknown article: got %v, want %v", err, data.ErrNotFound)
	}
	undo(p)
	undo(p)
	undo(p) // the import
	if _, err := p.Open(ctx, p.article); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("Open of an article whose import was undone: got %v, want %v", err, data.ErrNotFound)
	}
	if _, err := p.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if d, err := p.Open(ctx, p.article); err != nil || d.Text.String() != body {
		t.Errorf("Open after redo: got %v", err)
	}
}

// TestEditor_ManyArticles opens more articles than the cache holds.
func TestEditor_ManyArticles(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	var c edit.Import
	for i := range 30 {
		c.Documents = append(c.Documents, edit.Imported{Text: string(rune('a' + i)), Spans: []edit.ImportedSpan{{End: 1, LabelKey: "PERSON"}}})
	}
	articles := p.do(c).Changes.Articles.Created
	for round := range 2 {
		for i, a := range articles {
			d, err := p.Open(ctx, a.ID)
			if err != nil || d.Text.String() != string(rune('a'+i)) || len(d.Annotations) != 1 {
				t.Fatalf("round %d, article %d: got %+v, %v", round, i, d, err)
			}
			p.do(edit.SetNote{Annotation: d.Annotations[0].ID, Note: string(rune('A' + round))})
		}
	}
	want := storetest.Read(t, p.store)
	for _, d := range want.Documents {
		if got, err := p.View().Annotations(d.Article.ID); err != nil || !slices.Equal(got, d.Annotations) {
			t.Errorf("view of %s: got %+v, %v, want %+v", d.Article.Title, got, err, d.Annotations)
		}
	}
}

func TestEditor_Cancelled(t *testing.T) {
	p := newProject(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := p.Do(ctx, edit.SetStatus{Articles: []data.ID{p.article}, Status: data.StatusDone}); !errors.Is(err, context.Canceled) {
		t.Errorf("Do: got %v, want %v", err, context.Canceled)
	}
	if _, err := p.Undo(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Undo: got %v, want %v", err, context.Canceled)
	}
	if p.status() != data.StatusNew || len(p.events) != 0 {
		t.Errorf("got status %s and %d events, want nothing done", p.status(), len(p.events))
	}
}

func TestEditor_SetAnnotator(t *testing.T) {
	p := newProject(t)
	a := p.annotate(0, 3, 0)
	p.SetAnnotator("Zoë")
	c := p.do(edit.SetNote{Annotation: a.ID, Note: "x"})
	if b := p.annotate(0, 4, 0); b.Annotator != "Zoë" || c.Annotator != "Zoë" || p.get(a.ID).Annotator != "Ada" {
		t.Errorf("got %q and %q, want Zoë; who made the first stays Ada: %q", b.Annotator, c.Annotator, p.get(a.ID).Annotator)
	}
}

// TestEditor_LargeImport takes back an import and brings it back again.
func TestEditor_LargeImport(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	start := storetest.Read(t, p.store)
	var c edit.Import
	for i := range 1000 {
		d := edit.Imported{Text: fmt.Sprintf("Article %d of a large import.", i)}
		for j := range 20 {
			d.Spans = append(d.Spans, edit.ImportedSpan{Start: j, End: j + 3, LabelKey: fmt.Sprint("K", j%5)})
		}
		c.Documents = append(c.Documents, d)
	}
	p.do(c)
	end := storetest.Read(t, p.store)
	undo(p)
	if d := storetest.Diff(storetest.Read(t, p.store), start); d != "" {
		t.Errorf("after undo (-want +got):\n%.2000s", d)
	}
	if _, err := p.another().Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if d := storetest.Diff(storetest.Read(t, p.store), end); d != "" {
		t.Errorf("after redo (-want +got):\n%.2000s", d)
	}
}
