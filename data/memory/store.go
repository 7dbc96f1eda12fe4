package memory

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/text"
)

var _ data.Store = (*Store)(nil)

// Store is a project in memory. Every method may be called from any goroutine.
type Store struct {
	reader
	location string
	readOnly bool
	close    func() // tells the shelf; may be nil
}

// New returns a new project that begins with t and stands on no Shelf.
func New(t data.Template) *Store {
	return &Store{reader: reader{state: newState(t)}}
}

// Snapshot returns a copy of the project as it is now.
func (s *Store) Snapshot(ctx context.Context) (data.Snapshot, error) {
	copied, err := read(ctx, &s.reader, func(st *state) (*state, error) { return st.clone(), nil })
	if err != nil {
		return nil, err
	}
	return &snapshot{reader{state: copied}}, nil
}

// snapshot is a reader of a copy.
type snapshot struct{ reader }

// Close lets the copy go.
func (s *snapshot) Close() error {
	s.end()
	return nil
}

// Verify checks every annotation as Apply would, in the order of Summaries.
func (s *Store) Verify(ctx context.Context, limit int, progress func(done, total int)) ([]data.Problem, error) {
	articles, err := s.Summaries(ctx)
	if err != nil {
		return nil, err
	}
	var found []data.Problem
	for i, a := range articles {
		annotations, err := s.Annotations(ctx, a.ID)
		if err != nil {
			return nil, err
		}
		body, err := s.Text(ctx, a.TextHash)
		if err != nil {
			return nil, fmt.Errorf("verify article %s: %w", a.ID, err)
		}
		found = append(found, misfits(annotations, text.New(body), limit-len(found))...)
		if progress != nil {
			progress(i+1, len(articles))
		}
	}
	return found, nil
}

func misfits(annotations []data.Annotation, body *text.Index, limit int) []data.Problem {
	var found []data.Problem
	for _, a := range annotations {
		if why := misfit(a, body); why != "" && len(found) < limit {
			found = append(found, data.Problem{Article: a.Article, Annotation: a.ID, Text: why})
		}
	}
	return found
}

// Location returns the name on the Shelf, or "memory".
func (s *Store) Location() string {
	if s.location == "" {
		return "memory"
	}
	return s.location
}

// Writable reports whether the project was opened for writing.
func (s *Store) Writable() bool { return !s.readOnly }

// Close ends the use of s. Closing twice is allowed.
func (s *Store) Close() error {
	if s.end() && s.close != nil {
		s.close()
	}
	return nil
}
