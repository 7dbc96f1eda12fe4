package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"nomina/data"
)

// wantNext checks what undo and redo would do; 0 means nothing.
func wantNext(t *testing.T, s data.Store, undo, redo int64) {
	t.Helper()
	next := func(what string, f func(context.Context) (data.Commit, error), want int64) {
		t.Helper()
		c, err := f(context.Background())
		switch {
		case want == 0 && !errors.Is(err, data.ErrNotFound):
			t.Errorf("%s: got commit %d, %v, want ErrNotFound", what, c.Number, err)
		case want != 0 && (err != nil || c.Number != want || c.Kind != data.KindDo):
			t.Errorf("%s: got commit %d (%s), %v, want %d", what, c.Number, c.Kind, err, want)
		case want != 0 && c.Changes.Empty():
			t.Errorf("%s: got commit %d without its changes", what, c.Number)
		}
	}
	next("NextUndo", s.NextUndo, undo)
	next("NextRedo", s.NextRedo, redo)
}

func testUndoRedo(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	a := p.Mention(0, 11)
	made := p.Apply(t, Do(Created(a)))
	with := Read(t, s)
	noted := a
	noted.Note = "a note"
	changed := p.Apply(t, Do(Updated(a, noted)))
	wantNext(t, s, 3, 0)

	p.Apply(t, Undo(changed)) // 4
	wantSame(t, "project after undo", Read(t, s), with)
	wantNext(t, s, 2, 3)
	p.Apply(t, Undo(made)) // 5
	wantNext(t, s, 1, 2)
	p.Apply(t, Redo(made)) // 6
	wantSame(t, "project after redo", Read(t, s), with)
	wantNext(t, s, 2, 3)
	last := p.Apply(t, Redo(changed)) // 7
	wantNext(t, s, 3, 0)
	if got, err := s.Annotation(ctx, a.ID); err != nil || got != noted {
		t.Errorf("annotation after all: got %+v, %v, want %+v", got, err, noted)
	}
	if last.Number != 7 || last.Kind != data.KindRedo || last.Target != 3 {
		t.Errorf("got commit %+v, want number 7, a redo of 3", last)
	}
}

func testRedoEnds(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	first := p.Apply(t, Do(Created(p.Mention(0, 3))))
	second := p.Apply(t, Do(Created(p.Mention(4, 11))))
	p.Apply(t, Undo(second))                   // 4
	p.Apply(t, Undo(first))                    // 5
	p.Apply(t, Do(Created(p.Mention(14, 19)))) // 6
	wantNext(t, s, 6, 0)
	last, err := s.NextUndo(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p.Apply(t, Undo(last)) // 7
	wantNext(t, s, 1, 6)
	wantRefused(t, s, []refusal{
		{"redo of an act that a new one ended", Redo(first), data.ErrConflict},
	})
}

func testUndoTarget(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	first := p.Apply(t, Do(Created(p.Mention(0, 3))))
	second := p.Apply(t, Do(Created(p.Mention(4, 11))))
	none := Undo(second)
	none.Target = 0
	wantRefused(t, s, []refusal{
		{"undo of an older act", Undo(first), data.ErrConflict},
		{"undo of nothing", none, data.ErrConflict},
		{"redo of an act in force", Redo(second), data.ErrConflict},
	})
	undone := p.Apply(t, Undo(second))
	again := Undo(second)
	again.Changes = Created(p.Mention(14, 19))
	ofUndo := Undo(undone)
	wantRefused(t, s, []refusal{
		{"undo twice", again, data.ErrConflict},
		{"undo of an undo", ofUndo, data.ErrConflict},
	})
}

func testUndoImport(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	before := Read(t, s)
	imported, err := s.NextUndo(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p.Apply(t, Undo(imported))
	if st := Read(t, s); len(st.Documents) != 0 {
		t.Errorf("got %d documents after undo, want none", len(st.Documents))
	}
	p.Apply(t, Redo(imported)) // without the text: the store still has it
	wantSame(t, "project after redo", Read(t, s), before)
}

// testUndoAll makes acts of every kind, undoes them all and redoes them all.
func testUndoAll(t *testing.T, s data.Store) {
	ctx := context.Background()
	start := Read(t, s)
	p := NewProject(t, s)
	for i := range 12 {
		a := p.Annotate(t, i, i+3)
		b := a
		b.Label = p.Labels[i%len(p.Labels)].ID
		b.Start, b.Quote = a.Start+1, string([]rune(p.Body)[i+1:i+3])
		p.Apply(t, Do(Updated(a, b)))
		if i%3 == 0 {
			p.Apply(t, Do(Deleted(b)))
		}
	}
	p.Import(t, "second", strings.Repeat("words ", 100))
	end := Read(t, s)
	for {
		c, err := s.NextUndo(ctx)
		if errors.Is(err, data.ErrNotFound) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		p.Apply(t, Undo(c))
	}
	wantSame(t, "project after undo of all", Read(t, s), start)
	for {
		c, err := s.NextRedo(ctx)
		if errors.Is(err, data.ErrNotFound) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		p.Apply(t, Redo(c))
	}
	wantSame(t, "project after redo of all", Read(t, s), end)
}

func testJournal(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	txn := data.Txn{
		Changes: Created(p.Mention(0, 11)), Kind: data.KindDo, Act: data.ActAnnotate,
		Subject: "Kim \"Jong-un\" <&>", Article: p.Article.ID, Annotator: "Ада", Time: Moment + 7,
	}
	got := p.Apply(t, txn)
	want := data.Commit{
		Number: 2, Kind: data.KindDo, Act: data.ActAnnotate, Subject: txn.Subject,
		Article: p.Article.ID, Annotator: "Ада", Time: Moment + 7, Changes: txn.Changes,
	}
	wantSame(t, "commit returned", got, want)
	read, err := s.Commit(ctx, 2)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "commit read", read, want)
	undone := p.Apply(t, Undo(got))
	if read, err = s.Commit(ctx, 3); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "commit of the undo", read, undone)
	if n, err := s.Head(ctx); n != 3 || err != nil {
		t.Errorf("Head: got %d, %v, want 3", n, err)
	}
	for _, n := range []int64{-1, 0, 4} {
		if _, err := s.Commit(ctx, n); !errors.Is(err, data.ErrNotFound) {
			t.Errorf("Commit(%d): got %v, want ErrNotFound", n, err)
		}
	}
}

// testManyRecords sends more records of each kind than an engine would keep in
// one piece.
func testManyRecords(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	before := Read(t, s)
	var c data.Changes
	var texts []data.Text
	for i := range 1500 {
		a, text := NewArticle(fmt.Sprint("article ", i), fmt.Sprintf("Article number %d.", i))
		c.Articles.Created = append(c.Articles.Created, a)
		c.Annotations.Created = append(c.Annotations.Created,
			NewAnnotation(a, text.Body, 0, 7, p.Labels[0].ID), NewAnnotation(a, text.Body, 8, 14, p.Labels[1].ID))
		texts = append(texts, text)
	}
	for i := range 3 {
		c.Labels.Created = append(c.Labels.Created, data.Label{ID: NewID(), Key: fmt.Sprint("L", i), Color: data.NextColor(i)})
	}
	commit := p.Apply(t, Do(c, texts...))
	read, err := s.Commit(ctx, commit.Number)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "changes in the journal", read.Changes, c)
	wantSame(t, "label counts", counts(t, s), map[data.ID]int{p.Labels[0].ID: 1500, p.Labels[1].ID: 1500})
	p.Apply(t, Undo(read))
	wantSame(t, "project after undo", Read(t, s), before)
}
