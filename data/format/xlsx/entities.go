package xlsx

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/format"
)

// entities writes a row for every entity of the register.
func (w *writer) entities() error {
	for _, e := range w.corpus.Entities {
		if err := w.entity(w.register[e.ID], w.corpus.Uses[e.ID], w.book.styles.labels[e.Label].cell); err != nil {
			return fmt.Errorf("entity %s: %w", e.ID, err)
		}
	}
	return w.ctx.Err()
}

func (w *writer) entity(e format.Entity, use data.EntityUse, labelStyle int) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	r, plain := &w.row, w.book.styles.text
	r.text(colEntityID, plain, string(e.ID))
	r.text(colLabel, labelStyle, e.Label)
	r.text(colName, plain, e.Name)
	r.text(colAliases, plain, format.JoinAliases(Format{}.Carried(e.Aliases)))
	r.text(colNote, plain, e.Note)
	r.text(colExternal, plain, e.External)
	r.int(use.Mentions)
	r.int(use.Articles)
	if use.Mentions > 0 {
		r.date(use.First)
	} else {
		r.skip()
	}
	r.date(e.Created)
	r.date(e.Modified)
	w.noteEntity(e, r.continued())
	return w.endRow()
}

// noteEntity reports what the row could not hold as it is.
func (w *writer) noteEntity(e format.Entity, cells int) {
	if cells > 0 {
		w.report(format.Converted, CodeContinued, "entity {id}: a long text goes on in {cells} further cells", string(e.ID), cells)
	}
	if forbidden(e.Name) || forbidden(e.Aliases) || forbidden(e.Note) || forbidden(e.External) {
		w.report(format.Lost, CodeControls, "entity {id}: control characters became U+FFFD", string(e.ID), 0)
	}
}

// readEntities reads the register. A date that is none is left out.
func readEntities(ctx context.Context, wb *workbook, sheets []string) ([]format.Entity, error) {
	t := &table{book: wb, sheets: sheets, need: 4, want: []string{
		colEntityID, colLabel, colName, colAliases, colNote, colExternal, colContinued, colCreated, colModified,
	}}
	var out []format.Entity
	err := t.each(ctx, func() error {
		e := format.Entity{ID: data.ID(t.value(0)), Label: t.value(1)}
		for i, into := range []*string{&e.Name, &e.Aliases, &e.Note, &e.External} {
			var err error
			if *into, err = t.whole(t.want[2+i], 2+i, 6); err != nil {
				return err
			}
		}
		e.Aliases = format.SplitAliases(e.Aliases)
		e.Created, _ = parseTime(t.value(7))
		e.Modified, _ = parseTime(t.value(8))
		if e != (format.Entity{}) {
			out = append(out, e)
		}
		return nil
	})
	return out, err
}
