package exporter

import (
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
	labels   *modal.Button
	by       *modal.Select
	split    *modal.Select
	path     *modal.Entry
	note     *widget.Label
	lacks    *widget.Label // what the file would lack
	details  *modal.Button

	choice     choice.Choice // labels and their names; the rest is in the parts above
	all        []data.Label
	annotators []string
	setting    bool // the parts are being set, not chosen from
	forecast   forecast
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
	f.dialog.Show(say.T("export.title"), f.content(), fyne.NewSize(720, 620), f.path)
	f.load()
}

func (f *form) build() {
	titles := make([]string, len(f.w))
	for i, w := range f.w {
		titles[i] = f.title(w)
	}
	unit, _ := format.ParseUnit(f.h.Settings.Get().Unit)
	changed := func(int) { f.changed() }
	f.preset = f.dialog.NewSelect([]string{say.T("export.no_preset")}, 0, f.chosePreset)
	f.forget = f.dialog.NewButton("", f.forgetPreset)
	f.forget.SetIcon(theme.DeleteIcon())
	f.forget.Hide()
	f.format = f.dialog.NewSelect(titles, f.start(), func(int) { f.choseFormat() })
	f.units, f.schemes = format.Units(), format.Schemes()
	f.unit = f.dialog.NewSelect(names("unit.", f.units), max(slices.Index(f.units, unit), 0), changed)
	f.scheme = f.dialog.NewSelect(names("scheme.", f.schemes), 0, changed)
	f.overlaps = f.dialog.NewSelect(names("overlaps.", format.AllOverlaps()), 0, changed)
	f.too = f.dialog.NewCheck(say.T("export.suggestions_too"), false, nil)
	f.which = f.dialog.NewSelect(f.articleChoices(), 0, changed)
	f.labels = f.dialog.NewButton(say.T("export.all_labels"), f.chooseLabels)
	f.labels.Alignment = widget.ButtonAlignLeading
	f.by = f.dialog.NewSelect([]string{say.T("export.everybody")}, 0, changed)
	f.split = f.dialog.NewSelect(splitNames(), 0, changed)
	f.path = f.dialog.NewEntry("")
	f.path.OnChanged = func(string) { f.check() }
	f.note, f.lacks = soft(), soft()
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
		widget.NewFormItem(say.T("export.labels"), f.labels),
		widget.NewFormItem(say.T("export.by"), f.by),
		widget.NewFormItem(say.T("export.overlaps"), f.overlaps),
		widget.NewFormItem(say.T("export.split"), f.split),
		widget.NewFormItem(say.T("export.unit"), container.NewGridWithColumns(2, f.unit, f.scheme)),
		widget.NewFormItem(say.T("export.suggestions"), f.too),
	)
	lacks := container.NewBorder(nil, nil, nil, container.NewVBox(f.details), f.lacks)
	return container.NewVScroll(container.NewVBox(form, f.note, lacks))
}

// start is the format used last, else the first.
func (f *form) start() int {
	last := f.h.Settings.Get().Folders["format"]
	return max(slices.IndexFunc(f.w, func(w format.Writer) bool { return w.Name() == last }), 0)
}

func (f *form) title(w format.Writer) string { return say.T("format." + w.Name()) }

func (f *form) chosen() format.Writer { return f.w[max(f.format.SelectedIndex(), 0)] }

// choseFormat keeps the folder and the name typed, and changes the ending and
// what there is to choose.
func (f *form) choseFormat() {
	w := f.chosen()
	if f.path.Text == "" {
		f.path.SetText(proposal(f.h, f.s, w))
	} else {
		f.path.SetText(f.bare() + w.Extensions()[0])
	}
	unit, scheme := at(f.units, f.unit), at(f.schemes, f.scheme)
	offer := format.OfferOf(w)
	f.units, f.schemes = orFirst(offer.Units, format.Units()), orFirst(offer.Schemes, format.Schemes())
	f.offer(f.unit, names("unit.", f.units), slices.Index(f.units, unit))
	f.offer(f.scheme, names("scheme.", f.schemes), slices.Index(f.schemes, scheme))
	if offer.Suggestions {
		f.too.Enable()
	} else {
		f.too.SetChecked(false)
		f.too.Disable()
	}
	f.check()
	f.changed()
}

// offer lets one choose among titles when there are several.
func (f *form) offer(s *modal.Select, titles []string, at int) {
	was := f.setting
	f.setting = true
	s.Options = titles
	s.SetSelectedIndex(max(at, 0))
	f.setting = was
	if len(titles) > 1 {
		s.Enable()
	} else {
		s.Disable()
	}
}

// orFirst returns what is offered, or only the first of all.
func orFirst[T any](offered, all []T) []T {
	if len(offered) > 0 {
		return offered
	}
	return all[:1]
}

// at returns what is chosen of all, the first when nothing is.
func at[T any](all []T, s *modal.Select) T {
	return all[max(min(s.SelectedIndex(), len(all)-1), 0)]
}

func (f *form) run() {
	j := f.job()
	f.h.Settings.Change(func(s *settings.Settings) {
		s.Folders = map[string]string{"export": filepath.Dir(j.Path), "format": j.Format, "import": s.Folders["import"]}
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
