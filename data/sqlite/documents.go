package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"slices"

	"nomina/data"
)

// sortAnnotations puts annotations in the order they are listed in everywhere.
// They were stored in about that order, which the sort makes use of.
func sortAnnotations(all []data.Annotation) {
	if !slices.IsSortedFunc(all, data.CompareAnnotations) {
		slices.SortFunc(all, data.CompareAnnotations)
	}
}

// Documents yields every article with its text and annotations, all of one
// moment, from a snapshot: its consumer may take its time.
func (db *DB) Documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		s, err := db.snapshot(ctx)
		if err != nil {
			yield(data.Document{}, wrap("read the articles", err))
			return
		}
		defer s.Close()
		s.Documents(ctx)(yield)
	}
}

// errStop ends a read that its consumer broke off.
var errStop = errors.New("stop")

// Documents yields every article with its text and annotations.
func (s *snapshot) Documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		err := s.documents(ctx, func(d data.Document) error {
			if !yield(d, nil) {
				return errStop
			}
			return ctx.Err()
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(data.Document{}, wrap("read the articles", err))
		}
	}
}

// documents reads article after article in one statement and the annotations of
// each in another that is prepared once.
func (s *snapshot) documents(ctx context.Context, do func(data.Document) error) error {
	s.reading.RLock()
	defer s.reading.RUnlock()
	labels, err := s.labelIDs(ctx)
	if err != nil {
		return err
	}
	// A join would read the label and the article anew for every annotation.
	stmt, err := s.conn.PrepareContext(context.WithoutCancel(ctx), "SELECT id, label, start, end, quote, annotator, note, origin, score,"+
		" coalesce((SELECT id FROM entity WHERE n = entity), ''), created, modified FROM annotation WHERE article = ?")
	if err != nil {
		return err
	}
	defer stmt.Close()
	var n int64
	var d data.Document
	return each(ctx, s.conn, "SELECT "+articleColumns+", n, (SELECT body FROM content WHERE hash = text_hash)"+
		" FROM article ORDER BY created, id", nil, append(articleDest(&d.Article), &n, &d.Text),
		func() error {
			var err error
			expected := min(len(d.Annotations), 1000) // as many as the article before
			if d.Annotations, err = annotationsOf(ctx, stmt, n, d.Article.ID, labels, expected); err != nil {
				return err
			}
			if err := do(d); err != nil {
				return err
			}
			return s.db.ended()
		})
}

// annotationsOf reads the annotations of the article with number n, making room
// for as many as are expected.
func annotationsOf(ctx context.Context, stmt *sql.Stmt, n int64, article data.ID, labels map[int64]data.ID, expected int) ([]data.Annotation, error) {
	a := data.Annotation{Article: article}
	var label int64
	all := make([]data.Annotation, 0, expected)
	dest := []any{(*string)(&a.ID), &label, (*whole)(&a.Start), (*whole)(&a.End),
		&a.Quote, &a.Annotator, &a.Note, (*string)(&a.Origin), &a.Score, (*string)(&a.Entity),
		(*int64)(&a.Created), (*int64)(&a.Modified)}
	err := each(ctx, statement{stmt}, "", []any{n}, dest, func() error {
		a.Label = labels[label]
		all = append(all, a)
		return nil
	})
	sortAnnotations(all)
	return all, err
}

// labelIDs returns the ids of the labels by their numbers.
func (s *snapshot) labelIDs(ctx context.Context) (map[int64]data.ID, error) {
	var n int64
	var id string
	ids := map[int64]data.ID{}
	err := each(ctx, s.conn, "SELECT n, id FROM label", nil, []any{&n, &id}, func() error { ids[n] = data.ID(id); return nil })
	return ids, err
}

// statement is a source that runs one prepared statement, whatever is asked.
type statement struct{ stmt *sql.Stmt }

// QueryContext is source's.
func (s statement) QueryContext(ctx context.Context, _ string, args ...any) (*sql.Rows, error) {
	return s.stmt.QueryContext(ctx, args...)
}
