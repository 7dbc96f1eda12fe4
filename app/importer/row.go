package importer

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/ingest"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/data/format"
)

// refusal returns why nothing of a file would come in, empty when something does.
func refusal(f ingest.File) string {
	if f.Articles > 0 {
		return ""
	}
	for _, l := range f.Report.Lines {
		if l.Severity == format.Refused {
			return report.Sentence(l)
		}
	}
	return say.T("import.nothing")
}

// fileRow is one file: its name, and what was found in it or why not.
type fileRow struct {
	widget.BaseWidget
	name, what *widget.Label
	icon       *widget.Icon
}

func newFileRow() fyne.CanvasObject {
	r := &fileRow{name: widget.NewLabel(""), what: widget.NewLabel(""), icon: widget.NewIcon(theme.FileTextIcon())}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.what.Truncation = fyne.TextTruncateEllipsis
	r.what.SizeName = theme.SizeNameCaptionText
	r.what.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, r.icon, nil, container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()-theme.Padding()), r.name, r.what)))
}

func (r *fileRow) show(f ingest.File) {
	r.name.SetText(f.Input.Name)
	if reason := refusal(f); reason != "" {
		r.icon.SetResource(theme.NewErrorThemedResource(theme.ErrorIcon()))
		r.what.SetText(reason)
		return
	}
	icon := theme.FileTextIcon()
	if n := f.Report.Refused; n != (format.Count{}) {
		icon = theme.NewWarningThemedResource(theme.WarningIcon())
	}
	r.icon.SetResource(icon)
	r.what.SetText(say.N("import.found", f.Articles, say.Data{"Kind": say.T("format." + f.Format), "Spans": f.Spans}))
}
