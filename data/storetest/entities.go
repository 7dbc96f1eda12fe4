package storetest

import (
	"context"
	"errors"
	"testing"

	"nomina/data"
)

// Register returns the changes that put those entities in the register.
func Register(e ...data.Entity) data.Changes {
	return data.Changes{Entities: data.Delta[data.Entity]{Created: e}}
}

// NewEntity returns an entity of that name.
func NewEntity(name string, label data.ID) data.Entity {
	return data.Entity{ID: NewID(), Label: label, Name: name, Aliases: "a\nb 😀", Note: "n", External: "Q42", Created: Moment, Modified: Moment}
}

func testEntities(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	kim, kursk := NewEntity("Kim", p.Labels[0].ID), NewEntity("Kursk", "")
	p.Apply(t, Do(Register(kursk, kim)))
	m := p.Mention(0, 11)
	m.Entity, m.Score, m.Origin = kim.ID, 0.1+0.2, data.OriginSuggestion
	late := p.Mention(14, 19)
	late.Entity, late.Created = kim.ID, Moment-5
	p.Apply(t, Do(Created(late, m)))

	st := Read(t, s)
	wantSame(t, "entities", st.Entities, []data.Entity{kim, kursk})
	wantSame(t, "uses", st.Uses, map[data.ID]data.EntityUse{kim.ID: {Mentions: 2, Articles: 1, First: Moment - 5}})
	wantSame(t, "annotations", st.Documents[0].Annotations, []data.Annotation{m, late})
	for what, read := range map[string]func() ([]data.Annotation, error){
		"mentions":    func() ([]data.Annotation, error) { return s.Mentions(ctx, kim.ID) },
		"annotations": func() ([]data.Annotation, error) { return s.Annotations(ctx, p.Article.ID) },
		"a part": func() ([]data.Annotation, error) {
			return s.AnnotationsOver(ctx, p.Article.ID, data.Span{Start: 0, End: 30})
		},
	} {
		got, err := read()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		wantSame(t, what, got, []data.Annotation{m, late})
	}
	if got, err := s.Mentions(ctx, ""); len(got) > 0 || err != nil {
		t.Errorf("mentions of no entity: got %d, %v, want none", len(got), err)
	}
	if got, err := s.Entity(ctx, kursk.ID); got != kursk || err != nil {
		t.Errorf("entity: got %v, %v, want %v", got, err, kursk)
	}
	if _, err := s.Entity(ctx, "none"); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("unknown entity: got %v, want ErrNotFound", err)
	}
	merged := kim
	merged.Aliases = "Kursk"
	moved := late
	moved.Entity = ""
	c := Updated(late, moved)
	c.Entities = data.Delta[data.Entity]{Updated: []data.Update[data.Entity]{{Old: kim, New: merged}}, Deleted: []data.Entity{kursk}}
	done := p.Apply(t, Do(c))
	wantSame(t, "entities after", Read(t, s).Entities, []data.Entity{merged})
	p.Apply(t, Undo(done))
	wantSame(t, "after undo", Read(t, s), st)
}

func testInvalidEntities(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	used, labelled := NewEntity("used", ""), NewEntity("labelled", p.Labels[3].ID)
	m := p.Mention(0, 3)
	m.Entity = used.ID
	c := Created(m)
	c.Entities = Register(used, labelled).Entities
	p.Apply(t, Do(c))
	nameless, strange, stale, lost, odd := NewEntity("", ""), NewEntity("x", "none"), used, p.Mention(4, 6), p.Mention(4, 6)
	stale.Note = "another"
	lost.Entity, odd.Score = "none", 1.5
	for _, tc := range []struct {
		what string
		c    data.Changes
		want error
	}{
		{"no name", Register(nameless), data.ErrInvalid},
		{"unknown label", Register(strange), data.ErrInvalid},
		{"again", Register(used), data.ErrConflict},
		{"stale", data.Changes{Entities: data.Delta[data.Entity]{Deleted: []data.Entity{stale}}}, data.ErrConflict},
		{"still meant", data.Changes{Entities: data.Delta[data.Entity]{Deleted: []data.Entity{used}}}, data.ErrInvalid},
		{"its label goes", data.Changes{Labels: data.Delta[data.Label]{Deleted: []data.Label{p.Labels[3]}}}, data.ErrInvalid},
		{"mention of none", Created(lost), data.ErrInvalid},
		{"no probability", Created(odd), data.ErrInvalid},
	} {
		before := Read(t, s)
		if _, err := s.Apply(context.Background(), Do(tc.c)); !errors.Is(err, tc.want) {
			t.Errorf("%s: got %v, want %v", tc.what, err, tc.want)
		}
		wantSame(t, tc.what+": the project", Read(t, s), before)
	}
}

func testDismissals(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	d := data.Dismissal{
		ID: NewID(), Kind: data.DismissSuggestion, Article: p.Article.ID, Label: p.Labels[0].ID, Start: 1, End: 4,
		Text: "im ", Score: 0.7, Annotator: "Ada", Created: Moment,
	}
	all := data.Dismissal{ID: NewID(), Kind: "edge", Text: "everywhere", Created: Moment - 1}
	done := p.Apply(t, Do(data.Changes{Dismissals: data.Delta[data.Dismissal]{Created: []data.Dismissal{d, all}}}))
	wantSame(t, "dismissals", Read(t, s).Dismissed, []data.Dismissal{all, d})
	stale := d
	stale.Text = "other"
	_, err := s.Apply(context.Background(), Do(data.Changes{Dismissals: data.Delta[data.Dismissal]{Deleted: []data.Dismissal{stale}}}))
	if !errors.Is(err, data.ErrConflict) {
		t.Errorf("stale: got %v, want ErrConflict", err)
	}
	p.Apply(t, Undo(done))
	wantSame(t, "after undo", Read(t, s).Dismissed, []data.Dismissal{})
}

func testSuggestions(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	keep := func(list ...data.Suggestion) {
		t.Helper()
		if err := s.KeepSuggestions(ctx, p.Article.ID, list); err != nil {
			t.Fatalf("KeepSuggestions: %v", err)
		}
	}
	want := func(list ...data.Suggestion) {
		t.Helper()
		got, err := s.Suggestions(ctx, p.Article.ID)
		if err != nil {
			t.Fatalf("Suggestions: %v", err)
		}
		wantSame(t, "suggestions", got, list)
	}
	a := data.Suggestion{Article: p.Article.ID, Start: 0, End: 11, Label: p.Labels[0].ID, Quote: "Kim Jong-un", Score: 0.9, Raw: 0.8, Source: data.SourceSeen, Count: 14, Tier: data.TierStrong}
	b := a
	b.Start, b.End, b.Label, b.Quote, b.Source, b.Tier = 14, 19, p.Labels[3].ID, "Kursk", data.SourceModel, data.TierWeak
	keep(b, a)
	want(a, b)
	head, _ := s.Head(ctx)
	keep(b)
	want(b)
	if after, _ := s.Head(ctx); after != head {
		t.Errorf("got commit %d of it, want none", after)
	}
	if err := s.KeepSuggestions(ctx, "none", nil); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("unknown article: got %v, want ErrNotFound", err)
	}
	p.Apply(t, Do(data.Changes{Labels: data.Delta[data.Label]{Deleted: []data.Label{p.Labels[3]}}}))
	want()
	keep(a)
	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{Deleted: []data.Article{p.Article}}}))
	want()
}
