package xlsx

import "strings"

// entities writes a row for every entity of the register.
func (w *writer) entities() error {
	keys := map[string]string{}
	for _, l := range w.corpus.Labels {
		keys[string(l.ID)] = l.Key
	}
	for _, e := range w.corpus.Entities {
		if err := w.beginRow(); err != nil {
			return err
		}
		r, plain := &w.row, w.book.styles.text
		r.text("entity", plain, e.Name)
		r.text(colLabel, w.book.styles.labels[e.Label].cell, keys[string(e.Label)])
		r.text("aliases", plain, strings.ReplaceAll(e.Aliases, "\n", " | "))
		r.text("external_id", plain, e.External)
		r.text("note", plain, e.Note)
		use := w.corpus.EntityUses[e.ID]
		r.int(use.Mentions)
		r.int(use.Articles)
		r.date(use.First)
		r.text(colEntityID, plain, string(e.ID))
		r.continued()
		if err := w.endRow(); err != nil {
			return err
		}
	}
	return nil
}
