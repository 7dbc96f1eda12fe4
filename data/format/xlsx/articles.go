package xlsx

import (
	"fmt"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// articles writes a row for every article.
func (w *writer) articles() error {
	first := 0 // which mention the article's first is
	for doc, err := range w.corpus.Documents {
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
		if err := w.article(doc, first); err != nil {
			return fmt.Errorf("article %s: %w", doc.Article.ID, err)
		}
		first += len(doc.Annotations)
		w.tell(1)
	}
	return nil
}

func (w *writer) article(doc data.Document, first int) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	a, r, plain := doc.Article, &w.row, w.book.styles.text
	r.text(colTitle, plain, a.Title)
	r.text(colStatus, 0, string(a.Status))
	r.int(len(doc.Annotations))
	w.counts(perLabel(doc.Annotations))
	r.text(colSource, plain, a.Source)
	r.text(colLang, 0, a.Lang)
	r.int(a.Length)
	r.date(a.Created)
	r.text(colFile, plain, a.File.Name)
	r.text(colPath, plain, a.File.Path)
	r.text(colSHA256, plain, a.File.SHA256)
	r.text(colEncoding, 0, a.File.Encoding)
	r.text(colMeta, plain, a.Meta)
	if len(doc.Annotations) > 0 {
		r.link(place(sheetMentions, first, w.limit.rows))
	} else {
		r.skip()
	}
	r.text(colArticleID, plain, string(a.ID))
	r.text(colText, 0, doc.Text)
	cells := r.continued()
	if r.col > maxColumns+1 {
		return fmt.Errorf("text in %d cells: %w", cells, ErrTooLarge)
	}
	w.noteArticle(doc, cells)
	w.rep.Kept.Articles++
	return w.endRow()
}

// counts appends how many annotations of each label there are.
func (w *writer) counts(n map[data.ID]int) {
	for _, l := range w.corpus.Labels {
		w.row.int(n[l.ID])
	}
}

// perLabel counts annotations by their labels.
func perLabel(annotations []data.Annotation) map[data.ID]int {
	n := map[data.ID]int{}
	for _, a := range annotations {
		n[a.Label]++
	}
	return n
}

// noteArticle reports what the row could not hold as it is.
func (w *writer) noteArticle(doc data.Document, cells int) {
	id := string(doc.Article.ID)
	if cells > 0 {
		w.rep.Converted.Articles++
		w.report(format.Converted, CodeContinued, "article {id}: a long text goes on in {cells} further cells", id, cells)
	}
	if forbidden(doc.Text) || forbidden(doc.Article.Title) || forbidden(doc.Article.Source) {
		w.rep.Lost.Articles++
		w.report(format.Lost, CodeControls, "article {id}: control characters became U+FFFD", id, 0)
	}
}

func (w *writer) report(s format.Severity, code format.Code, template, id string, cells int) {
	l := format.NewLine(s, code, template, "id", id, "cells", strconv.Itoa(cells))
	l.File = w.sheets[0].name
	l.Line = w.written + 1
	w.rep.Add(l)
}
