package register_test

import (
	"context"
	"slices"
	"testing"

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
	store *held
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
	h := &held{Store: store}
	f := &fixture{t: t, queue: queue, b: b, store: h, s: session.New(h, edit.Options{NewID: ident.New, Now: ident.Now}, b)}
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

// held is a store whose entities are read at once, but told of only later.
type held struct {
	data.Store
	read, tell chan struct{} // nil: they are told of at once
}

func (h *held) Entities(ctx context.Context) ([]data.Entity, error) {
	all, err := h.Store.Entities(ctx)
	if h.read != nil {
		close(h.read)
		<-h.tell
	}
	return all, err
}

// TestRegister_FollowsWhileReading acts after a register has read the project and
// before it knows what it read.
func TestRegister_FollowsWhileReading(t *testing.T) {
	f := newFixture(t)
	gone, changed := f.add("Gone"), f.add("Old")
	read, tell := make(chan struct{}), make(chan struct{})
	f.store.read, f.store.tell = read, tell
	second := register.New(f.b, f.s)
	f.s.OnCommit(second.Follow)
	<-read
	f.store.read = nil
	changed.Name = "New"
	done := 0
	for _, cmd := range []edit.Command{
		edit.RemoveEntities{IDs: []data.ID{gone.ID}}, edit.EditEntity{Entity: changed}, edit.AddEntity{Entity: data.Entity{Name: "Added"}},
	} {
		f.s.Do(cmd, func(data.Commit, error) { done++ })
	}
	f.queue.Until(func() bool { return done == 3 })
	close(tell)
	f.queue.Settle()
	if got, want := known(second), []string{"Added", "New"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	f.Register = second
	if got := f.search("gone"); len(got) != 0 {
		t.Errorf("what was removed: got %q, want none", got)
	}
	if got := f.search("added"); len(got) != 1 {
		t.Errorf("what was added: got %q, want it", got)
	}
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

// TestRegister_TellsWhatConcernsIt: most acts concern no entity.
func TestRegister_TellsWhatConcernsIt(t *testing.T) {
	f := newFixture(t)
	told := 0
	cancel := f.OnChange(func() { told++ })
	a := f.mark(0, 11)
	if told != 0 {
		t.Errorf("an annotation: got told %d times, want 0", told)
	}
	kim := f.add("Kim", a)
	f.do(edit.Link{Annotations: []data.ID{a}})
	if told != 2 {
		t.Errorf("an entity, a link: got told %d times, want 2", told)
	}
	cancel()
	f.do(edit.RemoveEntities{IDs: []data.ID{kim.ID}})
	if told != 2 {
		t.Errorf("afterwards: got told %d times, want 2", told)
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
