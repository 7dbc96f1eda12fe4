package register

import (
	"context"
	"slices"

	"nomina/data"
	"nomina/data/names"
)

// file puts an entity into the index.
func (r *Register) file(e data.Entity) {
	r.change(func(x *names.Index) { x.Put(entry(e)) })
}

func entry(e data.Entity) names.Entry {
	return names.Entry{ID: e.ID, Label: e.Label, Texts: e.Names()}
}

// change has the index changed by a job: hundreds of thousands of names take
// seconds. It is let go between two entities, so that whoever asks waits for one.
func (r *Register) change(f func(*names.Index)) {
	r.mu.Lock()
	r.todo = append(r.todo, f)
	begin := !r.filing
	r.filing = true
	r.mu.Unlock()
	if begin {
		r.bridge.Go(func() {
			for r.changeOne() {
			}
		})
	}
}

func (r *Register) changeOne() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.todo) == 0 || r.s.Context().Err() != nil {
		r.todo, r.filing = nil, false
		return false
	}
	r.todo[0](r.index)
	r.todo = r.todo[1:]
	return true
}

// Search finds at most limit entities, on a goroutine of its own, and calls then
// unless cancel is called first. complete is for what is being typed: names that
// go on from it stand before those that are spelt alike.
func (r *Register) Search(query string, complete bool, limit int, then func([]names.Candidate)) (cancel func()) {
	gone := false
	r.bridge.Go(func() {
		found := r.search(query, complete, limit)
		r.bridge.Post(func() {
			if !gone {
				then(found)
			}
		})
	})
	return func() { gone = true }
}

func (r *Register) search(query string, complete bool, limit int) []names.Candidate {
	r.mu.RLock()
	defer r.mu.RUnlock()
	like := r.index.Candidates(query, limit)
	if !complete {
		return like
	}
	found := r.index.Complete(query, limit)
	seen := make(map[data.ID]bool, len(found))
	for _, c := range found {
		seen[c.ID] = true
	}
	for _, c := range like {
		if !seen[c.ID] && len(found) < limit {
			found = append(found, c)
		}
	}
	return found
}

// Pairs calls each, on its own goroutine, with entities that may be the same. It
// works on an index of its own, so that nobody waits, and ends with ctx, or when
// each returns false.
func Pairs(ctx context.Context, all []*data.Entity, threshold float64, each func(names.Pair) bool) error {
	x := names.New()
	for i, e := range all {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		x.Put(entry(*e))
	}
	for p, err := range x.Pairs(ctx, threshold) {
		if err != nil || !each(p) {
			return err
		}
	}
	return nil
}

// Called returns an entity that has a text among its names.
func Called(e data.Entity, text string) data.Entity {
	if known(e, text) {
		return e
	}
	return e.WithAliases(append(e.AliasList(), text)...)
}

// known reports whether an entity is called so, but for case and accents.
func known(e data.Entity, name string) bool {
	folded := names.Fold(name)
	return folded == "" || slices.ContainsFunc(e.Names(), func(n string) bool { return names.Fold(n) == folded })
}
