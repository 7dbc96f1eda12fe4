package xlsx

import (
	"nomina/data"
)

// summary counts what the sheet Summary shows.
type summary struct {
	annotations map[data.ID]map[data.Status]int // by label and the article's status
	articles    map[data.ID]int                 // articles that have the label
	annotated   int                             // articles that have any
}

func newSummary() summary {
	return summary{annotations: map[data.ID]map[data.Status]int{}, articles: map[data.ID]int{}}
}

// count adds an article with annotations.
func (s *summary) count(doc data.Document) {
	for label, n := range perLabel(doc.Annotations) {
		s.articles[label]++
		if s.annotations[label] == nil {
			s.annotations[label] = map[data.Status]int{}
		}
		s.annotations[label][doc.Article.Status] += n
	}
	s.annotated++
}

// summaries writes a row for every label, and one for all.
func (w *writer) summaries() error {
	all := map[data.Status]int{}
	for _, l := range w.corpus.Labels {
		by := w.summary.annotations[l.ID]
		for status, n := range by {
			all[status] += n
		}
		if err := w.summaryRow(l.Key, w.book.styles.labels[l.ID].cell, w.summary.articles[l.ID], by); err != nil {
			return err
		}
	}
	return w.summaryRow("all", w.book.styles.header, w.summary.annotated, all)
}

func (w *writer) summaryRow(name string, style, articles int, by map[data.Status]int) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	total := 0
	for _, n := range by {
		total += n
	}
	w.row.text(colLabel, style, name)
	w.row.int(total)
	w.row.int(articles)
	for _, s := range data.Statuses() {
		w.row.int(by[s])
	}
	return w.endRow()
}

// labels writes a row for every label.
func (w *writer) labels() error {
	for _, l := range w.corpus.Labels {
		if err := w.beginRow(); err != nil {
			return err
		}
		r, plain := &w.row, w.book.styles.text
		r.text(colLabel, w.book.styles.labels[l.ID].cell, l.Key)
		r.text(colName, plain, l.Name)
		r.text(colColor, w.book.styles.labels[l.ID].cell, l.Color)
		r.int(l.Slot)
		r.int(w.corpus.LabelCounts[l.ID])
		r.text(colGuideline, plain, l.Guideline)
		r.text(colLabelID, plain, string(l.ID))
		r.continued()
		if err := w.endRow(); err != nil {
			return err
		}
	}
	return nil
}
