package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
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
func newBook(c format.Corpus, o format.WriteOptions, lay layout) (*book, error) {
	f := excelize.NewFile()
	st, err := newStyles(f, c.Labels)
	if err != nil {
		return nil, err
	}
	looks := newRules(c.Labels, st)
	for _, add := range []func() error{
		func() error { return addSheets(f, st, looks, lay.shown()) },
		func() error { return addCharts(f, c.Labels, lay) },
		func() error { return addAbout(f, st, c, o, lay) },
		func() error { return addSheets(f, st, looks, lay.exported) },
	} {
		if err := add(); err != nil {
			return nil, err
		}
	}
	if err := setProperties(f, c); err != nil {
		return nil, err
	}
	parts, err := collect(f)
	if err == nil {
		parts[bookPath] = withHidden(parts[bookPath])
	}
	return &book{parts: parts, styles: st}, err
}

// collect closes a workbook and returns its parts.
func collect(f *excelize.File) (map[string][]byte, error) {
	var col collector
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &col })
	if err := f.Write(io.Discard); err != nil {
		return nil, err
	}
	parts := col.all()
	parts[typesPath] = withoutPictures(parts[typesPath])
	return parts, f.Close()
}

const (
	typesPath = "[Content_Types].xml"
	bookPath  = "xl/workbook.xml"
)

// withoutPictures returns the list of types without those of pictures: there are
// none, and with a chart excelize lists them in an order by chance.
func withoutPictures(types []byte) []byte {
	return regexp.MustCompile(`<Default Extension="[a-z]+" ContentType="image/[^"]*"></Default>`).ReplaceAll(types, nil)
}

func addSheets(f *excelize.File, st *styles, looks rules, sheets []sheet) error {
	for _, s := range sheets {
		if err := addSheet(f, st, looks, s); err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	return nil
}

// addSheet makes a sheet with its header, frozen, filtered, its widths, and what
// it looks like on paper. The first takes the place of the one that is there.
func addSheet(f *excelize.File, st *styles, looks rules, s sheet) error {
	if i, err := f.GetSheetIndex("Sheet1"); err == nil && i == 0 {
		if err := f.SetSheetName("Sheet1", s.name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(s.name); err != nil {
		return err
	}
	// Without a dimension readers look for the last cell themselves: further
	// cells of long texts lie beyond the last column.
	if err := f.SetSheetDimension(s.name, ""); err != nil {
		return err
	}
	if err := setPage(f, s); err != nil {
		return err
	}
	if err := looks.add(f, s); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(s.columns), max(s.rows, 1)+1)
	if err != nil {
		return err
	}
	if !s.table {
		if err := f.AutoFilter(s.name, "A1:"+last, nil); err != nil {
			return err
		}
	}
	return addHeader(f, st, s, "A1:"+last)
}

// addHeader writes the header, whose texts a table must have too.
func addHeader(f *excelize.File, st *styles, s sheet, cells string) error {
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
	if s.table {
		err := sw.AddTable(&excelize.Table{Range: cells, Name: tableName(s.name), StyleName: "TableStyleLight1", ShowRowStripes: new(bool)})
		if err != nil {
			return err
		}
	}
	return sw.Flush()
}

// keyword stands in the properties of every workbook that is written here, where
// other programs leave it.
const keyword = "nomina-workbook"

// setProperties says when and by what the workbook was made, so that nothing in
// the file depends on the clock.
func setProperties(f *excelize.File, c format.Corpus) error {
	made := c.Now.UTC().Format(time.RFC3339)
	f.SetActiveSheet(0)
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Nomina"}); err != nil {
		return err
	}
	return f.SetDocProps(&excelize.DocProperties{
		Creator: "Nomina", LastModifiedBy: "Nomina", Created: made, Modified: made, Version: c.Version, Keywords: keyword,
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
