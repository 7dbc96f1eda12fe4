package palette

import (
	"context"
	"slices"
	"time"

	"nomina/data"
	"nomina/data/query"
)

// The most rows of a kind: when every kind is searched, and alone.
const (
	mostOf    = 100
	mostAlone = 1000
)

// A part of an answer is shown when it has taken a frame so far, and before a
// pool so large that it will.
const (
	patience = 16 * time.Millisecond
	large    = 20_000 // entries
)

// few is how many entries are searched before the next frame: what is typed on
// after Enter must reach what Enter led to.
const few = 5000

// pools is what is searched, by kind; nil for what was not wanted yet.
type pools [kinds]*query.Pool

// fill brings the pools up to date. Lists are copied only when they changed;
// they are prepared for the search elsewhere.
func (p *Palette) fill() {
	var actions, labels []query.Entry
	for _, a := range p.h.Actions.All() {
		if !a.Hidden && a.ID != ownAction {
			actions = append(actions, query.Entry{ID: data.ID(a.ID), Text: a.Title()})
		}
	}
	if p.h.Book != nil {
		for _, l := range p.h.Book.Labels() {
			labels = append(labels, query.Entry{ID: l.ID, Text: l.Name})
		}
		p.renew(article, p.h.Book.ArticlesVersion(), p.h.Book.Articles)
		p.renew(mention, p.h.Book.MentionsVersion(), p.h.Book.Mentions)
	}
	p.pools[command], p.pools[label] = query.NewPool(actions), query.NewPool(labels)
	for k, pool := range p.pools {
		if pool == nil {
			p.pools[k] = query.NewPool(nil)
		}
	}
}

// ownAction opens the palette, which therefore does not offer it.
const ownAction = "app.palette"

func (p *Palette) renew(k kind, version string, list func() []query.Entry) {
	if p.pools[k] == nil || p.versions[k] != version {
		p.pools[k], p.versions[k] = query.NewPool(list()), version
	}
}

// question is what a search needs to know; it is not shared.
type question struct {
	generation int
	pools      pools
	pattern    query.Pattern
	ask        []kind
	keep       int
	recent     [kinds]map[data.ID]int
	off        map[data.ID]bool // the actions that cannot run now
}

// ask answers what was typed. The answer before is dropped.
func (p *Palette) ask(typed string) {
	p.stop()
	p.asked++
	p.enter = false
	only, rest, filtered := filter(typed)
	q := question{generation: p.asked, pools: p.pools, pattern: query.NewPattern(rest), keep: mostOf, off: p.cannot()}
	for k := range kinds {
		if q.recent[k] = p.recents(k); !filtered || k == only {
			q.ask = append(q.ask, k)
		}
	}
	if filtered {
		q.keep = mostAlone
	} else if q.pattern.Empty() {
		p.showRecent()
		return
	}
	if q.entries() <= few {
		so, _ := p.collect(context.Background(), q, func(rows) {})
		p.answered(q.generation, so, true)
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	p.h.Bridge.Go(func() { p.search(ctx, q) })
}

// entries is how many entries are searched.
func (q question) entries() (n int) {
	for _, k := range q.ask {
		n += q.pools[k].Len()
	}
	return n
}

// search runs on a goroutine of its own and shows what it found: in between what
// there is by then, and in the end all of it.
func (p *Palette) search(ctx context.Context, q question) {
	post := func(so rows, last bool) {
		p.h.Bridge.Post(func() { p.answered(q.generation, so, last) })
	}
	if so, err := p.collect(ctx, q, func(so rows) { post(so, false) }); err == nil {
		post(so, true)
	}
}

// collect searches one pool after the other. In between it hands over what there
// is by then; the error says that something else was typed.
func (p *Palette) collect(ctx context.Context, q question, part func(rows)) (rows, error) {
	p.one.Lock()
	defer p.one.Unlock()
	start := time.Now()
	var so rows // far
	for i, k := range q.ask {
		early := q.pools[k].Len() > large && time.Since(start) < patience
		if late := i > 0 && time.Since(start) > patience; len(so.list) > 0 && (early || late) {
			part(so)
		}
		hits, total, err := q.pools[k].Search(ctx, q.pattern, query.Options{
			Keep: q.keep, Distinct: k == mention && len(q.ask) > 1, Recent: q.recent[k],
		})
		if err != nil {
			return rows{}, err
		}
		so = so.with(k, q.pools[k], q.demoted(hits, k), total)
	}
	return so, nil
}

// cannot returns the actions that cannot run now.
func (p *Palette) cannot() map[data.ID]bool {
	out := map[data.ID]bool{}
	for i := range p.pools[command].Len() {
		if id := p.pools[command].Entry(i).ID; p.reason(item{command, id}) != "" {
			out[id] = true
		}
	}
	return out
}

// demoted puts the actions that cannot run behind whatever is as like the query.
func (q question) demoted(hits []query.Hit, k kind) []query.Hit {
	const below = 1 << 20
	for i, h := range hits {
		if k == command && q.off[q.pools[k].Entry(h.Index).ID] {
			hits[i].Score, hits[i].Recent = h.Score-below, 0
		}
	}
	return hits
}

// with returns the rows together with what was found of another kind.
func (r rows) with(k kind, pool *query.Pool, hits []query.Hit, total int) rows {
	list := slices.Clone(r.list)
	for _, h := range hits {
		list = append(list, found{item: item{k, pool.Entry(h.Index).ID}, text: pool.Entry(h.Index).Text, hit: h})
	}
	slices.SortStableFunc(list, func(a, b found) int { return query.CompareHits(a.hit, b.hit) })
	return rows{list: list, total: r.total + total}
}

// answered shows an answer unless something else was typed meanwhile. The cursor
// stays on what it was moved to.
func (p *Palette) answered(generation int, r rows, whole bool) {
	if p.view == nil || generation != p.asked {
		return
	}
	at := 0
	if was := p.view.At(); p.shown == generation && was > 0 && was < len(p.rows.list) {
		at = max(0, slices.IndexFunc(r.list, func(f found) bool { return f.item == p.rows.list[was].item }))
	}
	p.show(generation, r, whole, at)
	if whole && p.enter {
		p.enter = false
		p.pick(p.view.At())
	}
}
