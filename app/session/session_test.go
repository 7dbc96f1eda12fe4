package session

import (
	"context"
	"errors"
	"testing"

	"nomina/app/bridge"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
)

func open(t *testing.T) (*Session, *bridge.Queue) {
	t.Helper()
	q, b := bridge.NewQueue()
	store := memory.New(data.Template{Project: data.Project{ID: ident.New()}, Labels: data.DefaultLabels(ident.New)})
	s := New(store, edit.Options{NewID: ident.New, Now: ident.Now}, b)
	return s, q
}

func importOne(body string) edit.Import {
	return edit.Import{Documents: []edit.Imported{{Text: body}}}
}

func TestSession_Order(t *testing.T) {
	s, q := open(t)
	var heard []string
	s.OnCommit(func(c data.Commit) { heard = append(heard, "commit "+string(c.Act)) })
	s.Do(importOne("Kim in Kursk"), func(data.Commit, error) { heard = append(heard, "then") })
	s.Undo(func(c data.Commit, err error) { heard = append(heard, string(c.Kind)) })
	q.Settle()
	want := []string{"commit import", "then", "commit import", "undo"}
	if len(heard) != len(want) {
		t.Fatalf("heard %q, want %q", heard, want)
	}
	for i := range want {
		if heard[i] != want[i] {
			t.Errorf("heard %q, want %q", heard, want)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func TestSession_CloseFinishesWhatWasAsked(t *testing.T) {
	s, q := open(t)
	done := 0
	for range 50 {
		Ask(s, func(context.Context, *edit.Editor) (int, error) { return 1, nil }, func(n int, err error) {
			if err == nil {
				done += n
			}
		})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var late error
	s.Do(importOne("late"), func(_ data.Commit, err error) { late = err })
	q.Settle()
	if done != 50 {
		t.Errorf("done before closing: got %d of 50", done)
	}
	if !errors.Is(late, ErrClosed) {
		t.Errorf("asked after closing: got %v, want ErrClosed", late)
	}
}
