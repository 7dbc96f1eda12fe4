package edit

import (
	"slices"

	"nomina/data"
)

// hub tells subscribers of commits, one commit after the other.
type hub struct {
	subscribers []*subscriber
	waiting     []data.Commit
	busy        bool
}

// subscriber is one who asked; fn is nil after cancel.
type subscriber struct{ fn func(data.Commit) }

func (h *hub) subscribe(fn func(data.Commit)) (cancel func()) {
	s := &subscriber{fn: fn}
	h.subscribers = append(h.subscribers, s)
	return func() {
		s.fn = nil
		h.subscribers = slices.DeleteFunc(slices.Clone(h.subscribers), func(o *subscriber) bool { return o == s })
	}
}

// publish tells everybody of c. Called by a subscriber, it leaves c to the call
// that is under way, so that nobody hears of c before those before it.
func (h *hub) publish(c data.Commit) {
	h.waiting = append(h.waiting, c)
	if h.busy {
		return
	}
	h.busy = true
	defer func() { h.busy, h.waiting = false, nil }()
	for len(h.waiting) > 0 {
		next := h.waiting[0]
		h.waiting = h.waiting[1:]
		for _, s := range slices.Clone(h.subscribers) {
			if s.fn != nil {
				s.fn(next)
			}
		}
	}
}
