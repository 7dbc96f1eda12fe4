package suggester

import (
	"errors"
	"slices"
	"time"

	"nomina/app/bridge"
	"nomina/data"
)

// rest is how long nobody acts before all is learnt anew, and quiet is after how
// many acts that is worth while.
const (
	rest  = 8 * time.Second
	quiet = 10
)

// committed follows a commit.
func (g *Suggester) committed(c data.Commit) {
	if !g.on {
		return
	}
	t := &g.todo
	if t.dirty == nil {
		t.dirty = map[data.ID]bool{}
	}
	ch := c.Changes
	for id := range ch.Touched() {
		t.dirty[id] = true
	}
	for _, a := range ch.Articles.Deleted {
		t.gone = append(t.gone, a.ID)
		delete(t.dirty, a.ID)
	}
	t.cold = t.cold || ch.Articles.Created != nil || ch.Labels.Len() > 0
	t.rules = t.rules || ch.Dismissals.Len() > 0 || ch.Entities.Len() > 0
	for _, d := range slices.Concat(ch.Dismissals.Created, ch.Dismissals.Deleted) {
		if d.Article != "" {
			t.dirty[d.Article] = true
		}
	}
	// What was rejected in the whole project is known to every article put since.
	t.cold = t.cold || slices.ContainsFunc(ch.Dismissals.Deleted, func(d data.Dismissal) bool { return d.Article == "" })
	t.look = true
	g.acts++
	g.work()
}

// work begins the next piece of work, unless one is under way: it is begun when
// that has ended then, with all that has come meanwhile.
func (g *Suggester) work() {
	if g.busy || !g.on || g.todo.empty() {
		return
	}
	g.idle()
	g.busy = true
	t, open, b, ctx, aside := g.todo, g.open, g.brain, g.ctx, g.h.Aside
	g.todo = todo{}
	g.h.Bridge.Go(func() {
		tell := func(list []data.Suggestion) {
			g.h.Bridge.Post(func() { g.tell(b, open, list) })
		}
		bridge.Pause(ctx, aside)
		err := b.work(ctx, t, open, tell)
		g.h.Bridge.Post(func() { g.worked(b, t, err) })
	})
}

// tell passes on what is suggested, if it is still wanted.
func (g *Suggester) tell(b *brain, article data.ID, list []data.Suggestion) {
	if g.brain != b || g.open != article {
		return
	}
	g.kept[article] = list
	if g.OnSuggest != nil {
		g.OnSuggest(article, list)
	}
}

func (g *Suggester) worked(b *brain, t todo, err error) {
	if g.brain != b || g.ctx.Err() != nil {
		return
	}
	g.busy = false
	if t.cold {
		g.acts = 0
	}
	if err != nil && !errors.Is(err, data.ErrNotFound) && g.OnError != nil {
		g.OnError(err)
	}
	g.work()
	if !g.busy && g.acts >= quiet && g.h.After != nil {
		g.idle = g.h.After(rest, func() {
			g.todo.cold, g.todo.look = true, true
			g.work()
		})
	}
}
