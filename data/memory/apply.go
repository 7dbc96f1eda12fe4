package memory

import (
	"context"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// Apply writes all of t and a journal row, or nothing; see data.Store.
func (s *Store) Apply(ctx context.Context, t data.Txn) (data.Commit, error) {
	if err := s.usable(ctx); err != nil {
		return data.Commit{}, err
	}
	if s.readOnly {
		return data.Commit{}, fmt.Errorf("apply: %w", data.ErrReadOnly)
	}
	s.state.mu.Lock()
	defer s.state.mu.Unlock()
	c, err := s.state.apply(t)
	if err != nil {
		return data.Commit{}, fmt.Errorf("apply: %w", err)
	}
	return c, nil
}

func (s *state) apply(t data.Txn) (data.Commit, error) {
	if err := s.checkTarget(t); err != nil {
		return data.Commit{}, err
	}
	if err := s.conflicts(t.Changes); err != nil {
		return data.Commit{}, err
	}
	if err := judgeTexts(t.Texts); err != nil {
		return data.Commit{}, err
	}
	added := s.addTexts(t.Texts)
	s.put(t.Changes)
	if err := s.judge(t.Changes); err != nil {
		// The old values were what was stored, so the inverse takes all back.
		s.put(t.Changes.Invert())
		for _, h := range added {
			delete(s.texts, h)
		}
		return data.Commit{}, err
	}
	return s.record(t), nil
}

// checkTarget compares an undo or redo with what the journal would have next.
func (s *state) checkTarget(t data.Txn) error {
	var next int
	switch t.Kind {
	case data.KindDo:
		if t.Target != 0 {
			return broken("a new act has the target %d", t.Target)
		}
		return nil
	case data.KindUndo:
		next = s.nextUndo()
	case data.KindRedo:
		next = s.nextRedo()
	default:
		return broken("unknown kind %q", t.Kind)
	}
	if next < 0 || s.journal[next].commit.Number != t.Target {
		return fmt.Errorf("%s of %d is not next: %w", t.Kind, t.Target, data.ErrConflict)
	}
	return nil
}

// addTexts returns the hashes that were not there before.
func (s *state) addTexts(texts []data.Text) []data.Hash {
	var added []data.Hash
	for _, t := range texts {
		if _, ok := s.texts[t.Hash]; !ok {
			s.texts[t.Hash] = text.New(t.Body)
			added = append(added, t.Hash)
		}
	}
	return added
}

// record appends the commit of t and moves the acts it concerns.
func (s *state) record(t data.Txn) data.Commit {
	switch t.Kind {
	case data.KindDo:
		for i := range s.journal {
			if s.journal[i].force == undone {
				s.journal[i].force = dead
			}
		}
	case data.KindUndo:
		s.journal[t.Target-1].force = undone
	case data.KindRedo:
		s.journal[t.Target-1].force = inForce
	}
	c := data.Commit{
		Number: int64(len(s.journal)) + 1, Kind: t.Kind, Target: t.Target, Act: t.Act, Subject: t.Subject,
		Article: t.Article, Annotator: t.Annotator, Time: t.Time, Changes: cloneChanges(t.Changes),
	}
	s.journal = append(s.journal, entry{commit: c})
	return owned(c)
}

// nextUndo returns the index of the newest act in force, -1 if there is none.
func (s *state) nextUndo() int {
	for i := len(s.journal) - 1; i >= 0; i-- {
		if e := s.journal[i]; e.commit.Kind == data.KindDo && e.force == inForce {
			return i
		}
	}
	return -1
}

// nextRedo returns the index of the act undone last, -1 if there is none. Acts
// are undone newest first, so it is the oldest of those that are undone.
func (s *state) nextRedo() int {
	return slices.IndexFunc(s.journal, func(e entry) bool {
		return e.commit.Kind == data.KindDo && e.force == undone
	})
}

// owned returns c with changes that the caller may keep and change.
func owned(c data.Commit) data.Commit {
	c.Changes = cloneChanges(c.Changes)
	return c
}

func cloneChanges(c data.Changes) data.Changes {
	return data.Changes{
		Labels:      cloneDelta(c.Labels),
		Articles:    cloneDelta(c.Articles),
		Annotations: cloneDelta(c.Annotations),
	}
}

func cloneDelta[T comparable](d data.Delta[T]) data.Delta[T] {
	return data.Delta[T]{
		Created: slices.Clone(d.Created),
		Updated: slices.Clone(d.Updated),
		Deleted: slices.Clone(d.Deleted),
	}
}
