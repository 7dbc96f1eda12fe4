package memory

import (
	"maps"
	"slices"
	"sync"

	"nomina/data"
	"nomina/data/text"
)

// state is everything a project holds. Records are values, so a copy of the
// maps is a copy of the project.
type state struct {
	mu          sync.RWMutex // all stores and readers of a project share its state
	project     data.Project
	labels      map[data.ID]data.Label
	articles    map[data.ID]data.Article
	annotations map[data.ID]data.Annotation
	entities    map[data.ID]data.Entity
	dismissals  map[data.ID]data.Dismissal
	suggestions map[data.ID][]data.Suggestion // by article
	presets     map[string]data.Preset        // by name
	texts       map[data.Hash]*text.Index     // never changes once it is in
	journal     []data.Commit                 // commit n stands at n-1
	done        []int64                       // acts in force, the newest last
	undone      []int64                       // acts that can be redone, the one undone last is last

	// Indexes, derived from the maps above.
	inArticle map[data.ID]map[data.ID]struct{} // article → its annotations
	withLabel map[data.ID]int                  // label → how many annotations
}

func newState(t data.Template) *state {
	s := &state{
		project:     t.Project,
		labels:      map[data.ID]data.Label{},
		articles:    map[data.ID]data.Article{},
		annotations: map[data.ID]data.Annotation{},
		entities:    map[data.ID]data.Entity{},
		dismissals:  map[data.ID]data.Dismissal{},
		suggestions: map[data.ID][]data.Suggestion{},
		presets:     map[string]data.Preset{},
		texts:       map[data.Hash]*text.Index{},
		inArticle:   map[data.ID]map[data.ID]struct{}{},
		withLabel:   map[data.ID]int{},
	}
	for _, l := range t.Labels {
		s.labels[l.ID] = l
	}
	return s
}

func (s *state) clone() *state {
	c := &state{
		project:     s.project,
		labels:      maps.Clone(s.labels),
		articles:    maps.Clone(s.articles),
		annotations: maps.Clone(s.annotations),
		entities:    maps.Clone(s.entities),
		dismissals:  maps.Clone(s.dismissals),
		suggestions: maps.Clone(s.suggestions),
		presets:     maps.Clone(s.presets),
		texts:       maps.Clone(s.texts),
		journal:     slices.Clone(s.journal),
		done:        slices.Clone(s.done),
		undone:      slices.Clone(s.undone),
		inArticle:   make(map[data.ID]map[data.ID]struct{}, len(s.inArticle)),
		withLabel:   maps.Clone(s.withLabel),
	}
	for article, ids := range s.inArticle {
		c.inArticle[article] = maps.Clone(ids)
	}
	return c
}

// put writes c without looking at the old values.
func (s *state) put(c data.Changes) {
	putDelta(s.labels, c.Labels, func(l data.Label) data.ID { return l.ID })
	putDelta(s.articles, c.Articles, func(a data.Article) data.ID { return a.ID })
	putDelta(s.entities, c.Entities, func(e data.Entity) data.ID { return e.ID })
	putDelta(s.dismissals, c.Dismissals, func(d data.Dismissal) data.ID { return d.ID })
	for _, a := range c.Annotations.Deleted {
		s.index(a, -1)
	}
	for _, u := range c.Annotations.Updated {
		s.index(u.Old, -1)
	}
	putDelta(s.annotations, c.Annotations, func(a data.Annotation) data.ID { return a.ID })
	for _, u := range c.Annotations.Updated {
		s.index(u.New, +1)
	}
	for _, a := range c.Annotations.Created {
		s.index(a, +1)
	}
}

func putDelta[T comparable](m map[data.ID]T, d data.Delta[T], id func(T) data.ID) {
	for _, v := range d.Deleted {
		delete(m, id(v))
	}
	for _, u := range d.Updated {
		m[id(u.New)] = u.New
	}
	for _, v := range d.Created {
		m[id(v)] = v
	}
}

// index adds an annotation to the indexes, or takes it out when by is -1.
func (s *state) index(a data.Annotation, by int) {
	s.withLabel[a.Label] += by
	if s.withLabel[a.Label] == 0 {
		delete(s.withLabel, a.Label)
	}
	ids := s.inArticle[a.Article]
	if by > 0 && ids == nil {
		ids = map[data.ID]struct{}{}
		s.inArticle[a.Article] = ids
	}
	if by > 0 {
		ids[a.ID] = struct{}{}
		return
	}
	delete(ids, a.ID)
	if len(ids) == 0 {
		delete(s.inArticle, a.Article)
	}
}
