package action

import (
	"fmt"
	"maps"
	"slices"
)

// ClashError says that a chord belongs to another action.
type ClashError struct {
	Chord Chord
	Other *Action
}

// Error returns an English sentence without a full stop.
func (e *ClashError) Error() string {
	return fmt.Sprintf("%s is the key of %s", e.Chord, e.Other.ID)
}

// Rebind gives the action other keys; a *ClashError or a *ReservedError leaves
// everything as it was. No keys at all are allowed, and so are always the keys
// that the action was built with.
func (r *Registry) Rebind(id string, keys []Chord) error {
	a := r.byID[id]
	if a == nil {
		return fmt.Errorf("rebind %s: no such action", id)
	}
	for _, c := range keys {
		if Reserved(c) && !slices.Contains(r.own[id], c) {
			return &ReservedError{Chord: c}
		}
		if other := r.keys[c]; other != nil && other != a {
			return &ClashError{Chord: c, Other: other}
		}
	}
	for _, c := range a.Keys {
		delete(r.keys, c)
	}
	a.Keys = slices.Clone(keys)
	for _, c := range keys {
		r.keys[c] = a
	}
	return nil
}

// Load applies the user's keys as Changed returned them. An action whose keys
// cannot be had keeps those of its own that are free, and the reason is among
// the errors, as it is when none is. Actions that are not registered are passed
// over, since an older or newer version may have them.
func (r *Registry) Load(changed map[string][]string) []error {
	var ids, refused []string
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		if r.byID[id] != nil {
			ids = append(ids, id)
		}
	}
	// All changed keys are let go first, so that two actions can swap theirs.
	for _, id := range ids {
		_ = r.Rebind(id, nil)
	}
	var errs []error
	for _, id := range ids {
		keys, err := parseAll(changed[id])
		if err == nil {
			err = r.Rebind(id, keys)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("keys of %s: %w", id, err))
			refused = append(refused, id)
		}
	}
	// After the others, so that what could be had comes before what was built in.
	for _, id := range refused {
		if err := r.fallBack(id); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// fallBack gives the action those of its own keys that no other action has; the
// error says that it has none.
func (r *Registry) fallBack(id string) error {
	free := slices.DeleteFunc(slices.Clone(r.own[id]), func(c Chord) bool { return r.keys[c] != nil })
	if err := r.Rebind(id, free); err != nil {
		return err
	}
	if len(free) == 0 && len(r.own[id]) > 0 {
		return fmt.Errorf("keys of %s: other actions have its own, it is left without", id)
	}
	return nil
}

func parseAll(texts []string) ([]Chord, error) {
	keys := []Chord{}
	for _, t := range texts {
		c, err := Parse(t)
		if err != nil {
			return nil, err
		}
		keys = append(keys, c)
	}
	return keys, nil
}

// Changed returns the keys that differ from the program's own, for the settings.
func (r *Registry) Changed() map[string][]string {
	out := map[string][]string{}
	for _, a := range r.list {
		if !r.IsChanged(a.ID) {
			continue
		}
		texts := []string{}
		for _, c := range a.Keys {
			texts = append(texts, c.String())
		}
		out[a.ID] = texts
	}
	return out
}

// Merge returns Changed together with the keys that old, the settings so far,
// holds for actions that are not registered: another version may have them.
func (r *Registry) Merge(old map[string][]string) map[string][]string {
	out := r.Changed()
	for id, keys := range old {
		if r.byID[id] == nil {
			out[id] = slices.Clone(keys)
		}
	}
	return out
}

// IsChanged reports whether the action has other keys than it was built with.
func (r *Registry) IsChanged(id string) bool {
	a := r.byID[id]
	return a != nil && !slices.Equal(a.Keys, r.own[id])
}

// Reset gives the action the keys it was built with, or a *ClashError.
func (r *Registry) Reset(id string) error { return r.Rebind(id, r.own[id]) }
