package app

import (
	"errors"
	"path/filepath"
	"slices"

	"nomina/app/say"
	"nomina/app/welcome"
	"nomina/data"
	"nomina/widgets/statusbar"
)

// Notice returns what the welcome page says above its lists; empty when there is
// nothing or a project is open.
func (a *App) Notice() string {
	if a.start == nil {
		return ""
	}
	return a.start.Notice().Text
}

// refused tells why a project was not opened. One that cannot be written, or
// that another window writes, can still be read; one that is not there any more
// need not be listed.
func (a *App) refused(err error, path string) {
	a.isOpening, a.starting = false, false
	a.claim()
	var acts []welcome.Action
	if errors.Is(err, data.ErrReadOnly) || errors.Is(err, data.ErrInUse) {
		acts = append(acts, welcome.Action{Title: say.T("error.open_to_read"), Run: func() { a.OpenProject(path, data.OpenRead) }})
	}
	if errors.Is(err, data.ErrNotFound) && slices.Contains(a.o.Settings.Get().Recent, path) {
		acts = append(acts, welcome.Action{Title: say.T("recent.forget"), Run: func() {
			a.forget(path)
			a.start.Dismiss()
		}})
	}
	acts = append(acts, welcome.Action{Title: say.T("error.copy"), Run: func() { a.copy(err.Error()) }})
	a.notify(welcome.Notice{Text: say.Error(err, path), Wrong: true, Actions: acts})
}

// notify shows a notice where the annotator looks: on the welcome page, or in
// the status bar, which has room for one thing to do.
func (a *App) notify(n welcome.Notice) {
	if a.start != nil {
		a.start.Tell(n)
		return
	}
	m := statusbar.Message{Text: n.Text}
	if n.Wrong {
		m.Level = statusbar.Error
	}
	if len(n.Actions) > 0 {
		m.Action, m.OnAction = n.Actions[0].Title, n.Actions[0].Run
	}
	a.say(m)
}

// noticeOf is what a message of the status bar is on the welcome page.
func noticeOf(m statusbar.Message) welcome.Notice {
	n := welcome.Notice{Text: m.Text, Wrong: m.Level == statusbar.Error}
	if m.Action != "" {
		n.Actions = []welcome.Action{{Title: m.Action, Run: m.OnAction}}
	}
	return n
}

// later shows a notice that has nothing to do with a project: at once, or when
// the project that is being opened is there.
func (a *App) later(n welcome.Notice) {
	if a.isOpening {
		a.news = append(a.news, n)
		return
	}
	a.notify(n)
}

// tellNews shows the first notice that waited; the window has room for one.
func (a *App) tellNews() {
	if len(a.news) > 0 {
		a.notify(a.news[0])
		a.news = nil
	}
}

// wait keeps files until there is a project to import them into.
func (a *App) wait(files []string) {
	a.queued = files
	if len(files) == 0 || a.start == nil {
		return
	}
	a.start.Tell(welcome.Notice{
		Text: say.N("start.files_wait", len(files), say.Data{"File": filepath.Base(files[0])}),
		Actions: []welcome.Action{
			{Title: say.T("act.project.new"), Run: a.newProject},
			{Title: say.T("act.project.open"), Run: a.chooseProject},
		},
	})
}
