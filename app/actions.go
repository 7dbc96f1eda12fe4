package app

import (
	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/exporter"
	"nomina/app/help"
	"nomina/app/preferences"
	"nomina/app/say"
	"nomina/app/settings"
)

func (a *App) add(group, id string, run func(), why func() string, keys ...action.Chord) {
	a.actions.Add(action.Action{
		ID: id, Group: group, Keys: keys, Run: run, Why: why, Text: true,
		Title: func() string { return say.T("act." + id) },
	})
}

// addActions adds what concerns the whole window.
func (a *App) addActions() {
	a.add("file", "project.new", a.newProject, nil, action.Key(fyne.KeyN, action.Ctrl, action.Shift))
	a.add("file", "project.open", a.chooseProject, nil, action.Key(fyne.KeyO, action.Ctrl))
	a.add("file", "project.sample", a.OpenSample, nil)
	a.add("file", "file.import", a.chooseImport, a.canImport, action.Key(fyne.KeyI, action.Ctrl))
	a.add("file", "file.import_folder", a.chooseFolder, a.canImport, action.Key(fyne.KeyI, action.Ctrl, action.Shift))
	a.add("file", "file.import_address", a.importAddress, a.canImportAddress, action.Key(fyne.KeyU, action.Ctrl, action.Shift))
	a.add("file", "file.export", a.export, a.hasProject, action.Key(fyne.KeyE, action.Ctrl))
	a.add("file", "project.close", a.closeToStart, a.hasProject, action.Key(fyne.KeyW, action.Ctrl))
	a.add("file", "app.settings", a.preferences, nil, action.Key(fyne.KeyComma, action.Ctrl))
	a.add("file", "app.quit", a.Quit, nil, action.Key(fyne.KeyQ, action.Ctrl))
	a.add("edit", "status.act", a.actOnMessage, a.canActOnMessage, action.Key(fyne.KeyM, action.Ctrl))
	a.add("edit", "task.cancel", func() { a.status.CancelLast() }, nil, action.Key(fyne.KeyPeriod, action.Ctrl))
	a.add("view", "app.palette", func() { a.palette.Show() }, nil, action.Key(fyne.KeyK, action.Ctrl))
	a.add("view", "view.entities", a.showRegister, a.hasProject, action.Key(fyne.KeyE, action.Ctrl, action.Shift))
	a.add("view", "view.contrast", a.toggleContrast, nil, action.Key(fyne.KeyH, action.Ctrl, action.Shift))
	a.add("view", "app.language", a.otherLanguage, nil, action.Key(fyne.KeyJ, action.Ctrl, action.Shift))
	a.add("help", "help.keys", a.showKeys, nil, action.Key(fyne.KeyF1))
	a.add("help", "help.updates", a.checkNow, a.canCheck)
	a.add("help", "help.about", a.about, nil)
	// The sign types itself in a text field; there F1 does the same.
	a.actions.Add(action.Action{
		ID: "help.sign", Group: "help", Hidden: true, Keys: []action.Chord{action.Key("?")},
		Title: func() string { return say.T("act.help.keys") }, Run: a.showKeys,
	})
}

// actOnMessage presses the button beside the message in the status bar, or the
// first one below the notice of the welcome page.
func (a *App) actOnMessage() { a.onMessage()() }

func (a *App) onMessage() func() {
	if a.start == nil {
		return a.status.Message().OnAction
	}
	if n := a.start.Notice(); len(n.Actions) > 0 {
		return n.Actions[0].Run
	}
	return nil
}

func (a *App) canActOnMessage() string {
	if a.onMessage() == nil {
		return say.T("why.no_button")
	}
	return ""
}

func (a *App) hasProject() string {
	if a.session == nil {
		return say.T("why.no_project")
	}
	return ""
}

func (a *App) canImport() string {
	if a.session != nil && !a.session.Store().Writable() {
		return say.T("why.read_only")
	}
	return ""
}

func (a *App) export() {
	h := exporter.Host{
		Bridge: a.o.Bridge, Settings: a.o.Settings, Modals: a.modals, Status: a.status, Choose: a.choose,
		Version: a.o.Program.Version, Copy: a.copy, Reveal: a.reveal, Back: a.back,
	}
	if a.page != nil {
		h.Listed, h.Open = a.page.Listed(), a.page.Article()
	}
	exporter.Show(h, a.session)
}

func (a *App) preferences() {
	h := preferences.Host{Modals: a.modals, Settings: a.o.Settings, Fonts: a.fonts, Asks: a.o.Asks, Changed: a.SettingsChanged, Back: a.back}
	if a.page != nil {
		h.Sample = a.page.InSight
	}
	preferences.Show(h)
}

func (a *App) showKeys() {
	help.Show(help.Host{Modals: a.modals, Actions: a.actions, Changed: a.keysChanged, Back: a.back})
}

func (a *App) keysChanged() {
	keys := a.actions.Merge(a.o.Settings.Get().Keys)
	a.o.Settings.Change(func(s *settings.Settings) { s.Keys = keys })
	a.showKeyChange()
}
