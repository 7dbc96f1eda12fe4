package xlsx

import (
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
