package importer

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/ingest"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/data/format/plain"
)

// buildReading makes the choices of how a file is read.
func (p *sheet) buildReading() {
	p.kind = p.dialog.NewSelect(nil, -1, func(i int) { p.reread(func(c *ingest.Choice) { c.Format = p.kinds()[i] }) })
	codings := append([]string{say.T("import.auto")}, plain.Encodings()...)
	p.coding = p.dialog.NewSelect(codings, 0, func(i int) {
		p.reread(func(c *ingest.Choice) { c.Encoding = append([]string{""}, plain.Encodings()...)[i] })
	})
	units := []string{say.T("import.auto")}
	for _, u := range format.Units() {
		units = append(units, say.T("unit."+u.String()))
	}
	p.unit = p.dialog.NewSelect(units, 0, func(i int) {
		p.reread(func(c *ingest.Choice) {
			c.Unit = nil
			if i > 0 {
				c.Unit = &format.Units()[i-1]
			}
		})
	})
	p.why = widget.NewLabel("")
	p.why.SizeName = theme.SizeNameCaptionText
	p.why.Importance = widget.LowImportance
	p.why.Truncation = fyne.TextTruncateEllipsis
	p.columns = p.dialog.NewButton(say.T("import.columns"), p.chooseColumns)
	p.details = p.dialog.NewButton("", p.showReport)
	p.details.SetIcon(theme.InfoIcon())
	p.buildLetters()
}

// reading lays the choices out.
func (p *sheet) reading() fyne.CanvasObject {
	named := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return container.NewBorder(nil, nil, widget.NewLabel(say.T(key)), nil, o)
	}
	second := container.NewGridWithColumns(2, named("import.encoding", p.coding), named("import.unit", p.unit))
	p.beside = container.NewHBox(p.columns, p.details)
	first := container.NewBorder(nil, nil, nil, p.beside, named("import.kind", p.kind))
	return container.NewVBox(first, p.why, second, p.letters.row)
}

// kinds returns the formats to choose from for the file selected: those that may
// take it first.
func (p *sheet) kinds() []string {
	names := slices.Clone(p.f.batch.Files[p.at].Formats)
	for _, r := range all.Readers() {
		if !slices.Contains(names, r.Name()) {
			names = append(names, r.Name())
		}
	}
	return names
}

// showReading shows how the file selected was read, and why so.
func (p *sheet) showReading() {
	p.quiet = true
	defer func() { p.quiet = false }()
	f := p.f.batch.Files[p.at]
	p.kind.Options = nil
	for _, name := range p.kinds() {
		p.kind.Options = append(p.kind.Options, say.T("format."+name))
	}
	p.kind.SetSelectedIndex(slices.Index(p.kinds(), f.Format))
	p.why.SetText(reason(f))
	if p.asked[p.at] != p.answered[p.at] {
		p.why.SetText(say.T("import.reading"))
	}
	p.showEncoding(f)
	p.showLetters(f)
	p.unit.SetSelectedIndex(0)
	if u := p.chosen(p.at).Unit; u != nil {
		p.unit.SetSelectedIndex(1 + slices.Index(format.Units(), *u))
	}
	enable(p.unit, f.Spans > 0 || f.Report.Refused.Spans > 0 || f.Choice.Unit != nil)
	show(p.columns, len(f.Report.Columns) > 0)
	show(p.details, len(f.Report.Lines) > 0)
	show(p.beside, p.columns.Visible() || p.details.Visible())
	p.details.SetText(say.N("import.remarks", len(f.Report.Lines)+f.Report.More))
	if p.right != nil {
		p.right.Refresh() // parts that were hidden leave their room to others
	}
}

func (p *sheet) showEncoding(f ingest.File) {
	at := 0
	if e := f.Encoding; e != "" {
		at = 1 + slices.Index(plain.Encodings(), e)
	}
	p.coding.SetSelectedIndex(at)
	enable(p.coding, f.Encoding != "" || f.Choice.Encoding != "")
}

// reason says by what a file was recognised.
func reason(f ingest.File) string {
	if f.Why.Code == "" {
		return ""
	}
	return say.T("import.why", say.Data{"Why": report.Sentence(f.Why)})
}

func enable(s fyne.Disableable, on bool) {
	if on {
		s.Enable()
	} else {
		s.Disable()
	}
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// showReport shows what there is to say about the file selected.
func (p *sheet) showReport() {
	f := p.f.batch.Files[p.at]
	report.Show(p.h.Modals, say.T("import.report"), f.Input.Name, f.Report.Lines, f.Report.More, p.h.Copy)
}
