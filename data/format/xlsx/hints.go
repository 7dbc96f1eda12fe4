package xlsx

import (
	"fmt"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// hints writes a row for everything that was suggested and not accepted.
func (w *writer) hints() error {
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		list := w.corpus.Suggestions[doc.Article.ID]
		if len(list) == 0 {
			continue
		}
		var x *text.Index
		if w.unit != format.CodePoints {
			x = text.New(doc.Text)
		}
		for _, s := range list {
			if err := w.hint(doc.Article, s, x); err != nil {
				return fmt.Errorf("article %s: %w", doc.Article.ID, err)
			}
		}
	}
	return nil
}

func (w *writer) hint(a data.Article, s data.Suggestion, x *text.Index) error {
	label, ok := w.book.styles.labels[s.Label]
	if !ok {
		return fmt.Errorf("suggestion: label %s: %w", s.Label, data.ErrNotFound)
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
	r.text("score", 0, fmt.Sprintf("%.2f", s.Score))
	r.text("source", 0, string(s.Source))
	r.text(colArticleID, plain, string(a.ID))
	r.continued()
	return w.endRow()
}
