package app

import (
	"fyne.io/fyne/v2/lang"

	"nomina/app/settings"
	"nomina/widgets/fonts"
)

// SystemFonts looks for the machine's fonts and keeps what it learns in the
// program's cache. Any goroutine may call it.
func SystemFonts() (*fonts.Index, error) {
	dir, err := settings.CacheDir()
	if err != nil {
		return nil, err
	}
	return fonts.Load(dir)
}

// newFonts returns the fonts that articles may be set in. Nothing is read until
// an article has a sign that the program's own fonts lack.
func (a *App) newFonts() *fonts.System {
	if a.o.Fonts == nil {
		return nil
	}
	s := fonts.New(a.o.Fonts, a.o.Bridge)
	s.Language = lang.SystemLocale().LanguageString()
	return s
}
