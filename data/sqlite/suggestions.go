package sqlite

import (
	"context"
	"errors"
	"fmt"

	"nomina/data"
)

// storeDismissals writes all changes of dismissals.
func (a *act) storeDismissals(t data.Txn) error {
	d := t.Changes.Dismissals
	for _, v := range d.Deleted {
		n, err := a.exec(a.ctx, "DELETE FROM dismissal WHERE "+equal(dismissalColumns), dismissalRow(v)...)
		if err := expect(n, err, "dismissal", v.ID); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		n, err := a.exec(a.ctx, "UPDATE dismissal SET "+assigned(dismissalColumns)+" WHERE "+equal(dismissalColumns),
			append(dismissalRow(u.New), dismissalRow(u.Old)...)...)
		if err := expect(n, err, "dismissal", u.Old.ID); err != nil {
			return err
		}
	}
	return a.insert(a.ctx, "dismissal", dismissalColumns, "", len(d.Created), func(row []any, i int) ([]any, error) {
		return append(row, dismissalRow(d.Created[i])...), a.tick()
	})
}

func dismissalRow(d data.Dismissal) []any {
	return []any{
		string(d.ID), d.Kind, string(d.Article), string(d.Label), int64(d.Start), int64(d.End), d.Text, d.Score, d.Annotator, int64(d.Created),
	}
}

// Dismissals returns all dismissals, the oldest first.
func (r reader) Dismissals(ctx context.Context) ([]data.Dismissal, error) {
	var d data.Dismissal
	var all []data.Dismissal
	err := each(ctx, r.src, "SELECT "+dismissalColumns+" FROM dismissal ORDER BY created, id", nil, []any{
		(*string)(&d.ID), &d.Kind, (*string)(&d.Article), (*string)(&d.Label), (*whole)(&d.Start), (*whole)(&d.End),
		&d.Text, &d.Score, &d.Annotator, (*int64)(&d.Created),
	}, func() error { all = append(all, d); return nil })
	return all, wrap("read what was dismissed", err)
}

// Suggestions returns what is kept for an article.
func (r reader) Suggestions(ctx context.Context, article data.ID) ([]data.Suggestion, error) {
	s := data.Suggestion{Article: article}
	var all []data.Suggestion
	err := each(ctx, r.src, "SELECT l.id, s.start, s.end, s.quote, s.score, s.raw, s.source, s.count, s.tier FROM suggestion s"+
		" JOIN label l ON l.n = s.label JOIN article r ON r.n = s.article WHERE r.id = ? ORDER BY s.start, s.end, s.n",
		[]any{string(article)}, []any{
			(*string)(&s.Label), (*whole)(&s.Start), (*whole)(&s.End), &s.Quote, &s.Score, &s.Raw, (*string)(&s.Source), (*whole)(&s.Count), (*string)(&s.Tier),
		}, func() error { all = append(all, s); return nil })
	return all, wrap("read the suggestions of "+string(article), err)
}

// keepSuggestions replaces those of an article, in one transaction.
func (w *writer) keepSuggestions(ctx context.Context, article data.ID, list []data.Suggestion) error {
	safe := context.WithoutCancel(ctx)
	if _, err := w.exec(safe, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	a := &act{writer: w, ctx: safe, caller: ctx, articles: map[data.ID]place{}, entities: map[data.ID]int64{}}
	err := a.replaceSuggestions(article, list)
	if err == nil {
		_, err = w.exec(safe, "COMMIT")
	}
	if err != nil {
		return errors.Join(err, w.rollback(safe))
	}
	return nil
}

func (a *act) replaceSuggestions(article data.ID, list []data.Suggestion) error {
	p, err := a.place(article, data.ErrNotFound)
	if err != nil {
		return err
	}
	if _, err := a.loadLabels(); err != nil {
		return err
	}
	if _, err := a.exec(a.ctx, "DELETE FROM suggestion WHERE article = ?", p.n); err != nil {
		return err
	}
	return a.insert(a.ctx, "suggestion", "article, label, start, end, quote, score, raw, source, count, tier", "", len(list),
		func(row []any, i int) ([]any, error) {
			s := list[i]
			label, ok := a.labels[s.Label]
			if !ok {
				return nil, fmt.Errorf("%w: a suggestion: no label %s", data.ErrNotFound, s.Label)
			}
			return append(row, p.n, label, int64(s.Start), int64(s.End), s.Quote, s.Score, s.Raw, string(s.Source), int64(s.Count), string(s.Tier)), a.tick()
		})
}
