package xlsx

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// countSuggestions returns how many rows the sheet Suggestions will have, -1
// when nobody asked for it.
func countSuggestions(ctx context.Context, c format.Corpus, o format.WriteOptions) (int, error) {
	if !o.Suggestions {
		return -1, nil
	}
	n := 0
	for doc, err := range c.Documents {
		if err != nil {
			return 0, fmt.Errorf("read article: %w", err)
		}
		list, err := c.Suggestions(ctx, doc.Article.ID)
		if err != nil {
			return 0, fmt.Errorf("read suggestions: %w", err)
		}
		n += len(list)
	}
	return n, nil
}

// suggestions writes a row for every suggestion, on a sheet that nothing reads
// back.
func (w *writer) suggestions() error {
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		list, err := w.corpus.Suggestions(w.ctx, doc.Article.ID)
		if err != nil {
			return fmt.Errorf("read suggestions: %w", err)
		}
		var x *text.Index
		if len(list) > 0 && w.unit != format.CodePoints {
			x = text.New(doc.Text)
		}
		for _, s := range list {
			if err := w.suggestion(doc.Article, x, s); err != nil {
				return fmt.Errorf("article %s: %w", doc.Article.ID, err)
			}
		}
	}
	return nil
}

func (w *writer) suggestion(a data.Article, x *text.Index, s data.Suggestion) error {
	label, ok := w.book.styles.labels[s.Label]
	if !ok {
		return fmt.Errorf("suggestion %v: label %s: %w", s.Span(), s.Label, data.ErrNotFound)
	}
	if err := w.beginRow(); err != nil {
		return err
	}
	r, plain := &w.row, w.book.styles.text
	r.text("article", plain, a.Title)
	r.text(colLabel, label.cell, label.key)
	r.text(colText, plain, s.Quote)
	r.int(w.unit.Of(x, s.Start))
	r.int(w.unit.Of(x, s.End))
	r.score(s.Score)
	r.text("source", 0, string(s.Source))
	r.text(colArticleID, plain, string(a.ID))
	r.continued()
	return w.endRow()
}
