package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"nomina/data"
)

// maxRules is how many labels have a colour that follows when a cell is changed.
const maxRules = 64

// rules colour the cells of a sheet by what stands in them, and offer what may.
type rules struct {
	labels []data.Label
	styles *styles
}

func newRules(labels []data.Label, st *styles) rules {
	return rules{labels[:min(len(labels), maxRules)], st}
}

// add gives a sheet its colours and lists. They reach down to the last row, so
// that they hold for rows that somebody adds.
func (r rules) add(f *excelize.File, s sheet) error {
	for _, c := range []struct {
		column int
		colour func() ([]excelize.ConditionalFormatOptions, error)
		list   func(f *excelize.File, cells string) error
	}{
		{s.label, func() ([]excelize.ConditionalFormatOptions, error) { return r.labelColours(f, s.label) }, r.labelList},
		{s.status, func() ([]excelize.ConditionalFormatOptions, error) { return r.statusColours(f, s.status) }, statusList},
	} {
		if c.column == 0 {
			continue
		}
		letter := string(appendColumn(nil, c.column))
		cells := letter + "2:" + letter + strconv.Itoa(maxRows)
		formats, err := c.colour()
		if err != nil {
			return err
		}
		if len(formats) > 0 {
			if err := f.SetConditionalFormat(s.name, cells, formats); err != nil {
				return err
			}
		}
		if s.lists {
			if err := c.list(f, s.name+"!"+cells); err != nil {
				return err
			}
		}
	}
	return nil
}

// exactly returns the rule that cells of a column which hold exactly that text
// look like a style.
func exactly(column int, text string, style int) excelize.ConditionalFormatOptions {
	quoted := strings.ReplaceAll(protect(text), `"`, `""`)
	return excelize.ConditionalFormatOptions{
		Type: "formula", Criteria: fmt.Sprintf(`EXACT($%s2,"%s")`, appendColumn(nil, column), quoted), Format: &style,
	}
}

func (r rules) labelColours(f *excelize.File, column int) ([]excelize.ConditionalFormatOptions, error) {
	var all []excelize.ConditionalFormatOptions
	for _, l := range r.labels {
		if len(l.Key) > maxLiteral || forbidden(l.Key) {
			continue
		}
		rgb := color(l.Color)
		style, err := f.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Bold: true, Color: rgb},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{tint(rgb)}},
		})
		if err != nil {
			return nil, fmt.Errorf("define colour of label %s: %w", l.Key, err)
		}
		all = append(all, exactly(column, l.Key, style))
	}
	return all, nil
}

// maxLiteral is how many characters a text within a formula may have.
const maxLiteral = 250

func (r rules) statusColours(f *excelize.File, column int) ([]excelize.ConditionalFormatOptions, error) {
	var all []excelize.ConditionalFormatOptions
	for _, s := range data.Statuses() {
		style, err := f.NewConditionalStyle(&excelize.Style{
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{statusColour(s)}},
		})
		if err != nil {
			return nil, fmt.Errorf("define colour of status %s: %w", s, err)
		}
		all = append(all, exactly(column, string(s), style))
	}
	return all, nil
}

func statusColour(s data.Status) string {
	switch s {
	case data.StatusInProgress:
		return "FFF2CC"
	case data.StatusDone:
		return "DDEFD9"
	case data.StatusFlagged:
		return "F8D7DA"
	}
	return "EEEEEE"
}

// labelList offers the keys of the sheet Labels.
func (r rules) labelList(f *excelize.File, cells string) error {
	if len(r.labels) == 0 {
		return nil
	}
	sheet, ref, _ := strings.Cut(cells, "!")
	v := excelize.NewDataValidation(true)
	v.SetSqref(ref)
	v.SetSqrefDropList("'" + sheetLabels + "'!$A$2:$A$" + strconv.Itoa(r.styles.labelCount()+1))
	v.SetError(excelize.DataValidationErrorStyleStop, "Label", "Choose a label of the sheet Labels.")
	return f.AddDataValidation(sheet, v)
}

func statusList(f *excelize.File, cells string) error {
	sheet, ref, _ := strings.Cut(cells, "!")
	v := excelize.NewDataValidation(true)
	v.SetSqref(ref)
	var all []string
	for _, s := range data.Statuses() {
		all = append(all, string(s))
	}
	if err := v.SetDropList(all); err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleStop, "Status", strings.Join(all, ", "))
	return f.AddDataValidation(sheet, v)
}

// tint returns a light shade of a colour, both as six digits.
func tint(rgb string) string {
	n, err := strconv.ParseUint(rgb, 16, 32)
	if err != nil {
		return "FFFFFF"
	}
	light := func(shift int) uint64 { return 255 - (255-(n>>shift)&255)/6 }
	return fmt.Sprintf("%02X%02X%02X", light(16), light(8), light(0))
}
