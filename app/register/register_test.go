package register_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"nomina/app/bridge"
	"nomina/app/register"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/names"
)

type fixture struct {
	*register.Register
	t     testing.TB
	s     *session.Session
	queue *bridge.Queue
	b     *bridge.Bridge
	label data.ID
	text  data.ID // an article
}

const body = "Kim Jong-un met Putin. Kim left."

func newFixture(t testing.TB) *fixture {
	store, err := new(memory.Shelf).Open(context.Background(), t.Name(), data.OpenCreate, data.Template{Project: data.Project{ID: ident.New()}, Labels: data.DefaultLabels(ident.New)})
	if err != nil {
		t.Fatal(err)
	}
	queue, b := bridge.NewQueue()
	f := &fixture{t: t, queue: queue, b: b, s: session.New(store, edit.Options{NewID: ident.New, Now: ident.Now}, b)}
	t.Cleanup(func() {
		queue.Settle()
		if err := f.s.Close(); err != nil {
			t.Error(err)
		}
	})
	f.Register = register.New(b, f.s)
	f.s.OnCommit(f.Follow)
	labels, err := store.Labels(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	f.label = labels[0].ID
	f.text = f.do(edit.Import{Documents: []edit.Imported{{Text: body}}}).Changes.Articles.Created[0].ID
	return f
}

// do does an act and settles.
func (f *fixture) do(cmd edit.Command) (out data.Commit) {
	f.t.Helper()
	f.s.Do(cmd, func(c data.Commit, err error) {
		if out = c; err != nil {
			f.t.Errorf("%T: %v", cmd, err)
		}
	})
	f.queue.Settle()
	return out
}

func (f *fixture) add(name string, spans ...data.ID) data.Entity {
	f.t.Helper()
	return f.do(edit.AddEntity{Entity: data.Entity{Name: name, Label: f.label}, Annotations: spans}).Changes.Entities.Created[0]
}

func (f *fixture) mark(from, to int) data.ID {
	f.t.Helper()
	return f.do(edit.Annotate{Article: f.text, Span: data.Span{Start: from, End: to}, Label: f.label}).Changes.Annotations.Created[0].ID
}

// search returns the names of what is found, in order.
func (f *fixture) search(query string) (out []string) {
	f.Search(query, true, 10, func(found []names.Candidate) {
		for _, c := range found {
			out = append(out, f.Entity(c.ID).Name)
		}
	})
	f.queue.Settle()
	return out
}

func TestRegister_Follows(t *testing.T) {
	f := newFixture(t)
	kim := f.add("Kim Jong-un")
	f.add("Putin")
	if got, want := f.search("kim"), []string{"Kim Jong-un"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	kim.Name = "Marshal"
	f.do(edit.EditEntity{Entity: kim})
	if got, want := f.search("mars"), []string{"Marshal"}; !slices.Equal(got, want) {
		t.Errorf("renamed: got %q, want %q", got, want)
	}
	f.do(edit.RemoveEntities{IDs: []data.ID{kim.ID}})
	if got := f.search("mars"); len(got) != 0 || f.Len() != 1 {
		t.Errorf("removed: got %q and %d entities, want none and one", got, f.Len())
	}
	f.s.Undo(nil)
	f.queue.Settle()
	if got := f.search("mars"); len(got) != 1 {
		t.Errorf("undone: got %q, want Marshal", got)
	}
}

// TestRegister_FollowsWhileReading starts a second register in the middle of acts:
// in the end both know the same.
func TestRegister_FollowsWhileReading(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := newFixture(t)
		var ids []data.ID
		at := rapid.IntRange(0, 9).Draw(rt, "start")
		var second *register.Register
		for i := range 10 {
			if i == at {
				second = register.New(f.b, f.s)
				f.s.OnCommit(second.Follow)
			}
			if len(ids) > 0 && rapid.Bool().Draw(rt, "remove") {
				id := ids[0]
				ids = ids[1:]
				f.s.Do(edit.RemoveEntities{IDs: []data.ID{id}}, nil)
				continue
			}
			id := ident.New()
			ids = append(ids, id)
			f.s.Do(edit.AddEntity{Entity: data.Entity{ID: id, Name: fmt.Sprint("Name ", i)}}, nil)
		}
		f.queue.Settle()
		if got, want := known(second), known(f.Register); !slices.Equal(got, want) || len(want) != len(ids) {
			rt.Errorf("got %q, want %q", got, want)
		}
	})
}

func known(r *register.Register) (out []string) {
	for _, e := range r.All() {
		out = append(out, e.Name)
	}
	slices.Sort(out)
	return out
}

func TestRegister_Recount(t *testing.T) {
	f := newFixture(t)
	a, b := f.mark(0, 11), f.mark(23, 26)
	kim := f.add("Kim Jong-un", a)
	count := func() (n int) {
		f.Recount(func() { n = f.Uses()[kim.ID].Mentions })
		f.queue.Settle()
		return n
	}
	if got := count(); got != 1 {
		t.Errorf("got %d mentions, want 1", got)
	}
	f.do(edit.Link{Annotations: []data.ID{b}, Entity: kim.ID})
	if got := count(); got != 2 {
		t.Errorf("linked: got %d mentions, want 2", got)
	}
	f.do(edit.Remove{Annotations: []data.ID{a}})
	if got := count(); got != 1 {
		t.Errorf("removed: got %d mentions, want 1", got)
	}
}

func TestLink(t *testing.T) {
	f := newFixture(t)
	a, b := f.mark(0, 11), f.mark(23, 26)
	kim := f.add("Kim Jong-Un") // its case is no other name
	f.do(register.Link{Annotations: []data.ID{a, b}, Entity: kim.ID})
	if got, want := f.Entity(kim.ID).Aliases, "Kim"; got != want {
		t.Errorf("other names: got %q, want %q", got, want)
	}
	f.s.Undo(nil)
	f.queue.Settle()
	if got := f.Entity(kim.ID).Aliases; got != "" {
		t.Errorf("other names after undo: got %q, want none", got)
	}
	f.s.Do(register.Link{Annotations: []data.ID{a}, Entity: "none"}, func(_ data.Commit, err error) {
		if err == nil {
			t.Error("an entity that is not there: got no error")
		}
	})
	f.queue.Settle()
}

func TestPairs(t *testing.T) {
	all := []*data.Entity{{ID: "b", Name: "Kim Jong-un"}, {ID: "a", Name: "Kim Jong Un"}, {ID: "c", Name: "Putin"}}
	var got []string
	err := register.Pairs(t.Context(), all, 0.85, func(p names.Pair) bool {
		got = append(got, string(p.A)+" "+string(p.B))
		return true
	})
	if want := []string{"a b"}; !slices.Equal(got, want) || err != nil {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := register.Pairs(ctx, all, 0.85, func(names.Pair) bool { return true }); err == nil {
		t.Error("cancelled: got no error")
	}
}
