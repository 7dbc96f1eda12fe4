package memory

import (
	"context"
	"fmt"

	"nomina/data"
)

// Commit returns the commit with that number, or ErrNotFound.
func (r *reader) Commit(ctx context.Context, number int64) (data.Commit, error) {
	return read(ctx, r, func(s *state) (data.Commit, error) { return s.commit(number) })
}

// Head returns the number of the newest commit, 0 when there is none.
func (r *reader) Head(ctx context.Context) (int64, error) {
	return read(ctx, r, func(s *state) (int64, error) { return int64(len(s.journal)), nil })
}

// NextUndo returns the newest act in force, or ErrNotFound.
func (r *reader) NextUndo(ctx context.Context) (data.Commit, error) {
	return read(ctx, r, func(s *state) (data.Commit, error) { return s.commit(last(s.done)) })
}

// NextRedo returns the act undone last, or ErrNotFound.
func (r *reader) NextRedo(ctx context.Context) (data.Commit, error) {
	return read(ctx, r, func(s *state) (data.Commit, error) { return s.commit(last(s.undone)) })
}

func (s *state) commit(number int64) (data.Commit, error) {
	if number < 1 || number > int64(len(s.journal)) {
		return data.Commit{}, fmt.Errorf("commit %d: %w", number, data.ErrNotFound)
	}
	return owned(s.journal[number-1]), nil
}
