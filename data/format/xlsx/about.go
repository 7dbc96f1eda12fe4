package xlsx

import (
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"nomina/data"
	"nomina/data/format"
)

// The rows of About that are looked for: what start and end count, and of which
// project the workbook is a state.
const (
	unitRow     = "offset_unit"
	projectRow  = "project_id"
	exportedRow = "exported (UTC)"
)

// addAbout makes the sheet that says what the workbook is.
func addAbout(f *excelize.File, st *styles, c format.Corpus, o format.WriteOptions, lay layout) error {
	if _, err := f.NewSheet(sheetAbout); err != nil {
		return err
	}
	rows := []struct {
		key   string
		value any
		style int
	}{
		{"about", "value", st.header},
		{"program", "Nomina " + c.Version, st.text},
		{exportedRow, c.Now.UTC().Truncate(time.Second), st.date},
		{projectRow, string(c.Project.ID), st.text},
		{"project created (UTC)", since(c.Project.Created), st.date},
		{unitRow, o.Unit.String(), st.text},
		{"articles", c.Articles, 0},
		{"annotations", c.Annotations, 0},
		{"labels", len(c.Labels), 0},
		{"entities", len(c.Entities), 0},
		{"start, end", "Positions in the article's text, from 0; end is the first position after the mention. They count " + unitName(o.Unit) + ".", 0},
		{"sentence", "For reading: the mention in its label's colour, line breaks shown as blanks, shortened at … where the sentence is long.", 0},
		{"text", "Exactly the characters of the article, line breaks included. Control characters that a workbook cannot hold stand as U+FFFD.", 0},
		{"continued", "A cell holds 32,767 characters. A longer text is shaded and goes on in the cells after the column continued, which says how many belong to which column, in that order: text:2 note:1.", 0},
		{"to_article, to_mentions", "Links to the row of the other sheet, as the rows were written: they do not follow when the other sheet is sorted.", 0},
		{"dates", "All dates are UTC. The column date is the article's own, from its metadata, or else when it came into the project.", 0},
		{"pivot", "Mentions is a table with one row for each mention: click into it, then Insert, PivotTable.", 0},
		{"corrections", "Label, start, end, text, note, entity and status in Mentions and title and status in Articles can be corrected here, rows of Mentions be deleted or added: article_id, label and text are enough where the text occurs once. Nomina shows the differences before it takes any over.", 0},
		{sheetMatrix, matrixNote(c, lay), 0},
	}
	for i, r := range rows {
		if err := setRow(f, i+1, r.key, r.value, r.style); err != nil {
			return err
		}
	}
	if err := f.SetCellStyle(sheetAbout, "A1", "A1", st.header); err != nil {
		return err
	}
	if err := f.SetSheetDimension(sheetAbout, "A1:B"+strconv.Itoa(len(rows))); err != nil {
		return err
	}
	return setAboutWidths(f)
}

// since returns when a project was made, nil for what is none.
func since(t data.Time) any {
	if t == 0 {
		return nil
	}
	return time.UnixMilli(int64(t)).UTC()
}

func setRow(f *excelize.File, row int, key string, value any, style int) error {
	a, err := excelize.CoordinatesToCellName(1, row)
	if err != nil {
		return err
	}
	b, err := excelize.CoordinatesToCellName(2, row)
	if err != nil {
		return err
	}
	if err := f.SetCellStr(sheetAbout, a, key); err != nil {
		return err
	}
	if err := f.SetCellValue(sheetAbout, b, value); err != nil {
		return err
	}
	return f.SetCellStyle(sheetAbout, b, b, style)
}

func setAboutWidths(f *excelize.File) error {
	if err := f.SetColWidth(sheetAbout, "A", "A", 24); err != nil {
		return err
	}
	if err := f.SetColWidth(sheetAbout, "B", "B", 110); err != nil {
		return err
	}
	return f.SetPanes(sheetAbout, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

func unitName(u format.Unit) string {
	switch u {
	case format.UTF16:
		return "UTF-16 code units"
	case format.Bytes:
		return "bytes of the text in UTF-8"
	}
	return "Unicode code points"
}
