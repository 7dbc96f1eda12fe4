package memory

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync/atomic"

	"nomina/data"
)

// errClosed is returned by every method after Close.
var errClosed = errors.New("project is closed")

// reader is the reading half of a store and of a snapshot.
type reader struct {
	state  *state
	closed atomic.Bool
}

// usable reports why the reader cannot be used, if so.
func (r *reader) usable(ctx context.Context) error {
	if r.closed.Load() {
		return errClosed
	}
	return ctx.Err()
}

// end reports whether this call closed the reader.
func (r *reader) end() bool { return !r.closed.Swap(true) }

// read calls get on the state, which nobody writes meanwhile.
func read[T any](ctx context.Context, r *reader, get func(s *state) (T, error)) (T, error) {
	if err := r.usable(ctx); err != nil {
		var none T
		return none, err
	}
	r.state.mu.RLock()
	defer r.state.mu.RUnlock()
	return get(r.state)
}

// one returns the record with that ID.
func one[K comparable, T any](kind string, m map[K]T, key K) (T, error) {
	v, ok := m[key]
	if !ok {
		return v, fmt.Errorf("%s %v: %w", kind, key, data.ErrNotFound)
	}
	return v, nil
}

// Project returns what is known about the project as a whole.
func (r *reader) Project(ctx context.Context) (data.Project, error) {
	return read(ctx, r, func(s *state) (data.Project, error) { return s.project, nil })
}

// Labels returns all labels by slot, then key.
func (r *reader) Labels(ctx context.Context) ([]data.Label, error) {
	return read(ctx, r, func(s *state) ([]data.Label, error) {
		return slices.SortedFunc(maps.Values(s.labels), compareLabels), nil
	})
}

// compareLabels orders by slot, those without one last, then by key.
func compareLabels(a, b data.Label) int {
	if (a.Slot == 0) != (b.Slot == 0) {
		return b.Slot - a.Slot
	}
	return cmp.Or(a.Slot-b.Slot, cmp.Compare(a.Key, b.Key))
}

// Summaries returns all articles with their counts, by Created, then ID.
func (r *reader) Summaries(ctx context.Context) ([]data.Summary, error) {
	return read(ctx, r, func(s *state) ([]data.Summary, error) {
		out := make([]data.Summary, 0, len(s.articles))
		for id, a := range s.articles {
			out = append(out, data.Summary{Article: a, Annotations: len(s.inArticle[id])})
		}
		slices.SortFunc(out, func(a, b data.Summary) int { return older(a.Article, b.Article) })
		return out, nil
	})
}

func older(a, b data.Article) int {
	return cmp.Or(cmp.Compare(a.Created, b.Created), cmp.Compare(a.ID, b.ID))
}

// Article returns one article, or ErrNotFound.
func (r *reader) Article(ctx context.Context, id data.ID) (data.Article, error) {
	return read(ctx, r, func(s *state) (data.Article, error) { return one("article", s.articles, id) })
}

// ArticlesByText returns the IDs of the articles with that text, oldest first.
func (r *reader) ArticlesByText(ctx context.Context, hash data.Hash) ([]data.ID, error) {
	return read(ctx, r, func(s *state) ([]data.ID, error) {
		var found []data.Article
		for _, a := range s.articles {
			if a.TextHash == hash {
				found = append(found, a)
			}
		}
		slices.SortFunc(found, older)
		ids := make([]data.ID, len(found))
		for i, a := range found {
			ids[i] = a.ID
		}
		return ids, nil
	})
}

// Text returns the body stored under hash, or ErrNotFound.
func (r *reader) Text(ctx context.Context, hash data.Hash) (string, error) {
	return read(ctx, r, func(s *state) (string, error) {
		x, err := one("text", s.texts, hash)
		if err != nil {
			return "", err
		}
		return x.String(), nil
	})
}

// Annotations returns an article's annotations in their order.
func (r *reader) Annotations(ctx context.Context, article data.ID) ([]data.Annotation, error) {
	return read(ctx, r, func(s *state) ([]data.Annotation, error) {
		out := make([]data.Annotation, 0, len(s.inArticle[article]))
		for id := range s.inArticle[article] {
			out = append(out, s.annotations[id])
		}
		slices.SortFunc(out, data.CompareAnnotations)
		return out, nil
	})
}

// AnnotationCount returns how many annotations an article has.
func (r *reader) AnnotationCount(ctx context.Context, article data.ID) (int, error) {
	return read(ctx, r, func(s *state) (int, error) { return len(s.inArticle[article]), nil })
}

// AnnotationsOver returns the annotations of a part of an article in their order.
func (r *reader) AnnotationsOver(ctx context.Context, article data.ID, span data.Span) ([]data.Annotation, error) {
	return read(ctx, r, func(s *state) ([]data.Annotation, error) {
		var out []data.Annotation
		for id := range s.inArticle[article] {
			if a := s.annotations[id]; a.Span().Overlaps(span) && !span.Empty() {
				out = append(out, a)
			}
		}
		slices.SortFunc(out, data.CompareAnnotations)
		return out, nil
	})
}

// Annotation returns one annotation, or ErrNotFound.
func (r *reader) Annotation(ctx context.Context, id data.ID) (data.Annotation, error) {
	return read(ctx, r, func(s *state) (data.Annotation, error) { return one("annotation", s.annotations, id) })
}

// Documents yields every article with its text and annotations.
func (r *reader) Documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		copied, err := read(ctx, r, func(s *state) (*state, error) { return s.clone(), nil })
		if err != nil {
			yield(data.Document{}, err)
			return
		}
		still := &reader{state: copied} // later commits must not tear an article apart
		articles, err := still.Summaries(ctx)
		if err != nil {
			yield(data.Document{}, err)
			return
		}
		for _, a := range articles {
			d, err := still.document(ctx, a.Article)
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}

func (r *reader) document(ctx context.Context, a data.Article) (data.Document, error) {
	body, err := r.Text(ctx, a.TextHash)
	if err != nil {
		return data.Document{}, err
	}
	annotations, err := r.Annotations(ctx, a.ID)
	if err != nil {
		return data.Document{}, err
	}
	return data.Document{Article: a, Text: body, Annotations: annotations}, nil
}

// LabelCounts returns how many annotations each label has.
func (r *reader) LabelCounts(ctx context.Context) (map[data.ID]int, error) {
	return read(ctx, r, func(s *state) (map[data.ID]int, error) { return maps.Clone(s.withLabel), nil })
}
