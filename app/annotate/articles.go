package annotate

import (
	"strings"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/query"
	"nomina/widgets/articlelist"
)

// articles is the project's list of articles, all of it, and the part of it
// that the search box lets through: what articlelist.List shows.
type articles struct {
	all    []data.Summary
	index  map[data.ID]int
	shown  []query.Match // into all; in the order of the screen
	at     map[data.ID]int
	query  string
	lists  int               // how many lists were set
	doubts func(data.ID) int // counts what may be wrong in an article
}

var _ articlelist.Source = (*articles)(nil)

func newArticles() *articles {
	return &articles{index: map[data.ID]int{}, at: map[data.ID]int{}, doubts: func(data.ID) int { return 0 }}
}

func (l *articles) set(all []data.Summary) {
	l.all = all
	l.lists++
	clear(l.index)
	for i := range all {
		l.index[all[i].ID] = i
	}
}

// show replaces what the search box lets through.
func (l *articles) show(m []query.Match) {
	l.shown = m
	clear(l.at)
	for i, x := range m {
		l.at[l.all[x.Index].ID] = i
	}
}

// titles copies what a search on another goroutine needs.
func (l *articles) titles() []string {
	out := make([]string, len(l.all))
	for i := range l.all {
		out[i] = l.all[i].Title
	}
	return out
}

// Len implements articlelist.Source.
func (l *articles) Len() int { return len(l.shown) }

// Row implements articlelist.Source.
func (l *articles) Row(i int) articlelist.Row {
	m := l.shown[i]
	a := &l.all[m.Index]
	return articlelist.Row{
		ID: string(a.ID), Title: oneLine(a.Title), Detail: detail(a), Status: status(a.Status), Count: a.Annotations, Matched: m.Runes, Doubts: l.doubts(a.ID),
	}
}

// IndexOf implements articlelist.Source.
func (l *articles) IndexOf(id string) int {
	if i, ok := l.at[data.ID(id)]; ok {
		return i
	}
	return -1
}

func detail(a *data.Summary) string {
	var parts []string
	if a.Source != "" {
		parts = append(parts, oneLine(a.Source))
	}
	if a.Lang != "" {
		parts = append(parts, a.Lang)
	}
	parts = append(parts, say.N("list.characters", a.Length, say.Data{"N": number(a.Length)}))
	return strings.Join(parts, " · ")
}

func status(s data.Status) articlelist.Status {
	switch s {
	case data.StatusInProgress:
		return articlelist.InProgress
	case data.StatusDone:
		return articlelist.Done
	case data.StatusFlagged:
		return articlelist.Flagged
	}
	return articlelist.Untouched
}

// done returns how many articles are done.
func (l *articles) done() int {
	n := 0
	for i := range l.all {
		if l.all[i].Status == data.StatusDone {
			n++
		}
	}
	return n
}

// neighbour returns the article by steps down the screen, wrapping not at all.
func (l *articles) neighbour(id data.ID, step int) (data.ID, bool) {
	i, ok := l.at[id]
	if !ok {
		if len(l.shown) == 0 {
			return "", false
		}
		return l.all[l.shown[0].Index].ID, true
	}
	if i += step; i < 0 || i >= len(l.shown) {
		return "", false
	}
	return l.all[l.shown[i].Index].ID, true
}

// apply follows a commit; it reports whether articles came, went or changed
// their titles, so that the list must be shown anew.
func (l *articles) apply(c data.Changes) (changed bool) {
	for _, u := range c.Articles.Updated {
		if i, ok := l.index[u.New.ID]; ok {
			changed = changed || l.all[i].Title != u.New.Title
			l.all[i].Article = u.New
		}
	}
	for _, a := range c.Articles.Deleted {
		delete(l.index, a.ID)
	}
	for _, a := range c.Annotations.Created {
		l.count(a.Article, +1)
	}
	for _, a := range c.Annotations.Deleted {
		l.count(a.Article, -1)
	}
	return changed || len(c.Articles.Created)+len(c.Articles.Deleted) > 0
}

func (l *articles) count(id data.ID, by int) {
	if i, ok := l.index[id]; ok {
		l.all[i].Annotations += by
	}
}
