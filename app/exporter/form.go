package exporter

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/export"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/choice"
)

// form asks what to write, in which form and where.
type form struct {
	h      Host
	s      *session.Session
	w      []format.Writer
	dialog *modal.Dialog
	ctx    context.Context

	preset   *modal.Select
	forget   *modal.Button
	presets  []string // names
	kept     map[string]choice.Preset
	format   *modal.Select
	unit     *modal.Select
	scheme   *modal.Select
	units    []format.Unit // to choose from
	schemes  []format.Scheme
	overlaps *modal.Select
	too      *modal.Check // the suggestions
	which    *modal.Select
	labels   *widget.Label // those written, and under which names
	choosing *modal.Button // of labels
	by       *modal.Select
	several  *modal.Button // to choose of annotators
	split    *modal.Select
	path     *modal.Entry
	note     *widget.Label
	lacks    *widget.Label   // what the file would lack
	sign     *fyne.Container // that it would lack something
	details  *modal.Button

	whiches  []titled[which]
	bys      []titled[[]string] // annotators
	splits   []titled[choice.Split]
	everyone []string // who annotated

	choice   choice.Choice // labels and their names; the rest is in the parts above
	all      []data.Label
	setting  bool // the parts are being set, not chosen from
	forecast forecast
}

// Show asks for everything, then runs the export.
func Show(h Host, s *session.Session) { newForm(h, s).show() }

func newForm(h Host, s *session.Session) *form {
	ctx, cancel := context.WithCancel(s.Context())
	f := &form{h: h, s: s, w: writers(), ctx: ctx}
	f.dialog = h.Modals.New(say.T("button.cancel"), say.T("export.button"))
	f.dialog.OnConfirm = f.run
	f.dialog.OnClosed = func() {
		cancel()
		h.Back()
	}
	f.build()
	f.choseFormat()
	return f
}

func (f *form) show() {
	f.dialog.Show(say.T("export.title"), f.content(), fyne.NewSize(720, 700), f.path)
	f.load()
}

func (f *form) build() {
	formats := make([]string, len(f.w))
	for i, w := range f.w {
		formats[i] = f.title(w)
	}
	unit, _ := format.ParseUnit(f.h.Settings.Get().Unit)
	changed := func(int) { f.changed() }
	f.preset = f.dialog.NewSelect([]string{say.T("export.no_preset")}, 0, f.chosePreset)
	f.forget = f.dialog.NewButton("", f.askForget)
	f.forget.SetIcon(theme.DeleteIcon())
	f.forget.Hide()
	f.format = f.dialog.NewSelect(formats, f.start(), func(int) { f.choseFormat() })
	f.units, f.schemes = format.Units(), format.Schemes()
	f.unit = f.dialog.NewSelect(names("unit.", f.units), max(slices.Index(f.units, unit), 0), changed)
	f.scheme = f.dialog.NewSelect(names("scheme.", f.schemes), 0, changed)
	f.overlaps = f.dialog.NewSelect(names("overlaps.", format.AllOverlaps()), 0, changed)
	f.too = f.dialog.NewCheck(say.T("export.suggestions_too"), false, nil)
	f.whiches, f.bys, f.splits = articleChoices(f.h), []titled[[]string]{titledBy(nil)}, splitChoices()
	f.which = f.dialog.NewSelect(titles(f.whiches), 0, changed)
	f.labels = widget.NewLabel(say.T("export.all_labels"))
	f.labels.Truncation = fyne.TextTruncateEllipsis
	f.choosing = f.dialog.NewButton(say.T("labels.choose"), f.chooseLabels)
	f.by = f.dialog.NewSelect(titles(f.bys), 0, changed)
	f.several = f.dialog.NewButton(say.T("export.by_choose"), f.chooseAnnotators)
	f.several.Hide()
	f.split = f.dialog.NewSelect(titles(f.splits), 0, changed)
	f.path = f.dialog.NewEntry("")
	f.path.OnChanged = func(string) { f.check() }
	f.note, f.lacks = soft(), soft()
	f.sign = container.NewVBox(container.NewPadded(widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon()))))
	f.sign.Hide()
	f.details = f.dialog.NewButton(say.T("report.show"), f.showForecast)
	f.details.Hide()
}

func soft() *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping = fyne.TextWrapWord
	l.Importance = widget.LowImportance
	return l
}

// names returns the titles of choices that have names in files.
func names[T interface{ String() string }](prefix string, all []T) []string {
	var out []string
	for _, x := range all {
		out = append(out, say.T(prefix+x.String()))
	}
	return out
}

func (f *form) content() fyne.CanvasObject {
	browse := f.dialog.NewButton("", f.browse)
	browse.SetIcon(theme.FolderOpenIcon())
	keep := f.dialog.NewButton(say.T("export.keep"), f.keepPreset)
	form := widget.NewForm(
		widget.NewFormItem(say.T("export.preset"), container.NewBorder(nil, nil, nil, container.NewHBox(f.forget, keep), f.preset)),
		widget.NewFormItem(say.T("export.format"), f.format),
		widget.NewFormItem(say.T("export.file"), container.NewBorder(nil, nil, nil, browse, f.path)),
		widget.NewFormItem(say.T("export.articles"), f.which),
		widget.NewFormItem(say.T("export.labels"), container.NewBorder(nil, nil, nil, f.choosing, f.labels)),
		widget.NewFormItem(say.T("export.by"), container.NewBorder(nil, nil, nil, f.several, f.by)),
		widget.NewFormItem(say.T("export.overlaps"), f.overlaps),
		widget.NewFormItem(say.T("export.split"), f.split),
		widget.NewFormItem(say.T("export.unit"), container.NewGridWithColumns(2, f.unit, f.scheme)),
		widget.NewFormItem(say.T("export.suggestions"), f.too),
	)
	lacks := container.NewBorder(nil, nil, f.sign, container.NewVBox(f.details), f.lacks)
	return container.NewBorder(nil, container.NewVBox(f.note, lacks), nil, nil, f.dialog.NewScroll(form))
}

func (f *form) run() {
	j := f.job()
	f.h.Settings.Change(func(s *settings.Settings) {
		folders := map[string]string{"export": filepath.Dir(j.Path), "format": j.Format}
		for sort, folder := range s.Folders {
			folders[sort] = cmp.Or(folders[sort], folder)
		}
		s.Folders = folders
		if len(format.OfferOf(f.chosen()).Units) > 1 {
			s.Unit = j.Unit.String()
		}
	})
	f.dialog.Close()
	Run(f.h, f.s, j)
}

// job returns what was chosen.
func (f *form) job() export.Job {
	j := export.Job{Preset: f.chosenPreset(), Path: f.target(), Version: f.h.Version}
	if abs, err := filepath.Abs(j.Path); err == nil {
		j.Path = abs
	}
	return j
}
