package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"nomina/data"
)

// maxSeries is how many labels a chart shows, those with the lowest slots: more
// colours cannot be told apart.
const maxSeries = 20

// chartPaths are the parts that hold the charts.
func chartPaths() []string { return []string{"xl/charts/chart1.xml", "xl/charts/chart2.xml"} }

func byArticleColumns(labels []data.Label) []column {
	return append([]column{{colArticle, 50}, {"annotations", 12}}, keyColumns(labels)...)
}

func byMonthColumns(labels []data.Label) []column {
	return append([]column{{"month", 12}, {"annotations", 12}}, keyColumns(labels)...)
}

// addCharts makes the sheet of charts. How many rows they take is not known yet:
// draw puts the charts in their place.
func addCharts(f *excelize.File, labels []data.Label, lay layout) error {
	if !lay.drawn() {
		return nil
	}
	if _, err := f.NewSheet(sheetCharts); err != nil {
		return fmt.Errorf("sheet %s: %w", sheetCharts, err)
	}
	if err := setAcross(f, sheetCharts, 1); err != nil {
		return fmt.Errorf("sheet %s: %w", sheetCharts, err)
	}
	return addBothCharts(f, labels, 1, 1)
}

func addBothCharts(f *excelize.File, labels []data.Label, articles, months int) error {
	bars := chart(excelize.BarStacked, "Mentions by label: the articles with the most", sheetByArticle, labels, articles)
	bars.XAxis.ReverseOrder = true // the first on top
	if err := f.AddChart(sheetCharts, "B2", &bars); err != nil {
		return fmt.Errorf("chart of articles: %w", err)
	}
	times := chart(excelize.ColStacked, "Mentions by label and date of the article", sheetByMonth, labels, months)
	if err := f.AddChart(sheetCharts, "B42", &times); err != nil {
		return fmt.Errorf("chart of months: %w", err)
	}
	return nil
}

// chart returns a stacked chart of the first rows of a sheet, a series a label
// in its colour.
func chart(kind excelize.ChartType, title, sheet string, labels []data.Label, rows int) excelize.Chart {
	cells := func(col, from, to int) string {
		letters := appendColumn(nil, col)
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", sheet, letters, from, letters, to)
	}
	c := excelize.Chart{
		Type: kind, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: &excelize.Font{Size: 14, Bold: true}}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		XAxis:     excelize.ChartAxis{Font: excelize.Font{Color: "404040", Size: 9}},
		YAxis:     excelize.ChartAxis{Font: excelize.Font{Color: "404040", Size: 9}, MajorGridLines: true},
		Dimension: excelize.ChartDimension{Width: 1100, Height: 600},
	}
	for i, l := range labels[:min(len(labels), maxSeries)] {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: strings.Split(cells(i+3, 1, 1), ":")[0], Categories: cells(1, 2, rows+1), Values: cells(i+3, 2, rows+1),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color(l.Color)}},
		})
	}
	return c
}

// draw writes the charts, now that their rows are there.
func (w *writer) draw() error {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheetCharts); err != nil {
		return err
	}
	if err := addBothCharts(f, w.corpus.Labels, max(1, len(w.tally.top)), max(1, len(w.tally.buckets()))); err != nil {
		return err
	}
	parts, err := collect(f)
	if err != nil {
		return err
	}
	for _, path := range chartPaths() {
		if err := w.archive.part(path, parts[path]); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// byArticle writes a row for each of the articles with the most annotations.
func (w *writer) byArticle() error {
	for _, c := range w.tally.top {
		if err := w.drawnRow(clip(c.title), c.all, c.by); err != nil {
			return err
		}
	}
	return nil
}

// byMonth writes a row for each month.
func (w *writer) byMonth() error {
	for _, b := range w.tally.buckets() {
		all := 0
		for _, n := range b.by {
			all += n
		}
		if err := w.drawnRow(b.name, all, b.by); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) drawnRow(name string, all int, by map[data.ID]int) error {
	if err := w.beginRow(); err != nil {
		return err
	}
	w.row.text("", w.book.styles.text, name)
	w.row.int(all)
	w.counts(by)
	return w.endRow()
}

// clip returns a title for the side of a chart.
func clip(title string) string {
	const most = 48
	r := []rune(oneLine(title))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most-1]) + "…"
}
