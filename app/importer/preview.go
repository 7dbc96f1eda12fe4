package importer

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/ingest"
	"nomina/app/modal"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/data/edit"
	"nomina/widgets/textview"
)

// sheet is the preview: the files, and of the one selected what it was taken for
// and the first articles with their spans.
type sheet struct {
	h      Host
	s      *session.Session
	f      found
	taking ingest.Taking
	dialog *modal.Dialog
	list   *modal.List
	at     int
	quiet  bool // the choices are being set, not chosen from

	kind, coding, unit *modal.Select
	letters            letters
	right              *fyne.Container // the file selected
	why                *widget.Label
	columns, details   *modal.Button
	beside             *fyne.Container // these two
	view               *textview.View
	nothing            *widget.Label // in the place of the view
	labels             *widget.Label // what becomes of those of the files
	labelsRow          *fyne.Container
	doubles            *modal.Select
	doublesRow         *fyne.Container
	doublesCount       *widget.Label

	// choices are how files are to be read that are read again, by their places;
	// asked and answered count them, to drop late answers. pending counts what is
	// being read again: until it is, nothing is imported.
	choices         map[int]ingest.Choice
	asked, answered map[int]int
	pending         int
	ctx             context.Context
}

// preview shows what was read, and lets it be read otherwise.
func preview(h Host, s *session.Session, f found) {
	ctx, cancel := context.WithCancel(s.Context())
	p := &sheet{h: h, s: s, f: f, choices: map[int]ingest.Choice{}, asked: map[int]int{}, answered: map[int]int{}, ctx: ctx}
	p.taking.Labels = ingest.Propose(f.keys(), f.labels)
	p.dialog = h.Modals.New(say.T("button.cancel"), say.T("import.title"))
	p.dialog.OnClosed = func() {
		cancel()
		h.Back()
	}
	p.dialog.OnConfirm = func() {
		p.dialog.Close()
		f := p.f
		f.batch = ingest.Batch{Files: slices.Clone(f.batch.Files)}
		run(h, s, f, p.taking)
	}
	p.build()
	p.dialog.Show(say.T("import.title"), p.content(), fyne.NewSize(1040, 680), nil)
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
	p.buildReading()
	p.view = newView(p.h)
	p.nothing = widget.NewLabel("")
	p.nothing.Wrapping = fyne.TextWrapWord
	p.labels = widget.NewLabel("")
	p.labels.Truncation = fyne.TextTruncateEllipsis
	p.labelsRow = container.NewBorder(nil, nil, nil, p.dialog.NewButton(say.T("labels.choose"), p.chooseLabels), p.labels)
	p.doubles = p.dialog.NewSelect([]string{say.T("import.skip"), say.T("import.add"), say.T("import.replace")}, 0, func(i int) {
		p.taking.Duplicates = edit.Duplicates(i)
	})
	p.doublesCount = widget.NewLabel("")
	p.doublesRow = container.NewBorder(nil, nil, p.doublesCount, nil, p.doubles)
	p.showAll()
}

func (p *sheet) content() fyne.CanvasObject {
	foot := container.NewVBox(p.labelsRow, p.doublesRow)
	if n := len(p.f.collected); n > 0 {
		l := widget.NewLabel(report.Placed(p.f.collected[0]))
		l.Importance = widget.WarningImportance
		l.Truncation = fyne.TextTruncateEllipsis
		foot.Add(l)
	}
	p.right = container.NewBorder(p.reading(), nil, nil, nil, container.NewStack(p.view, p.nothing))
	split := container.NewHSplit(p.list, p.right)
	split.Offset = 0.34
	return container.NewBorder(nil, foot, nil, nil, split)
}

// showAll brings up to date what depends on all files together.
func (p *sheet) showAll() {
	n := p.f.batch.Articles()
	p.dialog.Ready(n > 0 && p.pending == 0, say.N("import.button", n))
	p.labels.SetText(p.mapping())
	show(p.labelsRow, len(p.f.counts) > 0)
	p.doublesCount.SetText(say.N("import.doubles", p.f.double))
	show(p.doublesRow, p.f.double > 0)
}

// showFile shows the file selected.
func (p *sheet) showFile() {
	p.showReading()
	f := p.f.batch.Files[p.at]
	reason := refusal(f)
	p.nothing.SetText(reason)
	if reason != "" {
		p.view.Hide()
		p.nothing.Show()
		return
	}
	p.nothing.Hide()
	p.view.Show()
	p.draw(f)
}
