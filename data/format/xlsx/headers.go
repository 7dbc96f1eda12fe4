package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

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
