package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
)

// ErrForeign is returned for a workbook that was not written by Nomina.
var ErrForeign = errors.New("no workbook of Nomina")

// Book is a workbook that Write has written, perhaps edited and saved by another
// program since: columns moved, added or gone, rows sorted, hidden, changed,
// added or gone, sheets renamed. It is used by one goroutine.
type Book struct {
	Project  data.ID     // whose state it is; empty when About is gone
	Unit     format.Unit // what the offsets count
	Exported data.Time   // when; zero when About is gone
	// Based says that it still knows what was exported, so that a correction can
	// be told from what the project has changed since.
	Based bool

	book   *workbook
	sheets map[kind][]string
	has    map[string]bool // of the sheets of mentions
}

// OpenBook opens a workbook, or returns ErrForeign. r stays the caller's to close.
func OpenBook(r io.ReaderAt, size int64) (*Book, error) {
	wb, err := openWorkbook(r, size)
	if err != nil {
		return nil, err
	}
	b := &Book{book: wb, sheets: map[kind][]string{}, has: map[string]bool{}}
	for _, name := range wb.names {
		if err := b.look(name); err != nil {
			return nil, err
		}
	}
	if len(b.sheets[kindMentions]) == 0 {
		return nil, ErrForeign
	}
	b.Based = len(b.sheets[kindExported]) > 0
	return b, b.about()
}

func (b *Book) about() error {
	about, err := b.book.about()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	b.Project = data.ID(about[projectRow])
	b.Exported, _ = parseTime(about[exportedRow])
	if b.Unit, err = format.ParseUnit(about[unitRow]); err != nil {
		return fmt.Errorf("sheet %s: %w", sheetAbout, err)
	}
	return nil
}

// Has reports whether the mentions have a column, by its head, such as "note".
func (b *Book) Has(column string) bool { return b.has[column] }

// Labels returns the definitions of the labels.
func (b *Book) Labels(ctx context.Context) ([]data.Label, error) {
	t := &table{book: b.book, sheets: b.sheets[kindLabels], need: 3, want: []string{
		colLabel, colLabelID, colColor, colName, colSlot, colGuideline, colContinued,
	}}
	var out []data.Label
	err := t.each(ctx, func() error {
		l := data.Label{Key: t.value(0), ID: data.ID(t.value(1)), Color: t.value(2)}
		l.Slot, _ = strconv.Atoi(t.value(4))
		for i, into := range map[int]*string{0: &l.Key, 3: &l.Name, 5: &l.Guideline} {
			var err error
			if *into, err = t.whole(t.want[i], i, 6); err != nil {
				return err
			}
		}
		if l.Key != "" {
			out = append(out, l)
		}
		return nil
	})
	return out, err
}

// Entities returns the register.
func (b *Book) Entities(ctx context.Context) ([]format.Entity, error) {
	return readEntities(ctx, b.book, b.sheets[kindEntities])
}
