package xlsx

import (
	"fmt"

	"nomina/data/format"
)

// fill writes the sheets of one kind with the rows that come.
func (w *writer) fill(sheets []sheet, rows func() error) error {
	if len(sheets) == 0 {
		return nil
	}
	w.sheets = sheets
	err := w.begin()
	if err == nil {
		err = rows()
	}
	for err == nil && len(w.sheets) > 1 {
		err = w.next()
	}
	if err == nil {
		err = w.flush()
	}
	if e := w.archive.end(); err == nil {
		err = e
	}
	return err
}

// begin begins the first of the sheets to be filled.
func (w *writer) begin() error {
	path := w.paths[w.sheets[0].name]
	skeleton, err := w.book.part(path)
	if err != nil {
		return err
	}
	w.written = 0
	w.row.buf = w.archive.buffer()
	return w.archive.begin(path, skeleton)
}

// next completes the sheet at hand and begins the one after it.
func (w *writer) next() error {
	if len(w.sheets) < 2 {
		return fmt.Errorf("sheet %s: more rows than the project said", w.sheets[0].name)
	}
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.archive.end(); err != nil {
		return err
	}
	w.sheets = w.sheets[1:]
	return w.begin()
}

// beginRow begins the next row, in the next sheet when this one is full.
func (w *writer) beginRow() error {
	if w.written >= w.limit.rows-1 {
		if err := w.next(); err != nil {
			return err
		}
	}
	w.written++
	w.row.begin(w.written + 1)
	return nil
}

// endRow completes a row. It is where a cancel is noticed.
func (w *writer) endRow() error {
	w.row.end()
	if len(w.row.buf) < pieceSize {
		return nil
	}
	if err := w.ctx.Err(); err != nil {
		return err
	}
	return w.flush()
}

func (w *writer) flush() error {
	err := w.archive.rows(w.row.buf)
	w.row.buf = w.archive.buffer()
	return err
}

// steps returns how many records are gone through: the mentions and the articles
// for their sheets, and both once more for Exported.
func steps(c format.Corpus, lay layout) int64 {
	n := 2 * c.Total()
	if len(lay.matrix) > 0 {
		n += int64(c.Articles)
	}
	return max(n, 1)
}

// tell counts records done, as a part of what the caller knows about.
func (w *writer) tell(n int) {
	if w.done += int64(n); w.progress != nil {
		total := w.corpus.Total()
		w.progress(total*w.done/w.steps, total)
	}
}
