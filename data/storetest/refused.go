package storetest

import (
	"context"
	"errors"
	"testing"

	"nomina/data"
)

// refusal is a change set a store must refuse.
type refusal struct {
	name string
	txn  data.Txn
	want error
}

// wantRefused applies each txn and checks the error and that nothing changed.
func wantRefused(t *testing.T, s data.Store, cases []refusal) {
	t.Helper()
	ctx := context.Background()
	before := Read(t, s)
	head, err := s.Head(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := s.Apply(ctx, c.txn); !errors.Is(err, c.want) {
				t.Errorf("Apply: got error %v, want %v", err, c.want)
			}
			wantSame(t, "project after a refusal", Read(t, s), before)
			if n, err := s.Head(ctx); n != head || err != nil {
				t.Errorf("Head after a refusal: got %d, %v, want %d", n, err, head)
			}
		})
	}
}

func testConflicts(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	a := p.Annotate(t, 0, 11)
	gone := p.Annotate(t, 14, 19)
	p.Apply(t, Do(Deleted(gone)))

	noted, stale, other := a, a, p.Mention(0, 3)
	noted.Note = "new"
	stale.Note = "not what is stored"
	retitled, label := p.Article, p.Labels[3]
	retitled.Title = "not what is stored"
	label.Name = "not what is stored"
	articles := func(d data.Delta[data.Article]) data.Txn { return Do(data.Changes{Articles: d}) }
	labels := func(d data.Delta[data.Label]) data.Txn { return Do(data.Changes{Labels: d}) }

	wantRefused(t, s, []refusal{
		{"annotation created twice", Do(Created(a)), data.ErrConflict},
		{"annotation updated from a stale value", Do(Updated(stale, noted)), data.ErrConflict},
		{"annotation updated that is gone", Do(Updated(gone, gone)), data.ErrConflict},
		{"annotation deleted with a stale value", Do(Deleted(stale)), data.ErrConflict},
		{"annotation deleted twice", Do(Deleted(gone)), data.ErrConflict},
		{"one of many", Do(data.Changes{Annotations: data.Delta[data.Annotation]{
			Created: []data.Annotation{other}, Deleted: []data.Annotation{stale}}}), data.ErrConflict},
		{"article created twice", articles(data.Delta[data.Article]{Created: []data.Article{p.Article}}), data.ErrConflict},
		{"article updated from a stale value", articles(data.Delta[data.Article]{
			Updated: []data.Update[data.Article]{{Old: retitled, New: p.Article}}}), data.ErrConflict},
		{"article deleted with a stale value", articles(data.Delta[data.Article]{Deleted: []data.Article{retitled}}), data.ErrConflict},
		{"label created twice", labels(data.Delta[data.Label]{Created: []data.Label{p.Labels[0]}}), data.ErrConflict},
		{"label updated from a stale value", labels(data.Delta[data.Label]{
			Updated: []data.Update[data.Label]{{Old: label, New: p.Labels[3]}}}), data.ErrConflict},
		{"label deleted with a stale value", labels(data.Delta[data.Label]{Deleted: []data.Label{label}}), data.ErrConflict},
	})
}

func testInvalidAnnotations(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	stored := p.Annotate(t, 0, 11)
	n := p.Article.Length
	with := func(f func(a *data.Annotation)) data.Txn {
		a := p.Mention(14, 19)
		f(&a)
		return Do(Created(a))
	}
	moved := stored
	moved.End = 10
	beyond := p.Mention(n-3, n)
	beyond.End = n + 2
	ahead := p.Mention(0, 3)
	ahead.Start = -2
	cases := []refusal{
		{"unknown article", with(func(a *data.Annotation) { a.Article = NewID() }), nil},
		{"unknown label", with(func(a *data.Annotation) { a.Label = NewID() }), nil},
		{"no id", with(func(a *data.Annotation) { a.ID = "" }), nil},
		{"no label", with(func(a *data.Annotation) { a.Label = "" }), nil},
		{"before the text", with(func(a *data.Annotation) { a.Start = -1 }), nil},
		{"past the text", Do(Created(p.Mention(n-1, n+1))), nil},
		{"past the text, with the quote of what there is", Do(Created(beyond)), nil},
		{"before the text, with the quote of what there is", Do(Created(ahead)), nil},
		{"wholly past the text", Do(Created(p.Mention(n, n+1))), nil},
		{"empty", Do(Created(p.Mention(3, 3))), nil},
		{"backwards", with(func(a *data.Annotation) { a.Start, a.End = a.End, a.Start }), nil},
		{"another quote", with(func(a *data.Annotation) { a.Quote = "Kurst" }), nil},
		{"no quote", with(func(a *data.Annotation) { a.Quote = "" }), nil},
		{"shorter quote", with(func(a *data.Annotation) { a.Quote = "Kurs" }), nil},
		{"unknown origin", with(func(a *data.Annotation) { a.Origin = "guess" }), nil},
		{"note not UTF-8", with(func(a *data.Annotation) { a.Note = "\xff" }), nil},
		{"moved without its quote", Do(Updated(stored, moved)), nil},
	}
	for i := range cases {
		cases[i].want = data.ErrInvalid
	}
	wantRefused(t, s, cases)
}

func testInvalidArticles(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	with := func(f func(a *data.Article, text *data.Text)) data.Txn {
		a, text := NewArticle("bad", "some text")
		f(&a, &text)
		return Do(data.Changes{Articles: data.Delta[data.Article]{Created: []data.Article{a}}}, text)
	}
	other, otherText := NewArticle("other", "another text")
	retexted := p.Article
	retexted.TextHash, retexted.Length = other.TextHash, other.Length
	cases := []refusal{
		{"no id", with(func(a *data.Article, _ *data.Text) { a.ID = "" }), nil},
		{"unknown status", with(func(a *data.Article, _ *data.Text) { a.Status = "finished" }), nil},
		{"text not there", with(func(a *data.Article, _ *data.Text) { a.TextHash = data.HashText("none") }), nil},
		{"wrong length", with(func(a *data.Article, _ *data.Text) { a.Length++ }), nil},
		{"meta no JSON object", with(func(a *data.Article, _ *data.Text) { a.Meta = "[1]" }), nil},
		{"title not UTF-8", with(func(a *data.Article, _ *data.Text) { a.Title = "\xc3" }), nil},
		{"text not UTF-8", with(func(a *data.Article, text *data.Text) {
			*text = data.NewText("caf\xe9 noir")
			a.TextHash, a.Length = text.Hash, 9
		}), nil},
		{"text under another hash", with(func(a *data.Article, text *data.Text) {
			text.Hash = data.HashText("something else")
			a.TextHash = text.Hash
		}), nil},
		{"another text for an article", Do(data.Changes{Articles: data.Delta[data.Article]{
			Updated: []data.Update[data.Article]{{Old: p.Article, New: retexted}}}}, otherText), nil},
	}
	for i := range cases {
		cases[i].want = data.ErrInvalid
	}
	wantRefused(t, s, cases)
}

func testInvalidLabels(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	with := func(f func(l *data.Label)) data.Txn {
		l := data.Label{ID: NewID(), Key: "NEW", Name: "New", Color: "#123456"}
		f(&l)
		return Do(data.Changes{Labels: data.Delta[data.Label]{Created: []data.Label{l}}})
	}
	sameKey, sameSlot := p.Labels[1], p.Labels[1]
	sameKey.Key, sameSlot.Slot = p.Labels[0].Key, p.Labels[0].Slot
	update := func(now data.Label) data.Txn {
		return Do(data.Changes{Labels: data.Delta[data.Label]{
			Updated: []data.Update[data.Label]{{Old: p.Labels[1], New: now}}}})
	}
	cases := []refusal{
		{"no id", with(func(l *data.Label) { l.ID = "" }), nil},
		{"no key", with(func(l *data.Label) { l.Key = "" }), nil},
		{"a key twice", with(func(l *data.Label) { l.Key = "PERSON" }), nil},
		{"a slot twice", with(func(l *data.Label) { l.Slot = 1 }), nil},
		{"slot too high", with(func(l *data.Label) { l.Slot = data.MaxSlot + 1 }), nil},
		{"slot below 0", with(func(l *data.Label) { l.Slot = -1 }), nil},
		{"no colour", with(func(l *data.Label) { l.Color = "red" }), nil},
		{"updated to a key twice", update(sameKey), nil},
		{"updated to a slot twice", update(sameSlot), nil},
	}
	for i := range cases {
		cases[i].want = data.ErrInvalid
	}
	wantRefused(t, s, cases)
}

func testReferences(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	p.Annotate(t, 0, 11)
	last, fresh, twin := p.Labels[3], p.Labels[3], p.Article
	fresh.ID, twin.ID = NewID(), NewID()
	p.Apply(t, Do(Created(NewAnnotation(p.Article, Body, 14, 19, last.ID))))
	other := p.Import(t, "other", "Kursk")
	wantRefused(t, s, []refusal{
		{"label in use deleted", Do(data.Changes{Labels: data.Delta[data.Label]{
			Deleted: []data.Label{p.Labels[0]}}}), data.ErrInvalid},
		{"article in use deleted", Do(data.Changes{Articles: data.Delta[data.Article]{
			Deleted: []data.Article{p.Article}}}), data.ErrInvalid},
		{"label in use replaced by a new one", Do(data.Changes{Labels: data.Delta[data.Label]{
			Created: []data.Label{fresh}, Deleted: []data.Label{last}}}), data.ErrInvalid},
		{"article in use replaced by a new one", Do(data.Changes{Articles: data.Delta[data.Article]{
			Created: []data.Article{twin}, Deleted: []data.Article{p.Article}}}), data.ErrInvalid},
		{"annotation in an article deleted with it", Do(data.Changes{
			Articles:    data.Delta[data.Article]{Deleted: []data.Article{other}},
			Annotations: data.Delta[data.Annotation]{Created: []data.Annotation{NewAnnotation(other, "Kursk", 0, 5, p.Labels[1].ID)}},
		}), data.ErrInvalid},
		{"annotation with a label deleted with it", Do(data.Changes{
			Labels:      data.Delta[data.Label]{Deleted: []data.Label{p.Labels[2]}},
			Annotations: data.Delta[data.Annotation]{Created: []data.Annotation{NewAnnotation(other, "Kursk", 0, 5, p.Labels[2].ID)}},
		}), data.ErrInvalid},
	})
}

// testJudgedAfterAll checks change sets whose single steps would break a rule.
func testJudgedAfterAll(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	a, b := p.Annotate(t, 0, 11), p.Annotate(t, 14, 19)

	fresh := data.Label{ID: NewID(), Key: p.Labels[0].Key, Name: "Fresh", Color: "#111111", Slot: 1}
	a2, b2 := a, b
	a2.Label, b2.Label = fresh.ID, p.Labels[1].ID
	p.Apply(t, Do(data.Changes{
		Labels: data.Delta[data.Label]{Created: []data.Label{fresh}, Deleted: []data.Label{p.Labels[0]}},
		Annotations: data.Delta[data.Annotation]{
			Updated: []data.Update[data.Annotation]{{Old: a, New: a2}, {Old: b, New: b2}}},
	}))
	wantSame(t, "label counts", counts(t, s), map[data.ID]int{fresh.ID: 1, p.Labels[1].ID: 1})

	other, text := NewArticle("other", "Kursk")
	c := NewAnnotation(other, "Kursk", 0, 5, fresh.ID)
	commit := p.Apply(t, Do(data.Changes{
		Articles: data.Delta[data.Article]{Created: []data.Article{other}, Deleted: []data.Article{p.Article}},
		Annotations: data.Delta[data.Annotation]{
			Created: []data.Annotation{c}, Deleted: []data.Annotation{a2, b2}},
	}, text))
	st := Read(t, s)
	wantSame(t, "documents", st.Documents, []data.Document{{Article: other, Text: "Kursk", Annotations: []data.Annotation{c}}})
	p.Apply(t, Undo(commit))
	st = Read(t, s)
	wantSame(t, "documents after undo", st.Documents, []data.Document{{Article: p.Article, Text: Body, Annotations: []data.Annotation{a2, b2}}})
}

// testLabelsExchanged swaps unique values between labels in one change set.
func testLabelsExchanged(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	x, y := p.Labels[0], p.Labels[1]
	x.Key, y.Key = y.Key, x.Key
	x.Slot, y.Slot = y.Slot, x.Slot
	c := p.Apply(t, Do(data.Changes{Labels: data.Delta[data.Label]{Updated: []data.Update[data.Label]{
		{Old: p.Labels[0], New: x}, {Old: p.Labels[1], New: y}}}}))
	wantSame(t, "labels", Read(t, s).Labels, []data.Label{y, x, p.Labels[2], p.Labels[3]})
	p.Apply(t, Undo(c))
	wantSame(t, "labels after undo", Read(t, s).Labels, p.Labels)
}
