package action

import (
	"fmt"
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

// Rebind gives the action other keys; a *ClashError leaves everything as it
// was. No keys at all are allowed.
func (r *Registry) Rebind(id string, keys []Chord) error {
	a := r.byID[id]
	if a == nil {
		return fmt.Errorf("rebind %s: no such action", id)
	}
	for _, c := range keys {
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

// Load applies the user's keys as Changed returned them and returns what could
// not be applied: unknown actions are passed over, since an older or newer
// version may have them.
func (r *Registry) Load(changed map[string][]string) []error {
	var errs []error
	ids := make([]string, 0, len(changed))
	for id := range changed {
		if r.byID[id] != nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	// All changed keys are let go first, so that two actions can swap theirs.
	for _, id := range ids {
		_ = r.Rebind(id, nil)
	}
	for _, id := range ids {
		keys, err := parseAll(changed[id])
		if err == nil {
			err = r.Rebind(id, keys)
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errs
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

// IsChanged reports whether the action has other keys than it was built with.
func (r *Registry) IsChanged(id string) bool {
	a := r.byID[id]
	return a != nil && !slices.Equal(a.Keys, r.own[id])
}

// Reset gives the action the keys it was built with, or a *ClashError.
func (r *Registry) Reset(id string) error { return r.Rebind(id, r.own[id]) }
