package xlsx

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// setPage lets a sheet be printed across, its columns on one page, with the header
// on each.
func setPage(f *excelize.File, s sheet) error {
	if s.hidden || s.bare {
		return nil
	}
	if err := setAcross(f, s.name, 0); err != nil {
		return err
	}
	names := map[string]string{"_xlnm.Print_Titles": "'!$1:$1"}
	if s.paper > 0 {
		names["_xlnm.Print_Area"] = "'!$A:$" + string(appendColumn(nil, s.paper))
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if err := f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: "'" + s.name + names[name], Scope: s.name}); err != nil {
			return err
		}
	}
	return nil
}

// setAcross lays the paper across and lets one page be as wide as the sheet, and
// so many as long; 0 for as many as it takes.
func setAcross(f *excelize.File, sheet string, long int) error {
	across, wide, fit := "landscape", 1, true
	err := f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &across, FitToWidth: &wide, FitToHeight: &long})
	if err != nil {
		return err
	}
	return f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
}

// withHidden returns the list of sheets with those of what was exported hidden.
// excelize looks at all sheets to hide one.
func withHidden(book []byte) []byte {
	return regexp.MustCompile(`<sheet name="`+sheetExported+`( [0-9]+)?"`).ReplaceAll(book, []byte(`$0 state="hidden"`))
}

// tableName returns what the table of a sheet is called in formulas.
func tableName(sheet string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, sheet)
}

// tabular reports whether columns can be those of a table: their names differ in
// more than their case, and are not long.
func tabular(columns []column) bool {
	seen := make(map[string]bool, len(columns))
	for _, c := range columns {
		name := strings.ToLower(c.name)
		if seen[name] || len(name) > 200 || strings.ContainsAny(name, "\r\n\t_") && escapeAt(name, 0) >= 0 || forbidden(name) {
			return false
		}
		seen[name] = true
	}
	return true
}
