package xlsx

import (
	"fmt"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// exported writes what the workbook says of every article and mention once more,
// on a sheet that nobody sees: what differs from it later was corrected. It
// stands apart so that sorting and deleting rows does not touch it.
func (w *writer) exported() error {
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
		if err := w.exportedArticle(doc.Article); err != nil {
			return fmt.Errorf("article %s: %w", doc.Article.ID, err)
		}
		var x *text.Index
		if w.unit != format.CodePoints {
			x = text.New(doc.Text)
		}
		for _, a := range doc.Annotations {
			if err := w.exportedMention(x, a); err != nil {
				return fmt.Errorf("article %s: %w", doc.Article.ID, err)
			}
		}
		w.tell(1 + len(doc.Annotations))
	}
	return nil
}

func (w *writer) exportedArticle(a data.Article) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	r, plain := &w.row, w.book.styles.text
	r.text(colWasArticle, plain, string(a.ID))
	r.col += 6
	r.text(colStatus, 0, string(a.Status))
	r.text(colTitle, plain, a.Title)
	r.continued()
	return w.endRow()
}

func (w *writer) exportedMention(x *text.Index, a data.Annotation) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	r, plain := &w.row, w.book.styles.text
	r.text(colWasArticle, plain, string(a.Article))
	r.text(colWasMention, plain, string(a.ID))
	r.text(colLabel, plain, w.book.styles.labels[a.Label].key)
	r.int(w.unit.Of(x, a.Start))
	r.int(w.unit.Of(x, a.End))
	r.text(colEntityID, plain, string(a.Entity))
	r.text(colNote, plain, a.Note)
	r.col += 2
	r.continued()
	return w.endRow()
}
