package edit_test

import (
	"context"
	"errors"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/storetest"
)

// body is the text of the article in the tests' project.
const body = "Kim Jong-un à Kursk 😀. Guerre en Ukraine."

// project is an editor with one new article, for tests that need no more.
type project struct {
	*edit.Editor
	t       *testing.T
	store   data.Store
	article data.ID
	labels  []data.Label
	clock   data.Time
	events  []data.Commit
}

func newProject(t *testing.T) *project {
	t.Helper()
	p := &project{t: t, store: memory.New(storetest.Template()), clock: 100}
	p.Editor = edit.New(p.store, edit.Options{NewID: ident.New, Now: func() data.Time { return p.clock }, Annotator: "Ada"})
	c := p.do(edit.Import{Documents: []edit.Imported{{Article: data.Article{Title: "seed"}, Text: body}}})
	p.article = c.Changes.Articles.Created[0].ID
	var err error
	if p.labels, err = p.View().Labels(); err != nil {
		t.Fatal(err)
	}
	p.Subscribe(func(c data.Commit) { p.events = append(p.events, c) })
	return p
}

// do does c and fails the test when it is refused.
func (p *project) do(c edit.Command) data.Commit {
	p.t.Helper()
	commit, err := p.Do(context.Background(), c)
	if err != nil {
		p.t.Fatalf("Do(%T): %v", c, err)
	}
	return commit
}

// annotate puts the n-th label on a span and returns the annotation.
func (p *project) annotate(start, end, label int) data.Annotation {
	p.t.Helper()
	return p.do(edit.Annotate{Article: p.article, Span: data.Span{Start: start, End: end}, Label: p.labels[label].ID}).
		Changes.Annotations.Created[0]
}

func (p *project) get(id data.ID) data.Annotation {
	p.t.Helper()
	a, err := p.store.Annotation(context.Background(), id)
	if err != nil {
		p.t.Fatal(err)
	}
	return a
}

func (p *project) status() data.Status {
	p.t.Helper()
	a, err := p.store.Article(context.Background(), p.article)
	if err != nil {
		p.t.Fatal(err)
	}
	return a.Status
}

// refused checks that c is refused with want and leaves no trace.
func (p *project) refused(c edit.Command, want error) {
	p.t.Helper()
	before, heard := storetest.Read(p.t, p.store), len(p.events)
	_, err := p.Do(context.Background(), c)
	if !errors.Is(err, want) {
		p.t.Errorf("Do(%+v): got %v, want %v", c, err, want)
	}
	if d := storetest.Diff(storetest.Read(p.t, p.store), before); d != "" || len(p.events) != heard {
		p.t.Errorf("Do(%+v) was refused and changed something (-before +after):\n%s", c, d)
	}
}

// broken checks that c breaks that rule and returns the error.
func (p *project) broken(c edit.Command, rule edit.Rule) edit.InvalidError {
	p.t.Helper()
	p.refused(c, data.ErrInvalid)
	_, err := p.Do(context.Background(), c)
	var e *edit.InvalidError
	if !errors.As(err, &e) || e.Rule != rule {
		p.t.Errorf("Do(%+v): got %v, want rule %q", c, err, rule)
		return edit.InvalidError{}
	}
	return *e
}

// duplicate checks that c is refused for the sake of that annotation.
func (p *project) duplicate(c edit.Command, of data.ID) {
	p.t.Helper()
	_, err := p.Do(context.Background(), c)
	var e *edit.DuplicateError
	if !errors.As(err, &e) || e.ID != of {
		p.t.Errorf("Do(%+v): got %v, want a duplicate of %s", c, err, of)
	}
}

func undo(p *project) {
	p.t.Helper()
	if _, err := p.Undo(context.Background()); err != nil {
		p.t.Fatalf("Undo: %v", err)
	}
}

func annotationsOf(p *project) []data.Annotation {
	p.t.Helper()
	all, err := p.store.Annotations(context.Background(), p.article)
	if err != nil {
		p.t.Fatal(err)
	}
	return all
}
