// Package preferences is the page of the program's settings: language, light or
// dark, the look of articles and the annotator's name. Everything takes effect at once.
// The window shows it.
package preferences

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/widgets/fonts"
)

// Host is what the window lends the page.
type Host struct {
	Modals   *modal.Stack
	Settings *settings.File
	// Fonts are the machine's, nil without.
	Fonts *fonts.System
	// Sample returns some text to try a font on; nil without.
	Sample func() string
	// Asks is the server that is asked for newer versions, empty when none can be.
	Asks string
	// Changed is called after each change. Reopen is set for a change of
	// language, after which the window is built anew.
	Changed func(reopen bool)
	Back    func()
}

// page is the open settings.
type page struct {
	h Host
	d *modal.Dialog
}

// Show opens the settings.
func Show(h Host) {
	s := h.Settings.Get()
	p := &page{h: h, d: h.Modals.New(say.T("button.close"), "")}
	p.d.OnClosed = h.Back
	name := p.annotator(s)
	form := widget.NewForm(
		widget.NewFormItem(say.T("prefs.annotator"), name),
		widget.NewFormItem(say.T("prefs.language"), p.language(s)),
		widget.NewFormItem(say.T("prefs.theme"), p.variant(s)),
	)
	p.addReading(form, s)
	form.Append(say.T("prefs.snap"), p.snap(s))
	form.Append(say.T("prefs.contrast"), p.contrast(s))
	if h.Asks != "" {
		form.Append(say.T("prefs.updates"), p.updates(s))
	}
	form.Append("", p.reset())
	p.d.Show(say.T("prefs.title"), p.d.NewScroll(form), fyne.NewSize(560, form.MinSize().Height+150), name)
}

func (p *page) change(reopen bool, fn func(*settings.Settings)) {
	p.h.Settings.Change(fn)
	p.h.Changed(reopen)
}

func (p *page) annotator(s settings.Settings) *modal.Entry {
	e := p.d.NewEntry(s.Annotator)
	e.OnChanged = func(name string) { p.change(false, func(s *settings.Settings) { s.Annotator = name }) }
	return e
}

// choice is a select over values, each with a title under prefix.
func (p *page) choice(prefix string, values []string, now string, chosen func(string)) fyne.CanvasObject {
	titles := make([]string, len(values))
	for i, v := range values {
		titles[i] = say.T(prefix + v)
	}
	return p.d.NewSelect(titles, max(slices.Index(values, now), 0), func(i int) { chosen(values[i]) })
}

func (p *page) language(s settings.Settings) fyne.CanvasObject {
	return p.choice("language.", append([]string{""}, say.Languages()...), s.Language, func(v string) {
		p.change(true, func(s *settings.Settings) { s.Language = v })
	})
}

func (p *page) variant(s settings.Settings) fyne.CanvasObject {
	return p.choice("theme.", []string{"", "light", "dark"}, s.Theme, func(v string) {
		p.change(false, func(s *settings.Settings) { s.Theme = v })
	})
}

func (p *page) snap(s settings.Settings) fyne.CanvasObject {
	words := p.d.NewCheck(say.T("prefs.snap_words"), s.SnapWords, func(on bool) {
		p.change(false, func(s *settings.Settings) { s.SnapWords = on })
	})
	ends := p.d.NewCheck(say.T("prefs.snap_trim"), !s.KeepEnds, func(on bool) {
		p.change(false, func(s *settings.Settings) { s.KeepEnds = !on })
	})
	return container.NewVBox(words, ends)
}

func (p *page) updates(s settings.Settings) fyne.CanvasObject {
	return p.d.NewCheck(say.T("prefs.updates_check", say.Data{"Host": p.h.Asks}), s.Updates.Check, func(on bool) {
		p.change(false, func(s *settings.Settings) { s.Updates.Check = on })
	})
}
