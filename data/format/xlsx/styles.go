package xlsx

import (
	"fmt"
	"regexp"

	"github.com/xuri/excelize/v2"

	"nomina/data"
)

// styles are the numbers of the workbook's cell styles.
type styles struct {
	header    int
	text      int // stays text when somebody edits the cell
	date      int
	day       int
	link      int
	continued int
	labels    map[data.ID]labelStyle
}

// labelStyle is how one label looks.
type labelStyle struct {
	key  string
	cell int    // the style of a cell with the label's key
	run  string // the properties of a run of rich text, as XML
}

func (s *styles) labelCount() int { return len(s.labels) }

func newStyles(f *excelize.File, labels []data.Label) (*styles, error) {
	s := &styles{labels: make(map[data.ID]labelStyle, len(labels))}
	date, day := "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd"
	for _, d := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.header, excelize.Style{
			Font:   &excelize.Font{Bold: true},
			Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
			Border: []excelize.Border{{Type: "bottom", Style: 1, Color: "808080"}},
		}},
		{&s.text, excelize.Style{NumFmt: 49}},
		{&s.date, excelize.Style{CustomNumFmt: &date}},
		{&s.day, excelize.Style{CustomNumFmt: &day}},
		{&s.link, excelize.Style{
			Font:      &excelize.Font{Color: "0563C1"},
			Alignment: &excelize.Alignment{Horizontal: "center"},
		}},
		{&s.continued, excelize.Style{
			NumFmt: 49,
			Font:   &excelize.Font{Italic: true},
			Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF2CC"}},
		}},
	} {
		var err error
		if *d.id, err = f.NewStyle(&d.style); err != nil {
			return nil, fmt.Errorf("define style: %w", err)
		}
	}
	for _, l := range labels {
		rgb := color(l.Color)
		cell, err := f.NewStyle(&excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true, Color: rgb}})
		if err != nil {
			return nil, fmt.Errorf("define style of label %s: %w", l.Key, err)
		}
		s.labels[l.ID] = labelStyle{key: l.Key, cell: cell, run: run(rgb)}
	}
	return s, nil
}

// run returns the properties of rich text in that colour, in the order in which
// Excel writes them.
func run(rgb string) string {
	return `<rPr><b/><sz val="11"/><color rgb="FF` + rgb + `"/><rFont val="Calibri"/><family val="2"/></rPr>`
}

// color returns the six digits of "#RRGGBB", or black.
func color(s string) string {
	if regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`).MatchString(s) {
		return s[1:]
	}
	return "000000"
}
