package preferences

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/app/settings"
	"nomina/widgets/textview"
)

// addReading adds how articles look.
func (p *page) addReading(form *widget.Form, s settings.Settings) {
	form.Append(say.T("prefs.text_size"), p.number(settings.MinText, settings.MaxText, s.TextSize, "prefs.points",
		func(s *settings.Settings, v int) { s.TextSize = v }))
	form.Append(say.T("prefs.column"), p.number(textview.LeastColumn, textview.MostColumn, cmp.Or(s.Column, textview.DefaultColumn), "prefs.characters",
		func(s *settings.Settings, v int) { s.Column = v }))
	form.Append(say.T("prefs.leading"), p.number(textview.LeastLeading, textview.MostLeading, cmp.Or(s.Leading, textview.DefaultLeading), "prefs.percent",
		func(s *settings.Settings, v int) { s.Leading = v }))
	if p.h.Fonts != nil {
		form.Append(say.T("prefs.font"), p.font(s))
	}
	form.Append(say.T("prefs.captions"), p.choice("captions.", []string{"", settings.CaptionKey, settings.CaptionSign}, s.Captions, func(v string) {
		p.change(false, func(s *settings.Settings) { s.Captions = v })
	}))
}

// number is a slider with its value written beside it; unit is the message that
// writes it.
func (p *page) number(from, to, now int, unit string, set func(*settings.Settings, int)) fyne.CanvasObject {
	write := func(v int) string { return say.T(unit, say.Data{"N": strconv.Itoa(v)}) }
	shown := widget.NewLabel(write(now))
	slide := p.d.NewSlider(from, to, now, func(v int) {
		shown.SetText(write(v))
		p.change(false, func(s *settings.Settings) { set(s, v) })
	})
	widest := widget.NewLabel(say.T("prefs.characters", say.Data{"N": textview.MostColumn})).MinSize()
	room := container.NewGridWrap(widest, shown)
	return container.NewBorder(nil, nil, nil, room, slide)
}

// font is a button that says what articles are set in and lets it be changed.
func (p *page) font(s settings.Settings) fyne.CanvasObject {
	b := p.d.NewButton(cmp.Or(s.Font, say.T("font.own")), nil)
	b.Alignment = widget.ButtonAlignLeading
	b.Icon = theme.NavigateNextIcon()
	b.IconPlacement = widget.ButtonIconTrailingText
	b.OnTapped = func() {
		p.chooseFont(func(family string) {
			b.SetText(cmp.Or(family, say.T("font.own")))
			p.change(false, func(s *settings.Settings) { s.Font = family })
		})
	}
	return b
}

func (p *page) contrast(s settings.Settings) fyne.CanvasObject {
	return p.d.NewCheck(say.T("prefs.contrast_on"), s.Contrast, func(on bool) {
		p.change(false, func(s *settings.Settings) { s.Contrast = on })
	})
}

// reset is a button that makes articles look as on a first start. The settings
// are shown anew with what they are then.
func (p *page) reset() fyne.CanvasObject {
	return p.d.NewButton(say.T("prefs.reset"), func() {
		p.change(false, (*settings.Settings).ResetLook)
		p.d.OnClosed = nil
		p.d.Close()
		Show(p.h)
	})
}
