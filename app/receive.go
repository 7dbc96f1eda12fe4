package app

import (
	"nomina/app/say"
	"nomina/data"
)

// Receive takes files that the user gives to the window by other ways than its
// menus: dropped on it, opened with it in a file manager, handed over by a second
// start. A project is opened and everything else previewed for import: at once,
// when the project that is being opened is there, when there is one at all, or
// when the dialog is closed that is open. A project is not opened while there is
// a dialog, and a sentence says so. It runs on the UI goroutine.
func (a *App) Receive(paths []string) {
	var files, projects []string
	for _, p := range paths {
		if isProject(p) {
			projects = append(projects, p)
		} else {
			files = append(files, p)
		}
	}
	switch {
	case len(paths) == 0:
	case len(projects) > 1:
		a.warn(say.T("start.one_project"))
	case len(projects) == 1 && a.modals.Open():
		a.warn(say.T("start.close_first"))
	case len(projects) == 1:
		a.queue(files)
		a.OpenProject(projects[0], data.OpenWrite)
	case a.at != nil, a.modals.Open():
		a.queue(files)
	case a.session == nil:
		a.wait(files)
	default:
		a.uncover() // a menu, which is in the way
		a.importFiles(files)
	}
}

// back returns from a dialog: what came meanwhile is imported, else the keyboard
// is where it was.
func (a *App) back() {
	if len(a.queued) > 0 && a.session != nil && a.at == nil && !a.modals.Open() {
		a.importQueued()
		return
	}
	a.focus()
}
