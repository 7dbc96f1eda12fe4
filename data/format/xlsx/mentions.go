package xlsx

import (
	"fmt"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// mentions writes a row for every annotation.
func (w *writer) mentions() error {
	article := 0
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
		sheet, n := place(sheetArticles, article, w.limit.rows)
		article++
		if len(doc.Annotations) == 0 {
			continue
		}
		m := mention{doc: doc, sheet: sheet, row: n, context: sentences{x: text.New(doc.Text)}, date: dateOf(doc.Article)}
		for _, a := range doc.Annotations {
			if err := w.mention(&m, a); err != nil {
				return fmt.Errorf("article %s: %w", doc.Article.ID, err)
			}
		}
		w.summary.count(doc)
		w.tally.count(doc, m.date)
		w.tell(len(doc.Annotations))
	}
	return nil
}

// mention is what the rows of one article have in common.
type mention struct {
	doc     data.Document
	sheet   string // where the article stands
	row     int
	context sentences
	date    data.Time
}

func (w *writer) mention(m *mention, a data.Annotation) error {
	label, ok := w.book.styles.labels[a.Label]
	if !ok {
		return fmt.Errorf("annotation %s: label %s: %w", a.ID, a.Label, data.ErrNotFound)
	}
	meant, ok := w.register[a.Entity]
	if !ok && a.Entity != "" {
		return fmt.Errorf("annotation %s: entity %s: %w", a.ID, a.Entity, data.ErrNotFound)
	}
	if err := w.beginRow(); err != nil {
		return err
	}
	r, plain := &w.row, w.book.styles.text
	r.text(colArticle, plain, m.doc.Article.Title)
	r.text(colLabel, label.cell, label.key)
	r.text(colText, plain, a.Quote)
	r.int(w.unit.Of(m.context.x, a.Start))
	r.int(w.unit.Of(m.context.x, a.End))
	before, covered, after := m.context.around(a.Span())
	r.rich(before, covered, after, label.run)
	r.text(colAnnotator, plain, a.Annotator)
	r.text(colNote, plain, a.Note)
	r.text(colStatus, 0, string(m.doc.Article.Status))
	r.day(m.date)
	r.text(colSource, plain, m.doc.Article.Source)
	r.text(colOrigin, 0, string(a.Origin))
	r.date(a.Created)
	r.date(a.Modified)
	r.link(m.sheet, m.row)
	r.text(colEntity, plain, meant.Name)
	r.text(colExternal, plain, meant.External)
	r.score(a.Score)
	r.text(colArticleID, plain, string(m.doc.Article.ID))
	r.text(colAnnotationID, plain, string(a.ID))
	r.text(colEntityID, plain, string(a.Entity))
	w.note(a, r.continued())
	w.rep.Kept.Spans++
	return w.endRow()
}

// note reports what the row could not hold as it is.
func (w *writer) note(a data.Annotation, cells int) {
	if cells > 0 {
		w.rep.Converted.Spans++
		w.report(format.Converted, CodeContinued, "mention {id}: a long text goes on in {cells} further cells", string(a.ID), cells)
	}
	if forbidden(a.Quote) || forbidden(a.Note) || forbidden(a.Annotator) {
		w.rep.Lost.Spans++
		w.report(format.Lost, CodeControls, "mention {id}: control characters became U+FFFD", string(a.ID), 0)
	}
}
