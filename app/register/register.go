// Package register keeps an open project's entities at hand: the records for
// what draws them, and an index of their names for what looks for one. It
// follows the project's commits. The window and its pages import it.
package register

import (
	"context"
	"slices"
	"sync"

	"nomina/app/bridge"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/names"
)

// Register is the entities of a project. Its methods belong to the UI goroutine.
type Register struct {
	bridge *bridge.Bridge
	s      *session.Session

	byID    map[data.ID]*data.Entity // what they lead to never changes
	ready   bool                     // the project was read
	whole   bool                     // and the index made
	asked   int                      // how often it was to be read
	reading bool                     // it is being read
	missed  []data.Delta[data.Entity]
	failure error
	heard   []*func()
	uses    map[data.ID]data.EntityUse // never changed, only replaced
	stale   bool                       // what uses says may be old
	asking  bool                       // for the uses
	waiting []func()                   // for the uses

	mu     sync.RWMutex // of what follows
	index  *names.Index
	todo   []func(*names.Index) // changes of the index, in order
	filing bool                 // a job makes them
}

// New returns the register of a project, which is read meanwhile.
func New(b *bridge.Bridge, s *session.Session) *Register {
	r := &Register{bridge: b, s: s, byID: map[data.ID]*data.Entity{}, index: names.New(), stale: true}
	r.load()
	return r
}

// load reads the project, and then makes the index, which takes as long again.
func (r *Register) load() {
	r.asked++
	now := r.asked
	r.reading, r.missed = true, nil
	r.bridge.Go(func() {
		all, err := r.s.Reader().Entities(r.s.Context())
		byID := make(map[data.ID]*data.Entity, len(all))
		for i := range all {
			byID[all[i].ID] = &all[i]
		}
		r.bridge.Post(func() { r.read(now, byID, err) })
		index := names.New()
		for _, e := range all {
			index.Put(entry(e))
		}
		r.bridge.Post(func() { r.indexed(now, index) })
	})
}

// read takes what was read, and then what happened meanwhile: what counts is what
// the last commit says of a record.
func (r *Register) read(asked int, byID map[data.ID]*data.Entity, err error) {
	if r.asked != asked {
		return // it is being read again
	}
	if r.failure = err; err != nil {
		r.tell()
		return
	}
	r.byID, r.ready = byID, true
	for _, d := range r.missed {
		r.apply(d)
	}
	r.tell()
}

// indexed takes the index, and then what happened since the project was read.
func (r *Register) indexed(asked int, index *names.Index) {
	if r.asked != asked || r.failure != nil {
		return
	}
	r.change(func(*names.Index) { r.index = index })
	for _, d := range r.missed {
		r.apply(d)
	}
	r.missed, r.reading, r.whole = nil, false, true
	r.tell()
}

// sudden is how many changes in one act are followed at once. More take longer
// than a frame; everything is read anew then.
const sudden = 5000

// Follow follows a commit.
func (r *Register) Follow(c data.Commit) {
	d, relinked := c.Changes.Entities, relinks(c.Changes)
	r.stale = r.stale || relinked
	switch {
	case d.Len() > sudden:
		r.load()
		return
	case d.Len() > 0:
		if r.reading {
			r.missed = append(r.missed, d)
		}
		r.apply(d)
	case !relinked:
		return
	}
	r.tell()
}

// Err returns why the entities could not be read.
func (r *Register) Err() error { return r.failure }

func (r *Register) apply(d data.Delta[data.Entity]) {
	for _, e := range d.Deleted {
		delete(r.byID, e.ID)
		r.change(func(x *names.Index) { x.Remove(e.ID) })
	}
	put := func(e data.Entity) {
		r.byID[e.ID] = &e
		r.file(e)
	}
	for _, e := range d.Created {
		put(e)
	}
	for _, u := range d.Updated {
		put(u.New)
	}
}

// OnChange makes fn hear that something of the register changed, or how often
// entities are meant; cancel ends it.
func (r *Register) OnChange(fn func()) (cancel func()) {
	l := &fn
	r.heard = append(r.heard, l)
	return func() { r.heard = slices.DeleteFunc(slices.Clone(r.heard), func(o *func()) bool { return o == l }) }
}

func (r *Register) tell() {
	for _, l := range r.heard {
		(*l)()
	}
}

// Ready reports whether the project was read.
func (r *Register) Ready() bool { return r.ready }

// Indexed reports whether what Search looks in is all there.
func (r *Register) Indexed() bool { return r.whole }

// Len returns how many entities there are.
func (r *Register) Len() int { return len(r.byID) }

// Entity returns an entity, the zero one when there is none with that ID.
func (r *Register) Entity(id data.ID) data.Entity {
	if e := r.byID[id]; e != nil {
		return *e
	}
	return data.Entity{}
}

// All returns every entity in no order. What the pointers lead to is never
// changed, so another goroutine may read it.
func (r *Register) All() []*data.Entity {
	out := make([]*data.Entity, 0, len(r.byID))
	for _, e := range r.byID {
		out = append(out, e)
	}
	return out
}

// Uses returns how often each entity is meant, as it was counted last. It is not
// changed afterwards, so another goroutine may read it.
func (r *Register) Uses() map[data.ID]data.EntityUse { return r.uses }

// Context ends when the project is closed.
func (r *Register) Context() context.Context { return r.s.Context() }
