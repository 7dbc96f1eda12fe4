package app

import (
	"os"
	"runtime"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/app/settings"
	"nomina/app/welcome"
	"nomina/data"
)

// startPage stands in the window while no project is open.
func (a *App) startPage() fyne.CanvasObject {
	home, _ := os.UserHomeDir() // without it, paths are written in full
	if runtime.GOOS == "windows" {
		home = "" // nobody writes ~ there
	}
	a.start = welcome.New(welcome.Host{
		Bridge: a.o.Bridge, Actions: a.actions, Version: a.o.Program.Version, Icon: a.o.Program.Icon, Home: home,
		Recent: func() []string { return a.o.Settings.Get().Recent }, Now: time.Now,
		Open: func(path string) { a.OpenProject(path, data.OpenWrite) }, Forget: a.forget, Menu: a.recentMenu,
		Focus: a.win.Canvas().Focus, Key: func(k fyne.KeyName) { a.typedKey(k) }, Rune: a.typedRune,
		Language: say.Resolve(a.o.Settings.Get().Language), Speak: a.speakOther,
		Dismissed: a.tellNext,
	})
	if a.at != nil {
		a.start.Opening(a.at.path)
	}
	return a.start
}

// forget takes a project from the list of recent ones. Its file stays.
func (a *App) forget(path string) {
	a.o.Settings.Change(func(s *settings.Settings) {
		s.Recent = slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })
	})
	a.buildMenu()
	if a.start != nil {
		a.start.Reload()
	}
}

// recentMenu shows what can be done with a recent project.
func (a *App) recentMenu(path string, at fyne.Position) {
	item := func(key string, run func()) *fyne.MenuItem { return fyne.NewMenuItem(say.T(key), run) }
	menu := fyne.NewMenu("",
		item("recent.open", func() { a.OpenProject(path, data.OpenWrite) }),
		item("error.open_to_read", func() { a.OpenProject(path, data.OpenRead) }),
		item("recent.folder", func() { a.reveal(path) }),
		item("recent.copy", func() { a.copy(path) }),
		fyne.NewMenuItemSeparator(),
		item("recent.forget", func() { a.forget(path) }),
	)
	widget.ShowPopUpMenuAtPosition(menu, a.win.Canvas(), at)
}

// speakOther chooses another language on the welcome page.
func (a *App) speakOther(language string) {
	a.o.Settings.Change(func(s *settings.Settings) { s.Language = language })
	a.respeak()
	a.focus()
}

// otherLanguage changes to the language that is not spoken.
func (a *App) otherLanguage() {
	all := say.Languages()
	now := slices.Index(all, say.Resolve(a.o.Settings.Get().Language))
	a.speakOther(all[(now+1)%len(all)])
}

// again shows on a new welcome page what the former one showed.
func (a *App) again(was *welcome.Page) {
	if n := was.Notice(); n.Text != "" && n.Dismissed == nil {
		a.start.Tell(n)
	}
	a.tellNext()
}
