package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"nomina/data"
)

// source is where a reader reads: a pool, or the one connection of a snapshot.
type source interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// reader answers the questions of data.Reader. Each is one statement, hence of
// one moment, or runs in a snapshot.
type reader struct {
	src source
}

// each runs a query and calls row after the values of each row are in dest.
//
// The context is looked at here and not handed to the driver, which would start
// a goroutine for every query and drop the connection of one that is cancelled.
func each(ctx context.Context, src source, query string, args, dest []any, row func() error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	rows, err := src.QueryContext(context.WithoutCancel(ctx), query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for n := 1; rows.Next(); n++ {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		if err := row(); err != nil {
			return err
		}
		if n%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return rows.Err()
}

// one runs a query for a single row; none is data.ErrNotFound.
func one(ctx context.Context, src source, query string, args, dest []any) error {
	found := false
	err := each(ctx, src, query, args, dest, func() error { found = true; return nil })
	if err == nil && !found {
		return data.ErrNotFound
	}
	return err
}

// Project returns the project's record.
func (r reader) Project(ctx context.Context) (data.Project, error) {
	var p data.Project
	err := one(ctx, r.src, "SELECT id, created FROM project", nil, []any{(*string)(&p.ID), (*int64)(&p.Created)})
	return p, wrap("read the project", err)
}

// Labels returns all labels by slot, those without one last, then key.
func (r reader) Labels(ctx context.Context) ([]data.Label, error) {
	var l data.Label
	var all []data.Label
	err := each(ctx, r.src, "SELECT "+labelColumns+" FROM label ORDER BY slot IS NULL, slot, key", nil, labelDest(&l),
		func() error { all = append(all, l); return nil })
	return all, wrap("read the labels", err)
}

// Summaries returns all articles with their counts.
func (r reader) Summaries(ctx context.Context) ([]data.Summary, error) {
	var s data.Summary
	var all []data.Summary
	err := each(ctx, r.src, "SELECT "+articleColumns+
		", (SELECT count(*) FROM annotation WHERE annotation.article = article.n)"+
		" FROM article ORDER BY created, id", nil,
		append(articleDest(&s.Article), (*whole)(&s.Annotations)),
		func() error { all = append(all, s); return nil })
	return all, wrap("read the articles", err)
}

// Article returns one article.
func (r reader) Article(ctx context.Context, id data.ID) (data.Article, error) {
	var a data.Article
	err := one(ctx, r.src, "SELECT "+articleColumns+" FROM article WHERE id = ?", []any{string(id)}, articleDest(&a))
	return a, wrap("read article "+string(id), err)
}

// ArticlesByText returns the articles with that text, oldest first.
func (r reader) ArticlesByText(ctx context.Context, hash data.Hash) ([]data.ID, error) {
	var id string
	var all []data.ID
	err := each(ctx, r.src, "SELECT id FROM article WHERE text_hash = ? ORDER BY created, id", []any{string(hash)}, []any{&id},
		func() error { all = append(all, data.ID(id)); return nil })
	return all, wrap("find articles by text", err)
}

// Text returns the body stored under hash.
func (r reader) Text(ctx context.Context, hash data.Hash) (string, error) {
	var body string
	err := one(ctx, r.src, "SELECT body FROM content WHERE hash = ?", []any{string(hash)}, []any{&body})
	return body, wrap("read text "+string(hash), err)
}

// annotationQuery selects annotationColumns with ids; a condition follows it.
const (
	annotationQuery  = "SELECT a.id, r.id, l.id, a.start, a.end, a.quote, a.annotator, a.note, a.origin, a.score, coalesce(e.id, ''), a.created, a.modified" + annotationTables
	annotationTables = " FROM annotation a JOIN article r ON r.n = a.article JOIN label l ON l.n = a.label LEFT JOIN entity e ON e.n = a.entity WHERE "
)

// Annotation returns one annotation.
func (r reader) Annotation(ctx context.Context, id data.ID) (data.Annotation, error) {
	var a data.Annotation
	err := one(ctx, r.src, annotationQuery+"a.id = ?", []any{string(id)}, annotationDest(&a))
	return a, wrap("read annotation "+string(id), err)
}

// LabelCounts returns how many annotations each label has.
func (r reader) LabelCounts(ctx context.Context) (map[data.ID]int, error) {
	var id string
	var n int
	counts := map[data.ID]int{}
	err := each(ctx, r.src, "SELECT id, (SELECT count(*) FROM annotation WHERE annotation.label = label.n) FROM label", nil,
		[]any{&id, (*whole)(&n)}, func() error { counts[data.ID(id)] = n; return nil })
	return counts, wrap("count annotations", err)
}

// Head returns the number of the newest commit, 0 when there is none.
func (r reader) Head(ctx context.Context) (int64, error) {
	var n int64
	err := one(ctx, r.src, "SELECT coalesce(max(number), 0) FROM journal", nil, []any{&n})
	return n, wrap("read the journal", err)
}

// Commit returns one commit with its changes.
func (r reader) Commit(ctx context.Context, number int64) (data.Commit, error) {
	c, err := r.commit(ctx, "number = ?", number)
	return c, wrap(fmt.Sprint("read commit ", number), err)
}

// The conditions that find what undo and redo would act on. Acts are undone from
// the newest to the oldest, so the one undone last is the oldest of them.
const (
	nextUndo = "state = 'applied' ORDER BY number DESC LIMIT 1"
	nextRedo = "state = 'undone' ORDER BY number LIMIT 1"
)

// NextUndo returns the act that undo would take back.
func (r reader) NextUndo(ctx context.Context) (data.Commit, error) {
	c, err := r.commit(ctx, nextUndo)
	return c, wrap("find the act to undo", err)
}

// NextRedo returns the act that redo would bring back.
func (r reader) NextRedo(ctx context.Context) (data.Commit, error) {
	c, err := r.commit(ctx, nextRedo)
	return c, wrap("find the act to redo", err)
}

// commit returns the commit that a condition finds. A commit's row and parts
// never change once written, so two statements read one moment.
func (r reader) commit(ctx context.Context, where string, args ...any) (data.Commit, error) {
	var c data.Commit
	if err := one(ctx, r.src, "SELECT "+commitColumns+" FROM journal WHERE "+where, args, commitDest(&c)); err != nil {
		return data.Commit{}, err
	}
	var body any
	var all []any
	err := each(ctx, r.src, "SELECT body FROM journal_part WHERE number = ? ORDER BY part", []any{c.Number}, []any{&body},
		func() error { all = append(all, body); return nil })
	// A large import takes seconds to decode: not while the statement holds up
	// the log.
	for i := 0; i < len(all) && err == nil; i++ {
		if err = ctx.Err(); err == nil {
			err = appendPart(&c.Changes, all[i])
		}
	}
	return c, err
}
