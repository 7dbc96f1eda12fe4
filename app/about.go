package app

import (
	"net/url"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2/lang"

	"nomina/app/about"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/app/welcome"
)

// about shows what the program is and how it runs here.
func (a *App) about() { about.Show(a.aboutHost()) }

// checkNow shows the same and asks for the newest version.
func (a *App) checkNow() { about.Show(a.aboutHost()).Check() }

func (a *App) aboutHost() about.Host {
	h := about.Host{
		Modals: a.modals, Program: a.o.Program, Details: a.details(), Copy: a.copy, Visit: a.visit,
		OpenFolder: a.openLogs, Back: a.back,
	}
	if a.o.Latest != nil {
		h.Check = a.check
	}
	if a.o.Log != nil {
		if all, err := a.o.Log.Reports(); err == nil && len(all) > 0 {
			h.ShowReport = a.showReport
		}
	}
	return h
}

// details is what a report of a fault needs to know.
func (a *App) details() []about.Detail {
	spoken := say.Resolve(a.o.Settings.Get().Language) + " (" + lang.SystemLocale().String() + ")"
	out := append(about.System(),
		about.Detail{Key: "engine", Value: a.o.Engine},
		about.Window(a.win),
		about.Detail{Key: "language", Value: spoken},
	)
	if a.session != nil {
		out = append(out, about.Detail{Key: "project", Value: a.Project(), Private: true})
		if a.tables > 0 {
			out = append(out, about.Detail{Key: "tables", Value: strconv.Itoa(a.tables)})
		}
	}
	if path, err := settings.Path(); err == nil {
		out = append(out, about.Detail{Key: "settings", Value: path})
	}
	if a.o.Log != nil {
		out = append(out, about.Detail{Key: "log", Value: a.o.Log.Dir()})
	}
	return out
}

// visit opens an address in the web browser.
func (a *App) visit(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = a.o.Fyne.OpenURL(u)
	}
	if err != nil {
		a.fail(err, address)
	}
}

// openLogs opens the log folder in the file manager.
func (a *App) openLogs() {
	if a.o.Log != nil {
		a.reveal(filepath.Join(a.o.Log.Dir(), "any"))
	}
}

// lookForCrashes tells of a crash that nobody was told of yet.
func (a *App) lookForCrashes() {
	if a.o.Log == nil {
		return
	}
	a.o.Bridge.Go(func() {
		found, err := a.o.Log.Collect()
		if err != nil || len(found) == 0 {
			return
		}
		a.o.Bridge.Post(func() {
			a.later(welcome.Notice{Text: say.T("crash.told"), Actions: []welcome.Action{{Title: say.T("crash.show"), Run: a.showReport}}})
		})
	})
}

// showReport shows the newest report of a crash.
func (a *App) showReport() {
	text, path := "", ""
	all, err := a.o.Log.Reports()
	if err == nil && len(all) > 0 {
		path = all[0].Path
		text, err = all[0].Text()
	}
	if err != nil {
		a.fail(err, path)
		return
	}
	about.ShowReport(about.Report{Modals: a.modals, Text: text, Copy: a.copy, OpenFolder: a.openLogs, Back: a.back})
}
