// Package preferences is the page of the program's settings: language, light or
// dark, text size and the annotator's name. Everything takes effect at once.
// The window shows it.
package preferences

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/app/settings"
)

// Host is what the window lends the page.
type Host struct {
	Window   fyne.Window
	Settings *settings.File
	// Changed is called after each change. Reopen is set for a change of
	// language, after which the window is built anew.
	Changed func(reopen bool)
	Back    func()
}

// Show opens the settings.
func Show(h Host) {
	s := h.Settings.Get()
	form := widget.NewForm(
		widget.NewFormItem(say.T("prefs.annotator"), annotator(h, s)),
		widget.NewFormItem(say.T("prefs.language"), language(h, s)),
		widget.NewFormItem(say.T("prefs.theme"), variant(h, s)),
		widget.NewFormItem(say.T("prefs.text_size"), textSize(h, s)),
		widget.NewFormItem(say.T("prefs.snap"), snap(h, s)),
	)
	d := dialog.NewCustom(say.T("prefs.title"), say.T("button.close"), form, h.Window)
	d.SetOnClosed(h.Back)
	d.Resize(fyne.NewSize(min(h.Window.Canvas().Size().Width-40, 520), 0))
	d.Show()
}

func annotator(h Host, s settings.Settings) fyne.CanvasObject {
	e := widget.NewEntry()
	e.SetText(s.Annotator)
	e.OnChanged = func(name string) {
		h.Settings.Change(func(s *settings.Settings) { s.Annotator = name })
		h.Changed(false)
	}
	return e
}

// choice is a select over values, each with a title under prefix.
func choice(prefix string, values []string, now string, chosen func(string)) fyne.CanvasObject {
	titles := make([]string, len(values))
	at := 0
	for i, v := range values {
		titles[i] = say.T(prefix + v)
		if v == now {
			at = i
		}
	}
	sel := widget.NewSelect(titles, nil)
	sel.SetSelectedIndex(at)
	sel.OnChanged = func(string) { chosen(values[max(sel.SelectedIndex(), 0)]) }
	return sel
}

func language(h Host, s settings.Settings) fyne.CanvasObject {
	return choice("language.", append([]string{""}, say.Languages()...), s.Language, func(v string) {
		h.Settings.Change(func(s *settings.Settings) { s.Language = v })
		h.Changed(true)
	})
}

func variant(h Host, s settings.Settings) fyne.CanvasObject {
	return choice("theme.", []string{"", "light", "dark"}, s.Theme, func(v string) {
		h.Settings.Change(func(s *settings.Settings) { s.Theme = v })
		h.Changed(false)
	})
}

func textSize(h Host, s settings.Settings) fyne.CanvasObject {
	shown := widget.NewLabel(strconv.Itoa(s.TextSize))
	slide := widget.NewSlider(settings.MinText, settings.MaxText)
	slide.Step = 1
	slide.SetValue(float64(s.TextSize))
	slide.OnChanged = func(v float64) {
		shown.SetText(strconv.Itoa(int(v)))
		h.Settings.Change(func(s *settings.Settings) { s.TextSize = int(v) })
		h.Changed(false)
	}
	return container.NewBorder(nil, nil, nil, shown, slide)
}

func snap(h Host, s settings.Settings) fyne.CanvasObject {
	c := widget.NewCheck(say.T("prefs.snap_words"), nil)
	c.SetChecked(s.SnapWords)
	c.OnChanged = func(on bool) {
		h.Settings.Change(func(s *settings.Settings) { s.SnapWords = on })
		h.Changed(false)
	}
	return c
}
