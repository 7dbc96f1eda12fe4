package importer

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/ingest"
	"nomina/app/modal"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data/format"
	"nomina/data/format/plain"
)

// sheet is the preview: the files, and the beginning of the one selected.
type sheet struct {
	h      Host
	s      *session.Session
	f      found
	dialog *modal.Dialog
	list   *modal.List
	name   *widget.Label
	head   *widget.Label
	coding *modal.Select
	at     int
	quiet  bool // the select is being set, not chosen from
	// rereading counts the files being read again: until they are, nothing is
	// imported. choice is the generation of the choices, to drop late answers.
	rereading int
	choice    map[int]int
	ctx       context.Context
}

// preview shows what was read; the encoding of each text file can be changed.
func preview(h Host, s *session.Session, f found) {
	ctx, cancel := context.WithCancel(s.Context())
	p := &sheet{h: h, s: s, f: f, choice: map[int]int{}, ctx: ctx}
	p.dialog = h.Modals.New(say.T("button.cancel"), say.T("import.title"))
	p.dialog.OnClosed = func() {
		cancel()
		h.Back()
	}
	p.dialog.OnConfirm = func() {
		p.dialog.Close()
		run(h, s, found{batch: ingest.Batch{Files: slices.Clone(p.f.batch.Files)}, collected: p.f.collected})
	}
	p.build()
	p.dialog.Show(say.T("import.title"), p.content(), fyne.NewSize(860, 560), nil)
	p.list.Select(0)
}

func (p *sheet) build() {
	p.list = p.dialog.NewList(func() int { return len(p.f.batch.Files) }, newFileRow, func(i int, o fyne.CanvasObject) {
		o.(*fileRow).show(p.f.batch.Files[i])
	})
	p.list.OnSelected = func(i widget.ListItemID) {
		p.at = i
		p.showFile()
	}
	p.name = widget.NewLabel("")
	p.name.TextStyle.Bold = true
	p.name.Truncation = fyne.TextTruncateEllipsis
	p.head = widget.NewLabel("")
	p.head.Wrapping = fyne.TextWrapWord
	p.coding = p.dialog.NewSelect(plain.Encodings(), 0, func(int) { p.recode(p.coding.Selected) })
	p.showTotal()
}

func (p *sheet) content() fyne.CanvasObject {
	coding := container.NewBorder(nil, nil, widget.NewLabel(say.T("import.encoding")), nil, p.coding)
	right := container.NewBorder(container.NewVBox(p.name, coding), nil, nil, nil, container.NewVScroll(p.head))
	split := container.NewHSplit(p.list, right)
	split.Offset = 0.45
	var note fyne.CanvasObject
	if n := len(p.f.collected); n > 0 {
		l := widget.NewLabel(report.Where(p.f.collected[0]) + ": " + report.Sentence(p.f.collected[0]))
		l.Importance = widget.WarningImportance
		l.Truncation = fyne.TextTruncateEllipsis
		note = l
	}
	return container.NewBorder(nil, note, nil, nil, split)
}

func (p *sheet) showTotal() {
	n := p.f.batch.Articles()
	p.dialog.Ready(n > 0 && p.rereading == 0, say.N("import.button", n))
}

func (p *sheet) showFile() {
	f := p.f.batch.Files[p.at]
	p.name.SetText(f.Title)
	head := f.Head
	if reason := refusal(f); reason != "" {
		p.name.SetText(f.Input.Name)
		head = reason
	} else if f.Length > ingest.HeadLength {
		head += " …"
	}
	p.head.SetText(strings.ToValidUTF8(head, "�"))
	p.quiet = true
	if f.Format == (plain.Format{}).Name() {
		p.coding.Enable()
		p.coding.SetSelected(f.Encoding)
	} else {
		p.coding.SetSelected("utf-8")
		p.coding.Disable()
	}
	p.quiet = false
}

// recode reads the selected file again in the encoding that was chosen.
func (p *sheet) recode(encoding string) {
	f := p.f.batch.Files[p.at]
	if p.quiet || encoding == f.Encoding && p.rereading == 0 || !slices.Contains(plain.Encodings(), encoding) {
		return
	}
	at, batch := p.at, ingest.Batch{Files: slices.Clone(p.f.batch.Files)}
	p.choice[at]++
	now := p.choice[at]
	p.rereading++
	p.showTotal()
	p.h.Bridge.Go(func() {
		err := ingest.Reread(p.ctx, batch, at, encoding)
		p.h.Bridge.Post(func() {
			p.rereading--
			if err == nil && now == p.choice[at] {
				p.f.batch.Files[at] = batch.Files[at]
				p.list.RefreshItem(at)
				p.showFile()
			}
			if p.ctx.Err() == nil {
				p.showTotal()
			}
		})
	})
}

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
	r.icon.SetResource(theme.FileTextIcon())
	r.what.SetText(say.N("import.found", f.Articles, say.Data{"Encoding": f.Encoding, "Spans": f.Spans}))
}
