package importer

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/ingest"
	"nomina/app/say"
	"nomina/data/format"
)

// role is what a column of a table may hold.
type role struct {
	key string
	of  func(*format.Columns) *string
}

func roles() []role {
	return []role{
		{"text", func(c *format.Columns) *string { return &c.Text }},
		{"title", func(c *format.Columns) *string { return &c.Title }},
		{"date", func(c *format.Columns) *string { return &c.Date }},
		{"id", func(c *format.Columns) *string { return &c.ID }},
		{"source", func(c *format.Columns) *string { return &c.Source }},
		{"lang", func(c *format.Columns) *string { return &c.Lang }},
		{"label", func(c *format.Columns) *string { return &c.Label }},
		{"mention", func(c *format.Columns) *string { return &c.Mention }},
		{"start", func(c *format.Columns) *string { return &c.Start }},
		{"end", func(c *format.Columns) *string { return &c.End }},
	}
}

// chooseColumns asks what the columns of the table selected hold.
func (p *sheet) chooseColumns() {
	f := p.f.batch.Files[p.at]
	chosen := f.Report.Chosen
	d := p.h.Modals.New(say.T("button.cancel"), say.T("import.read_again"))
	form := widget.NewForm()
	for _, r := range roles() {
		names := append([]string{say.T("import.no_column")}, f.Report.Columns...)
		at := max(slices.Index(f.Report.Columns, *r.of(&chosen))+1, 0)
		form.Append(say.T("column."+r.key), d.NewSelect(names, at, func(i int) {
			*r.of(&chosen) = ""
			if i > 0 {
				*r.of(&chosen) = f.Report.Columns[i-1]
			}
			d.Ready(chosen.Text != "", say.T("import.read_again"))
		}))
	}
	d.OnConfirm = func() {
		d.Close()
		p.reread(func(c *ingest.Choice) { c.Columns = chosen })
	}
	d.Ready(chosen.Text != "", say.T("import.read_again"))
	d.Show(say.T("import.columns_title"), d.NewScroll(form), fyne.NewSize(520, 560), nil)
}
