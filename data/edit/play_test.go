package edit_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/edit/edittest"
	"nomina/data/memory"
	"nomina/data/storetest"
)

func openMemory(*testing.T) data.Store { return memory.New(storetest.Template()) }

func TestEditor_Play(t *testing.T) { edittest.Run(t, openMemory) }

func TestBulk_IsSequence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		template := storetest.Template()
		script := edittest.Scripts().Draw(t, "script")
		if err := edittest.PlayBulk(context.Background(), memory.New(template), memory.New(template), script); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzEditor(f *testing.F) {
	for i := range byte(20) {
		f.Add([]byte{i, 1, 2, 3, 0, i, 5, 6, 15, 0, 0, 0, i, i, i, i})
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := edittest.Play(context.Background(), openMemory(t), edittest.Script(raw)); err != nil {
			t.Fatal(err)
		}
	})
}

// tampered is a store that does something else than it was asked to.
type tampered struct {
	data.Store
	before func(*data.Txn)
	after  func(*data.Commit)
}

func (s tampered) Apply(ctx context.Context, t data.Txn) (data.Commit, error) {
	if s.before != nil {
		s.before(&t)
	}
	c, err := s.Store.Apply(ctx, t)
	if err == nil && s.after != nil {
		s.after(&c)
	}
	return c, err
}

// TestPlay_Catches shows that what Play checks can fail: each of these faults is
// found by at least one of the scripts.
func TestPlay_Catches(t *testing.T) {
	only := func(kind data.Kind, f func(*data.Changes)) func(*data.Txn) {
		return func(t *data.Txn) {
			if t.Kind == kind {
				f(&t.Changes)
			}
		}
	}
	faults := []struct {
		name   string
		before func(*data.Txn)
		after  func(*data.Commit)
	}{
		{name: "undo loses an update", before: only(data.KindUndo, func(c *data.Changes) { loseLast(&c.Annotations.Updated) })},
		{name: "undo loses a creation", before: only(data.KindUndo, func(c *data.Changes) { loseLast(&c.Annotations.Created) })},
		{name: "undo loses the cascade", before: only(data.KindUndo, func(c *data.Changes) { loseLast(&c.Articles.Updated) })},
		{name: "undo keeps the new value", before: only(data.KindUndo, func(c *data.Changes) {
			for i := range c.Annotations.Updated {
				c.Annotations.Updated[i].New.Modified = c.Annotations.Updated[i].Old.Modified
			}
		})},
		{name: "redo loses a deletion", before: only(data.KindRedo, func(c *data.Changes) { loseLast(&c.Annotations.Deleted) })},
		{name: "commit is not what was stored", after: func(c *data.Commit) { loseLast(&c.Changes.Annotations.Created) }},
		{name: "commit has another number", after: func(c *data.Commit) { c.Number++ }},
	}
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			for seed := range 300 {
				script := edittest.Scripts().Example(seed)
				s := tampered{Store: openMemory(t), before: f.before, after: f.after}
				if err := edittest.Play(context.Background(), s, script); err != nil {
					t.Logf("found by script %d: %.300s", seed, err)
					return
				}
			}
			t.Error("got no error from 300 scripts, want the fault to be found")
		})
	}
}

func loseLast[T any](list *[]T) {
	if n := len(*list); n > 0 {
		*list = (*list)[:n-1]
	}
}
