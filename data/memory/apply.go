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
	s.forget(t.Changes)
	return s.record(t), nil
}

// checkTarget compares an undo or redo with what the journal would have next.
func (s *state) checkTarget(t data.Txn) error {
	var next int64
	switch t.Kind {
	case data.KindDo:
		if t.Target != 0 {
			return broken("a new act has the target %d", t.Target)
		}
		return nil
	case data.KindUndo:
		next = last(s.done)
	case data.KindRedo:
		next = last(s.undone)
	default:
		return broken("unknown kind %q", t.Kind)
	}
	if next == 0 || next != t.Target {
		return fmt.Errorf("%s of %d is not next: %w", t.Kind, t.Target, data.ErrConflict)
	}
	return nil
}

// last returns the last of numbers, 0 if there is none.
func last(numbers []int64) int64 {
	if len(numbers) == 0 {
		return 0
	}
	return numbers[len(numbers)-1]
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

// record appends the commit of t and moves the act it concerns.
func (s *state) record(t data.Txn) data.Commit {
	c := data.Commit{
		Number: int64(len(s.journal)) + 1, Kind: t.Kind, Target: t.Target, Act: t.Act, Subject: t.Subject,
		Article: t.Article, Annotator: t.Annotator, Time: t.Time, Changes: cloneChanges(t.Changes),
	}
	s.journal = append(s.journal, c)
	switch t.Kind {
	case data.KindDo:
		s.done, s.undone = append(s.done, c.Number), nil
	case data.KindUndo:
		s.done, s.undone = s.done[:len(s.done)-1], append(s.undone, t.Target)
	case data.KindRedo:
		s.done, s.undone = append(s.done, t.Target), s.undone[:len(s.undone)-1]
	}
	return owned(c)
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
		Entities:    cloneDelta(c.Entities),
		Dismissals:  cloneDelta(c.Dismissals),
	}
}

func cloneDelta[T comparable](d data.Delta[T]) data.Delta[T] {
	return data.Delta[T]{
		Created: slices.Clone(d.Created),
		Updated: slices.Clone(d.Updated),
		Deleted: slices.Clone(d.Deleted),
	}
}
