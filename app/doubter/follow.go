package doubter

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"nomina/app/bridge"
	"nomina/data"
	"nomina/data/consistency"
)

// rest is how long nobody acts before the doubts of all articles are counted anew.
const rest = 30 * time.Second

// todo is what the next piece of work has to look at.
type todo struct {
	cold  bool // read everything anew
	rules bool // what was left for good is to be read again
	dirty map[data.ID]bool
	gone  []data.ID
	look  bool // judge the open article
}

func (t *todo) empty() bool {
	return !t.cold && !t.rules && len(t.dirty) == 0 && len(t.gone) == 0 && !t.look
}

// committed follows a commit.
func (d *Doubter) committed(c data.Commit) {
	t, ch := &d.todo, c.Changes
	if t.dirty == nil {
		t.dirty = map[data.ID]bool{}
	}
	for id := range ch.Touched() {
		t.dirty[id] = true
	}
	for _, a := range ch.Articles.Deleted {
		t.gone = append(t.gone, a.ID)
		delete(t.dirty, a.ID)
	}
	t.cold = t.cold || len(ch.Articles.Created) > 0
	t.rules = t.rules || ch.Dismissals.Len() > 0
	t.look = d.open != ""
	d.work()
}

// work begins the next piece of work, unless one is under way: it is begun when
// that has ended then, with all that has come meanwhile.
func (d *Doubter) work() {
	if d.busy || d.ctx.Err() != nil || d.todo.empty() {
		return
	}
	if t := &d.todo; t.cold || t.rules || len(t.dirty) > 0 {
		d.idle()
	}
	d.busy = true
	t, open := d.todo, d.open
	d.todo = todo{}
	d.h.Bridge.Go(func() {
		bridge.Pause(d.ctx, d.h.Aside)
		found, err := d.mind.work(d.ctx, t, open)
		d.h.Bridge.Post(func() { d.worked(t, open, found, err) })
	})
}

// work does one piece of work and returns the doubts about the articles that were
// touched, and about the open one.
func (m *mind) work(ctx context.Context, t todo, open data.ID) (map[data.ID][]consistency.Doubt, error) {
	if t.cold || t.rules {
		if err := m.rules(ctx); err != nil {
			return nil, err
		}
	}
	if t.cold {
		if err := m.readAll(ctx); err != nil {
			return nil, err
		}
	}
	for id := range t.dirty {
		if err := m.put(ctx, id); err != nil {
			return nil, err
		}
	}
	m.forget(t.gone)
	if t.look {
		if t.dirty == nil {
			t.dirty = map[data.ID]bool{}
		}
		t.dirty[open] = true
	}
	found := map[data.ID][]consistency.Doubt{}
	for _, id := range slices.Sorted(maps.Keys(t.dirty)) {
		list, err := m.judge(ctx, id)
		if err != nil && !errors.Is(err, data.ErrNotFound) {
			return nil, err
		}
		found[id] = list
	}
	return found, nil
}

func (m *mind) forget(articles []data.ID) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, id := range articles {
		m.table.Remove(id)
	}
}

func (d *Doubter) worked(t todo, open data.ID, found map[data.ID][]consistency.Doubt, err error) {
	if d.ctx.Err() != nil {
		return
	}
	d.busy = false
	if err != nil && d.OnError != nil {
		d.OnError(err)
	}
	counts := map[data.ID]int{}
	for id, list := range found {
		counts[id] = len(list)
	}
	for _, id := range t.gone {
		counts[id] = 0
	}
	d.count(counts)
	if list, ok := found[open]; ok && open == d.open && d.OnDoubts != nil {
		d.OnDoubts(open, list)
	}
	switch {
	case t.cold:
		d.countAll()
	case (len(t.dirty) > 0 || t.rules) && d.h.After != nil:
		d.idle = d.h.After(rest, d.countAll)
	}
	d.work()
}

// count takes counts in and tells of those that are others than before.
func (d *Doubter) count(counts map[data.ID]int) {
	var changed []data.ID
	for id, n := range counts {
		if d.counts[id] == n {
			continue
		}
		changed = append(changed, id)
		if n == 0 {
			delete(d.counts, id)
		} else {
			d.counts[id] = n
		}
	}
	if len(changed) > 0 && d.OnCounts != nil {
		d.OnCounts(changed)
	}
}
