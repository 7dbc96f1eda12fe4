package edit

import "nomina/data"

// Relabel gives annotations another label, all or none. Those that have it
// already stay as they are. An annotation that would come to have the span and
// label of another is a *DuplicateError.
type Relabel struct {
	Annotations []data.ID
	Label       data.ID
}

// Plan implements Command.
func (c Relabel) Plan(v View) (Step, error) {
	if _, err := findLabel(v, c.Label); err != nil {
		return Step{}, err
	}
	list, err := annotations(v, c.Annotations)
	if err != nil {
		return Step{}, err
	}
	var d data.Delta[data.Annotation]
	moved := make(map[data.ID]data.Update[data.Annotation], len(list))
	for _, a := range list {
		if a.Label == c.Label {
			continue
		}
		u := data.Update[data.Annotation]{Old: a, New: a}
		u.New.Label, u.New.Modified = c.Label, v.Now()
		d.Updated = append(d.Updated, u)
		moved[a.ID] = u
	}
	for _, u := range d.Updated {
		if err := refuseDuplicate(v, u.New, moved); err != nil {
			return Step{}, err
		}
	}
	return finish(v, data.ActRelabel, d)
}

// annotations returns the annotations with those IDs, each once.
func annotations(v View, ids []data.ID) ([]data.Annotation, error) {
	out := make([]data.Annotation, 0, len(ids))
	seen := make(map[data.ID]bool, len(ids))
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		a, err := v.Annotation(id)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// Resize moves an annotation to another span of its article. It is a
// *DuplicateError when the label stands there already.
type Resize struct {
	Annotation data.ID
	Span       data.Span
}

// Plan implements Command.
func (c Resize) Plan(v View) (Step, error) {
	a, err := v.Annotation(c.Annotation)
	if err != nil {
		return Step{}, err
	}
	if a.Span() == c.Span {
		return Step{Act: data.ActResize}, nil
	}
	u := data.Update[data.Annotation]{Old: a, New: a}
	u.New.Modified = v.Now()
	if err := fill(v, &u.New, c.Span); err != nil {
		return Step{}, err
	}
	if err := refuseDuplicate(v, u.New, nil); err != nil {
		return Step{}, err
	}
	return finish(v, data.ActResize, updated(u))
}

func updated(u data.Update[data.Annotation]) data.Delta[data.Annotation] {
	return data.Delta[data.Annotation]{Updated: []data.Update[data.Annotation]{u}}
}

// Remove deletes annotations, all or none.
type Remove struct{ Annotations []data.ID }

// Plan implements Command.
func (c Remove) Plan(v View) (Step, error) {
	list, err := annotations(v, c.Annotations)
	if err != nil {
		return Step{}, err
	}
	return finish(v, data.ActRemove, data.Delta[data.Annotation]{Deleted: list})
}

// SetNote replaces the note of an annotation; the empty note removes it.
type SetNote struct {
	Annotation data.ID
	Note       string
}

// Plan implements Command.
func (c SetNote) Plan(v View) (Step, error) {
	a, err := v.Annotation(c.Annotation)
	if err != nil {
		return Step{}, err
	}
	if a.Note == c.Note {
		return Step{Act: data.ActNote}, nil
	}
	u := data.Update[data.Annotation]{Old: a, New: a}
	u.New.Note, u.New.Modified = c.Note, v.Now()
	return finish(v, data.ActNote, updated(u))
}
