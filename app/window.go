package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"nomina/app/annotate"
	"nomina/app/labelform"
	"nomina/app/look"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/edit"
	"nomina/widgets/statusbar"
)

// say puts a message where the annotator looks.
func (a *App) say(m statusbar.Message) {
	if a.page != nil {
		a.page.Say(m)
		return
	}
	a.notify(noticeOf(m))
}

func (a *App) warn(text string) { a.say(statusbar.Message{Text: text, Level: statusbar.Warning}) }
func (a *App) busy(text string) { a.say(statusbar.Message{Text: text}) }

func (a *App) fail(err error, path string) {
	a.notify(a.failure(err, path))
}

// editLabel opens the form of a label; an empty ID makes a new one.
func (a *App) editLabel(id data.ID) {
	s := a.session
	session.Ask(s, func(ctx context.Context, _ *edit.Editor) ([]data.Label, error) { return s.Reader().Labels(ctx) },
		func(all []data.Label, err error) {
			if err != nil {
				a.fail(err, s.Store().Location())
				return
			}
			var l data.Label
			for _, x := range all {
				if x.ID == id {
					l = x
				}
			}
			labelform.Show(labelform.Host{Modals: a.modals, SlotKey: annotate.SlotKey, Save: saveLabel(s), Back: a.back}, l, all)
		})
}

// saveLabel saves into the project that the form was opened on.
func saveLabel(s *session.Session) func(l data.Label, isNew bool, then func(error)) {
	return func(l data.Label, isNew bool, then func(error)) {
		var cmd edit.Command = edit.EditLabel{Label: l}
		if isNew {
			cmd = edit.AddLabel{Label: l}
		}
		s.Do(cmd, func(_ data.Commit, err error) {
			if errors.Is(err, edit.ErrNothing) {
				err = nil
			}
			then(err)
		})
	}
}

// SettingsChanged puts changed settings into effect. For another language the
// window is built anew, around the same article, with the settings open.
func (a *App) SettingsChanged(reopen bool) {
	s := a.o.Settings.Get()
	if t := themeOf(s); t != a.theme {
		a.theme = t
		a.o.Fyne.Settings().SetTheme(t)
	}
	if reopen {
		a.changeLanguage()
		return
	}
	if a.page != nil {
		a.page.SettingsChanged()
		session.Ask(a.session, func(_ context.Context, e *edit.Editor) (struct{}, error) {
			e.SetAnnotator(s.Annotator)
			return struct{}{}, nil
		}, nil)
	}
}

func themeOf(s settings.Settings) look.Theme {
	return look.Theme{Variant: look.Variant(s.Theme), Contrast: s.Contrast}
}

// toggleContrast turns high contrast on or off.
func (a *App) toggleContrast() {
	a.o.Settings.Change(func(s *settings.Settings) { s.Contrast = !s.Contrast })
	a.SettingsChanged(false)
}

// changeLanguage speaks the language of the settings, which stay open.
func (a *App) changeLanguage() {
	a.respeak()
	a.preferences()
}

// respeak builds everything anew, around the same open article.
func (a *App) respeak() {
	a.speak()
	a.uncover()
	var at data.ID
	if a.page != nil {
		at = a.page.Article()
		a.page.Close()
		a.session.Forget()
	}
	was := a.start
	a.rebuild()
	if was != nil {
		a.again(was)
	}
	if a.page != nil {
		a.page.Load(at)
	}
}

// Quit keeps what must be kept and ends the program.
func (a *App) Quit() {
	a.Finish()
	a.win.SetCloseIntercept(nil)
	a.win.Close()
}

// Finish keeps what must be kept, for a program that ends in whatever way; a
// second time it does nothing. The window is not used any more afterwards.
func (a *App) Finish() {
	if a.gone.Swap(true) {
		return
	}
	size := a.win.Canvas().Size()
	a.o.Settings.Change(func(s *settings.Settings) {
		s.Window = settings.Window{Width: size.Width, Height: size.Height}
	})
	a.closeProject()
	a.o.Desk.Close() // after it: whoever finds no window must find the project free
	if err := a.o.Settings.Flush(); err != nil {
		fyne.LogError("keep the settings", err)
	}
}
