package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"nomina/data"
)

func testNew(t *testing.T, s data.Store) {
	ctx := context.Background()
	p, err := s.Project(ctx)
	if err != nil || p.ID == "" || p.Created != Moment {
		t.Errorf("got project %+v, %v, want the template's", p, err)
	}
	labels, err := s.Labels(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := data.DefaultLabels(func() data.ID { return "" })
	for i := range labels {
		labels[i].ID = ""
	}
	wantSame(t, "labels", labels, want)
	if !s.Writable() {
		t.Error("got a project that is not writable")
	}
	if st := Read(t, s); len(st.Summaries)+len(st.Documents)+len(st.Counts) != 0 {
		t.Errorf("got %+v, want an empty project", st)
	}
	if n, err := s.Head(ctx); n != 0 || err != nil {
		t.Errorf("Head: got %d, %v, want 0", n, err)
	}
	wantMissing(t, s)
}

// wantMissing checks that an empty project says ErrNotFound to everything.
func wantMissing(t *testing.T, s data.Store) {
	t.Helper()
	ctx := context.Background()
	_, article := s.Article(ctx, NewID())
	_, annotation := s.Annotation(ctx, NewID())
	_, text := s.Text(ctx, data.HashText("no such text"))
	_, commit := s.Commit(ctx, 1)
	_, zero := s.Commit(ctx, 0)
	_, undo := s.NextUndo(ctx)
	_, redo := s.NextRedo(ctx)
	for what, err := range map[string]error{
		"Article": article, "Annotation": annotation, "Text": text,
		"Commit(1)": commit, "Commit(0)": zero, "NextUndo": undo, "NextRedo": redo,
	} {
		if !errors.Is(err, data.ErrNotFound) {
			t.Errorf("%s: got %v, want ErrNotFound", what, err)
		}
	}
	if ids, err := s.ArticlesByText(ctx, data.HashText("no such text")); len(ids) != 0 || err != nil {
		t.Errorf("ArticlesByText: got %v, %v, want none", ids, err)
	}
	if as, err := s.Annotations(ctx, NewID()); len(as) != 0 || err != nil {
		t.Errorf("Annotations of an unknown article: got %v, %v, want none", as, err)
	}
}

func testArticles(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	got, err := s.Article(ctx, p.Article.ID)
	if err != nil || got != p.Article {
		t.Errorf("Article: got %+v, %v, want %+v", got, err, p.Article)
	}
	if body, err := s.Text(ctx, p.Article.TextHash); err != nil || body != Body {
		t.Errorf("Text: got %q, %v, want %q", body, err, Body)
	}

	bare, text := NewArticle("bare", "Ukraine")
	bare = data.Article{ID: bare.ID, Status: data.StatusFlagged, TextHash: text.Hash, Length: 7}
	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{Created: []data.Article{bare}}}, text))
	if got, err := s.Article(ctx, bare.ID); err != nil || got != bare {
		t.Errorf("Article without anything: got %+v, %v, want %+v", got, err, bare)
	}

	changed := p.Article
	changed.Status, changed.Title, changed.Meta = data.StatusDone, "another title", ""
	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{
		Updated: []data.Update[data.Article]{{Old: p.Article, New: changed}}}}))
	if got, err := s.Article(ctx, changed.ID); err != nil || got != changed {
		t.Errorf("Article after its update: got %+v, %v, want %+v", got, err, changed)
	}

	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{Deleted: []data.Article{changed}}}))
	if _, err := s.Article(ctx, changed.ID); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("Article after its deletion: got %v, want ErrNotFound", err)
	}
	if body, err := s.Text(ctx, changed.TextHash); err != nil || body != Body {
		t.Errorf("the text of a deleted article that the journal mentions: got %q, %v", body, err)
	}
	if ids, err := s.ArticlesByText(ctx, changed.TextHash); len(ids) != 0 || err != nil {
		t.Errorf("ArticlesByText after the deletion: got %v, %v, want none", ids, err)
	}
}

func testArticleOrder(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	a1, text := NewArticle("same moment, first", "one text for all")
	a2, _ := NewArticle("same moment, second", "one text for all")
	older, _ := NewArticle("older", "one text for all")
	a1.Created, a2.Created, older.Created = Moment+5, Moment+5, Moment-5
	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{Created: []data.Article{a2, a1, older}}}, text))

	all, err := s.Summaries(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var got []data.ID
	for _, sum := range all {
		got = append(got, sum.ID)
	}
	wantSame(t, "order of Summaries", got, []data.ID{older.ID, p.Article.ID, a1.ID, a2.ID})
	ids, err := s.ArticlesByText(context.Background(), text.Hash)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "ArticlesByText", ids, []data.ID{older.ID, a1.ID, a2.ID})
}

func testAnnotations(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	a := p.Annotate(t, 0, 11)
	b := p.Annotate(t, 14, 19)
	if got, err := s.Annotation(ctx, a.ID); err != nil || got != a {
		t.Errorf("Annotation: got %+v, %v, want %+v", got, err, a)
	}
	wantSame(t, "label counts", counts(t, s), map[data.ID]int{p.Labels[0].ID: 2})

	now := b
	now.Label, now.Note, now.Annotator, now.Modified = p.Labels[1].ID, "a note\nin two lines", "", Moment+9
	now.Start, now.Quote, now.Origin = 13, " Kursk", data.OriginImport
	p.Apply(t, Do(Updated(b, now)))
	if got, err := s.Annotation(ctx, b.ID); err != nil || got != now {
		t.Errorf("Annotation after its update: got %+v, %v, want %+v", got, err, now)
	}
	wantSame(t, "label counts", counts(t, s), map[data.ID]int{p.Labels[0].ID: 1, p.Labels[1].ID: 1})
	if sums, err := s.Summaries(ctx); err != nil || len(sums) != 1 || sums[0].Annotations != 2 {
		t.Errorf("Summaries: got %+v, %v, want one article with 2 annotations", sums, err)
	}

	p.Apply(t, Do(Deleted(a)))
	got, err := s.Annotations(ctx, p.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "annotations", got, []data.Annotation{now})
	if _, err := s.Annotation(ctx, a.ID); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("Annotation after its deletion: got %v, want ErrNotFound", err)
	}
}

func testAnnotationOrder(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	var want []data.Annotation
	for _, span := range []data.Span{{Start: 0, End: 11}, {Start: 0, End: 3}, {Start: 0, End: 3}, {Start: 4, End: 11}, {Start: 14, End: 19}} {
		want = append(want, p.Mention(span.Start, span.End))
	}
	made := slices.Clone(want)
	slices.Reverse(made)
	p.Apply(t, Do(Created(made...)))
	got, err := s.Annotations(context.Background(), p.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "order of Annotations", got, want)
}

func testLabels(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	z := data.Label{ID: NewID(), Key: "Z", Name: "Zulu", Color: "#0a0A0a"}
	y := data.Label{ID: NewID(), Key: "Y", Name: "Yankee", Color: "#ffffff"}
	last := data.Label{ID: NewID(), Key: "A", Name: "Alpha", Color: "#000000", Slot: data.MaxSlot}
	p.Apply(t, Do(data.Changes{Labels: data.Delta[data.Label]{Created: []data.Label{z, y, last}}}))
	got, err := s.Labels(ctx)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "labels", got, append(slices.Clone(p.Labels), last, y, z))

	now := y
	now.Key, now.Slot, now.Guideline = "YY", 5, "whatever"
	p.Apply(t, Do(data.Changes{Labels: data.Delta[data.Label]{
		Updated: []data.Update[data.Label]{{Old: y, New: now}}, Deleted: []data.Label{z}}}))
	if got, err = s.Labels(ctx); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "labels", got, append(slices.Clone(p.Labels), now, last))
}
