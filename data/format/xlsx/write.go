package xlsx

import (
	"context"
	"fmt"
	"io"
	"maps"

	"nomina/data"
	"nomina/data/format"
)

// Write writes the corpus as a workbook. The corpus is read once for each of the
// large sheets, so that none waits in memory for another.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	l := f.limit.orExcel()
	proposed, err := countSuggestions(ctx, c, o)
	if err != nil {
		return format.Report{}, fmt.Errorf("make workbook: %w", err)
	}
	lay := newLayout(c, proposed, l)
	b, err := newBook(c, o, lay)
	if err != nil {
		return format.Report{}, fmt.Errorf("make workbook: %w", err)
	}
	wr, err := newWriter(ctx, w, b, c, o.Unit, l, p)
	if err != nil {
		return format.Report{}, fmt.Errorf("make workbook: %w", err)
	}
	wr.steps = steps(c, lay)
	if err := wr.write(lay); err != nil {
		return wr.rep, fmt.Errorf("write workbook: %w", err)
	}
	return wr.rep, nil
}

// writer puts the rows into a workbook.
type writer struct {
	ctx      context.Context
	corpus   format.Corpus
	unit     format.Unit
	limit    limit
	progress format.Progress
	steps    int64 // how many records the passes over the corpus take together
	done     int64 // of steps
	book     *book
	paths    map[string]string // of the sheets' parts by their names
	archive  *archive
	shared   shared
	row      row
	summary  summary
	tally    tally
	register map[data.ID]format.Entity
	rep      format.Report

	sheets  []sheet // those to be filled, the one at hand first
	written int     // rows in it
}

func newWriter(ctx context.Context, w io.Writer, b *book, c format.Corpus, u format.Unit, l limit, p format.Progress) (*writer, error) {
	paths, err := sheetPaths(b.part)
	if err != nil {
		return nil, err
	}
	wr := &writer{
		ctx: ctx, corpus: c, unit: u, limit: l, progress: p, book: b, paths: paths,
		archive: newArchive(w, c.Now), summary: newSummary(), tally: newTally(), register: c.Register(),
	}
	wr.shared.begin(b.parts[sharedPath])
	wr.row = row{units: l.units, shared: &wr.shared, styles: b.styles}
	return wr, nil
}

// part returns a part of the workbook.
func (b *book) part(name string) ([]byte, error) {
	if p, ok := b.parts[name]; ok {
		return p, nil
	}
	return nil, fmt.Errorf("%s: no such part", name)
}

func (w *writer) write(lay layout) error {
	if err := w.archive.parts(w.book.without(w.paths, lay)); err != nil {
		return err
	}
	for _, step := range []struct {
		sheets []sheet
		rows   func() error
	}{
		{lay.mentions, w.mentions},
		{lay.articles, w.articles},
		{lay.entities, w.entities},
		{lay.matrix, func() error { return w.matrix(lay.meant) }},
		{lay.suggestions, w.suggestions},
		{[]sheet{lay.labels}, w.labels},
		{[]sheet{lay.summary}, w.summaries},
		{lay.byArticle, w.byArticle},
		{lay.byMonth, w.byMonth},
		{lay.exported, w.exported},
	} {
		if err := w.fill(step.sheets, step.rows); err != nil {
			return err
		}
	}
	if lay.drawn() {
		if err := w.draw(); err != nil {
			return fmt.Errorf("draw charts: %w", err)
		}
	}
	table, err := w.shared.complete(w.book.parts[sharedPath])
	if err != nil {
		return err
	}
	if err := w.archive.part(sharedPath, table); err != nil {
		return err
	}
	return w.archive.close()
}

// without returns the parts that are whole already: all but the sheets of lay,
// the charts, whose ranges are not known yet, and the table of shared strings.
func (b *book) without(paths map[string]string, lay layout) map[string][]byte {
	whole := maps.Clone(b.parts)
	for _, s := range lay.all() {
		delete(whole, paths[s.name])
	}
	for _, path := range chartPaths() {
		delete(whole, path)
	}
	delete(whole, sharedPath)
	return whole
}
