package edit_test

import (
	"errors"
	"fmt"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/storetest"
)

func TestMerge(t *testing.T) {
	l := func(name string) data.Label { return data.Label{ID: "1", Name: name} }
	create := func(n data.Label) data.Changes { return labels(data.Delta[data.Label]{Created: []data.Label{n}}) }
	update := func(o, n data.Label) data.Changes {
		return labels(data.Delta[data.Label]{Updated: []data.Update[data.Label]{{Old: o, New: n}}})
	}
	remove := func(o data.Label) data.Changes { return labels(data.Delta[data.Label]{Deleted: []data.Label{o}}) }
	a, b, c := l("a"), l("b"), l("c")
	cases := []struct {
		name string
		in   []data.Changes
		want data.Changes
	}{
		{"nothing", nil, data.Changes{}},
		{"one", []data.Changes{update(a, b)}, update(a, b)},
		{"created, updated", []data.Changes{create(a), update(a, b)}, create(b)},
		{"created, deleted", []data.Changes{create(a), remove(a)}, data.Changes{}},
		{"created, updated, deleted", []data.Changes{create(a), update(a, b), remove(b)}, data.Changes{}},
		{"updated twice", []data.Changes{update(a, b), update(b, c)}, update(a, c)},
		{"updated and back", []data.Changes{update(a, b), update(b, a)}, data.Changes{}},
		{"updated, deleted", []data.Changes{update(a, b), remove(b)}, remove(a)},
		{"updated twice, deleted", []data.Changes{update(a, b), update(b, c), remove(c)}, remove(a)},
		{"deleted, created", []data.Changes{remove(a), create(b)}, update(a, b)},
		{"deleted, created the same", []data.Changes{remove(a), create(a)}, data.Changes{}},
		{"updated to the same", []data.Changes{update(a, a)}, data.Changes{}},
		{"created, deleted, created", []data.Changes{create(a), remove(a), create(b)}, create(b)},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := edit.Merge(tc.in...)
			if err != nil {
				t.Fatal(err)
			}
			if d := storetest.Diff(got, tc.want); d != "" {
				t.Errorf("Merge (-want +got):\n%s", d)
			}
		})
	}
	for _, in := range [][]data.Changes{
		{create(a), create(a)}, {create(a), update(b, c)}, {remove(a), remove(a)}, {update(a, b), remove(a)}, {remove(a), update(a, b)},
	} {
		if _, err := edit.Merge(in...); !errors.Is(err, data.ErrConflict) {
			t.Errorf("Merge(%+v): got %v, want %v", in, err, data.ErrConflict)
		}
	}
}

func labels(d data.Delta[data.Label]) data.Changes { return data.Changes{Labels: d} }

// drawSets draws change sets that follow one from the other, beginning at state,
// and brings state to their end.
func drawSets(t *rapid.T, state map[data.ID]data.Label) []data.Changes {
	var sets []data.Changes
	for range rapid.IntRange(0, 6).Draw(t, "sets") {
		var d data.Delta[data.Label]
		for i := range 4 {
			id := data.ID(fmt.Sprint(i))
			old, there := state[id]
			now := data.Label{ID: id, Name: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "name")}
			switch what := rapid.IntRange(0, 2).Draw(t, "what"); {
			case what == 0:
			case !there:
				d.Created = append(d.Created, now)
				state[id] = now
			case what == 1:
				d.Updated = append(d.Updated, data.Update[data.Label]{Old: old, New: now})
				state[id] = now
			default:
				d.Deleted = append(d.Deleted, old)
				delete(state, id)
			}
		}
		sets = append(sets, labels(d))
	}
	return sets
}

// run applies d to state as a store does, conflicts and all.
func run(t *rapid.T, state map[data.ID]data.Label, d data.Delta[data.Label]) {
	for _, l := range d.Deleted {
		if state[l.ID] != l {
			t.Fatalf("deleted %v is not there in %v", l, state)
		}
		delete(state, l.ID)
	}
	for _, u := range d.Updated {
		if state[u.Old.ID] != u.Old || u.Old == u.New {
			t.Fatalf("update %v does not fit %v", u, state)
		}
		state[u.New.ID] = u.New
	}
	for _, l := range d.Created {
		if _, ok := state[l.ID]; ok {
			t.Fatalf("created %v is there in %v", l, state)
		}
		state[l.ID] = l
	}
}

func TestMerge_Properties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := map[data.ID]data.Label{"0": {ID: "0", Name: "a"}, "1": {ID: "1", Name: "b"}}
		end := maps.Clone(start)
		sets := drawSets(t, end)
		merged, err := edit.Merge(sets...)
		if err != nil {
			t.Fatal(err)
		}

		got := maps.Clone(start)
		run(t, got, merged.Labels)
		if !maps.Equal(got, end) {
			t.Fatalf("merged changes lead to %v, want %v", got, end)
		}
		run(t, got, merged.Invert().Labels)
		if !maps.Equal(got, start) {
			t.Fatalf("their inverse leads to %v, want %v", got, start)
		}

		cut := rapid.IntRange(0, len(sets)).Draw(t, "cut")
		first, err1 := edit.Merge(sets[:cut]...)
		second, err2 := edit.Merge(sets[cut:]...)
		halves, err3 := edit.Merge(first, second)
		if err := errors.Join(err1, err2, err3); err != nil {
			t.Fatal(err)
		}
		got = maps.Clone(start)
		run(t, got, halves.Labels)
		if !maps.Equal(got, end) {
			t.Fatalf("merged in two halves they lead to %v, want %v", got, end)
		}

		none, err := edit.Merge(append(sets, merged.Invert())...)
		if err != nil || !none.Empty() {
			t.Fatalf("changes and their inverse: got %+v, %v, want nothing", none, err)
		}
	})
}
