package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/xuri/excelize/v2"

	"nomina/data/format"
)

// book is a workbook whose large sheets have a header and no rows yet.
type book struct {
	parts  map[string][]byte // by their paths in the archive
	styles *styles
}

// newBook lets excelize make everything about a workbook except the rows of
// the sheets. About is whole.
func newBook(c format.Corpus, o format.WriteOptions, sheets []sheet) (*book, error) {
	f := excelize.NewFile()
	st, err := newStyles(f, c.Labels)
	if err != nil {
		return nil, err
	}
	for i, s := range sheets {
		if err := addSheet(f, st, s, i == 0); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	if err := addAbout(f, st, c, o); err != nil {
		return nil, fmt.Errorf("sheet %s: %w", sheetAbout, err)
	}
	if err := setProperties(f, c); err != nil {
		return nil, err
	}
	var col collector
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &col })
	if err := f.Write(io.Discard); err != nil {
		return nil, err
	}
	return &book{parts: col.all(), styles: st}, f.Close()
}

// addSheet makes a sheet with its header, frozen, filtered, and its widths.
func addSheet(f *excelize.File, st *styles, s sheet, first bool) error {
	if first {
		if err := f.SetSheetName("Sheet1", s.name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(s.name); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(s.columns), s.rows+1)
	if err != nil {
		return err
	}
	// Without a dimension readers look for the last cell themselves: further
	// cells of long texts lie beyond the last column.
	if err := f.SetSheetDimension(s.name, ""); err != nil {
		return err
	}
	if err := f.AutoFilter(s.name, "A1:"+last, nil); err != nil {
		return err
	}
	sw, err := f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	err = sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	if err != nil {
		return err
	}
	var names []any
	for i, col := range s.columns {
		if err := sw.SetColWidth(i+1, i+1, col.width); err != nil {
			return err
		}
		names = append(names, excelize.Cell{StyleID: st.header, Value: protect(col.name)})
	}
	if err := sw.SetRow("A1", names); err != nil {
		return err
	}
	return sw.Flush()
}

// setProperties says when and by what the workbook was made, so that nothing in
// the file depends on the clock.
func setProperties(f *excelize.File, c format.Corpus) error {
	made := c.Now.UTC().Format(time.RFC3339)
	f.SetActiveSheet(0)
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Nomina"}); err != nil {
		return err
	}
	return f.SetDocProps(&excelize.DocProperties{
		Creator: "Nomina", LastModifiedBy: "Nomina", Created: made, Modified: made, Version: c.Version,
	})
}

// collector is an archive in memory for the workbook without its rows.
type collector struct {
	names []string
	bufs  []*bytes.Buffer
}

// Create begins a part.
func (c *collector) Create(name string) (io.Writer, error) {
	c.names = append(c.names, name)
	c.bufs = append(c.bufs, new(bytes.Buffer))
	return c.bufs[len(c.bufs)-1], nil
}

func (c *collector) all() map[string][]byte {
	parts := make(map[string][]byte, len(c.names))
	for i, name := range c.names {
		parts[name] = c.bufs[i].Bytes()
	}
	return parts
}

// AddFS is there for the interface; excelize never calls it.
func (c *collector) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close has nothing to do.
func (c *collector) Close() error { return nil }
