package app

import (
	"nomina/app/say"
	"nomina/data"
)

// Receive takes files that the user gives to the window by other ways than its
// menus: dropped on it, opened with it in a file manager, handed over by a second
// start. A project is opened and everything else previewed for import; without a
// project the files wait until there is one. While a dialog is open nothing is
// taken, and a sentence says so. It runs on the UI goroutine.
func (a *App) Receive(paths []string) {
	if len(paths) == 0 {
		return
	}
	if a.modals.Covered() {
		a.warn(say.T("start.close_first"))
		return
	}
	var files, projects []string
	for _, p := range paths {
		if isProject(p) {
			projects = append(projects, p)
		} else {
			files = append(files, p)
		}
	}
	switch {
	case len(projects) > 1:
		a.warn(say.T("start.one_project"))
	case len(projects) == 1:
		a.queued = files
		a.OpenProject(projects[0], data.OpenWrite)
	case a.session == nil:
		a.wait(files)
	default:
		a.importFiles(files)
	}
}
