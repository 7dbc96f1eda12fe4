package register

import "nomina/data"

// relinks reports whether annotations refer to other entities than before.
func relinks(c data.Changes) bool {
	for _, u := range c.Annotations.Updated {
		if u.Old.Entity != u.New.Entity {
			return true
		}
	}
	for _, a := range c.Annotations.Created {
		if a.Entity != "" {
			return true
		}
	}
	for _, a := range c.Annotations.Deleted {
		if a.Entity != "" {
			return true
		}
	}
	return false
}

// Recount counts anew how often entities are meant, unless nothing changed since,
// and calls then.
func (r *Register) Recount(then func()) {
	if !r.stale && !r.asking {
		then()
		return
	}
	r.waiting = append(r.waiting, then)
	if r.asking {
		return
	}
	r.asking, r.stale = true, false
	r.bridge.Go(func() {
		uses, err := r.s.Reader().EntityUses(r.s.Context())
		r.bridge.Post(func() { r.counted(uses, err) })
	})
}

func (r *Register) counted(uses map[data.ID]data.EntityUse, err error) {
	r.asking = false
	if err == nil {
		r.uses = uses
	}
	waiting := r.waiting
	if r.waiting = nil; r.stale && err == nil { // something happened meanwhile
		r.Recount(func() {
			for _, then := range waiting {
				then()
			}
		})
		return
	}
	for _, then := range waiting {
		then()
	}
}
