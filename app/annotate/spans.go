package annotate

import (
	"nomina/data"
)

// spans are the annotations of an article: by ID, in order, and by label.
type spans struct {
	byID map[data.ID]*data.Annotation
	all  *order
	by   groups
}

// groups are annotations by label.
type groups map[data.ID]*order

// change is what became of one annotation: nil before it was made and when it
// is gone.
type change struct{ was, is *data.Annotation }

// newSpans takes over annotations in order. It is called on any goroutine.
func newSpans(sorted []data.Annotation) *spans {
	s := &spans{byID: make(map[data.ID]*data.Annotation, len(sorted))}
	refs := make([]*data.Annotation, len(sorted))
	for i := range sorted {
		refs[i] = &sorted[i]
		s.byID[sorted[i].ID] = refs[i]
	}
	s.by = group(refs)
	s.all = newOrder(refs)
	return s
}

// group sorts annotations, which are in order, by their labels.
func group(sorted []*data.Annotation) groups {
	lists := map[data.ID][]*data.Annotation{}
	for _, a := range sorted {
		lists[a.Label] = append(lists[a.Label], a)
	}
	g := make(groups, len(lists))
	for label, list := range lists {
		g[label] = newOrder(list)
	}
	return g
}

// apply follows a commit and returns what changed here. Commits can be applied
// that the spans have in them already, if all those after them follow: what
// counts is what the last one says of a record.
func (s *spans) apply(d data.Delta[data.Annotation]) []change {
	var changes []change
	set := func(a data.Annotation) {
		was := s.byID[a.ID]
		if was == nil || *was != a {
			s.byID[a.ID] = &a
			changes = append(changes, change{was, &a})
		}
	}
	for _, a := range d.Deleted {
		if was := s.byID[a.ID]; was != nil {
			delete(s.byID, a.ID)
			changes = append(changes, change{was, nil})
		}
	}
	for _, u := range d.Updated {
		set(u.New)
	}
	for _, a := range d.Created {
		set(a)
	}
	var gone, added []*data.Annotation
	for _, c := range changes {
		if c.was != nil {
			gone = append(gone, c.was)
		}
		if c.is != nil {
			added = append(added, c.is)
		}
	}
	s.all.follow(gone, added)
	s.by.follow(gone, added)
	return changes
}

// follow takes out what is gone and puts in what is new.
func (g groups) follow(gone, added []*data.Annotation) {
	type lists struct{ gone, added []*data.Annotation }
	by := map[data.ID]*lists{}
	of := func(label data.ID) *lists {
		if by[label] == nil {
			by[label] = &lists{}
		}
		return by[label]
	}
	for _, a := range gone {
		l := of(a.Label)
		l.gone = append(l.gone, a)
	}
	for _, a := range added {
		l := of(a.Label)
		l.added = append(l.added, a)
	}
	for label, l := range by {
		if g[label] == nil {
			g[label] = newOrder(nil)
		}
		g[label].follow(l.gone, l.added)
	}
}
