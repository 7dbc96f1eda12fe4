// Package xlsx writes a project as an Excel workbook and reads its own workbooks,
// also when somebody has edited and saved them with another program.
//
// It is the format for people who read, filter and count in a spreadsheet. The
// excelize library makes the workbook; the rows of the large sheets are put in
// on the way out, which is what keeps a million of them fast and the memory
// flat. It may be imported by format/all, and by the register.
package xlsx

import (
	"nomina/data/format"
)

// What Excel holds: rows of a sheet, UTF-16 units of a cell, columns of a
// sheet, and the bytes of a sheet that its readers take without Zip64.
const (
	maxRows    = 1_048_576
	maxUnits   = 32_767
	maxColumns = 16_384
	maxBytes   = 1<<32 - 1
)

// Format writes Excel workbooks. The zero value is ready.
type Format struct {
	limit limit
}

// limit is smaller than Excel's in tests; zero means Excel's.
type limit struct{ rows, units int }

func (l limit) orExcel() limit {
	if l.rows == 0 {
		l.rows = maxRows
	}
	if l.units == 0 {
		l.units = maxUnits
	}
	return l
}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
	_ format.Offers  = Format{}
)

// Offers returns a choice of units, and suggestions.
func (Format) Offers() format.Offer { return format.Offer{Units: format.Units(), Suggestions: true} }

// Name returns "xlsx".
func (Format) Name() string { return "xlsx" }

// Extensions returns the ending of Excel workbooks.
func (Format) Extensions() []string { return []string{".xlsx"} }

// The codes of this package's report lines.
const (
	CodeControls  format.Code = "controls"  // args: article
	CodeContinued format.Code = "continued" // args: article, cells

	CodeIsXLSX         format.Code = "is_xlsx"          // no args
	CodeForeign        format.Code = "foreign_book"     // no args
	CodeEmpty          format.Code = "empty_lines"      // no args
	CodeNoArticle      format.Code = "no_article"       // args: article, span
	CodeBadCell        format.Code = "bad_cell"         // args: column, cell, span
	CodeBadArticleCell format.Code = "bad_article_cell" // args: column, cell
	CodeLengthDiffers  format.Code = "length_differs"   // args: got, want
)
