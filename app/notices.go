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
// need not be listed. Files that came with it wait on the welcome page; those for
// another project than the open one are not imported into that.
func (a *App) refused(err error, path string) {
	a.claim()
	n := a.failure(err, path)
	if left := len(a.queued); left > 0 && a.session != nil {
		a.queued = nil
		n.Text += " " + say.N("start.files_left", left)
	}
	var acts []welcome.Action
	if errors.Is(err, data.ErrReadOnly) || errors.Is(err, data.ErrInUse) {
		acts = append(acts, welcome.Action{Title: say.T("error.open_to_read"), Run: func() { a.OpenProject(path, data.OpenRead) }})
	}
	if errors.Is(err, data.ErrNotFound) && slices.Contains(a.o.Settings.Get().Recent, path) {
		acts = append(acts, welcome.Action{Title: say.T("recent.forget"), Run: func() {
			a.forget(path)
			a.dismiss()
		}})
	}
	n.Actions = append(acts, n.Actions...)
	a.notify(n)
}

// failure is an error that concerns the file at path.
func (a *App) failure(err error, path string) welcome.Notice {
	return welcome.Notice{
		Text: say.Error(err, path), Wrong: true,
		Actions: []welcome.Action{{Title: say.T("error.copy"), Run: func() { a.copy(err.Error()) }}},
	}
}

// notify shows a notice where the annotator looks: on the welcome page, or in
// the status bar, which has room for one thing to do. What it takes the place of
// on the welcome page comes again after it.
func (a *App) notify(n welcome.Notice) {
	switch {
	case a.page != nil:
		a.page.Say(messageOf(n))
		return
	case a.start == nil:
		return // the window is gone
	}
	if was := a.start.Notice(); len(was.Actions) > 0 && was.Dismissed == nil && was.Text != n.Text {
		a.news = slices.Insert(a.news, 0, was)
	}
	a.start.Tell(n)
}

// messageOf is what a notice is in the status bar.
func messageOf(n welcome.Notice) statusbar.Message {
	m := statusbar.Message{Text: n.Text}
	if n.Wrong {
		m.Level = statusbar.Error
	}
	if len(n.Actions) > 0 {
		m.Action, m.OnAction = n.Actions[0].Title, n.Actions[0].Run
	}
	return m
}

// noticeOf is what a message of the status bar is on the welcome page.
func noticeOf(m statusbar.Message) welcome.Notice {
	n := welcome.Notice{Text: m.Text, Wrong: m.Level == statusbar.Error}
	if m.Action != "" {
		n.Actions = []welcome.Action{{Title: m.Action, Run: m.OnAction}}
	}
	return n
}

// dismiss takes away what is to be read.
func (a *App) dismiss() {
	if a.start != nil {
		a.start.Dismiss()
		return
	}
	a.busy("")
}

// later shows a notice that has nothing to do with a project: as soon as nothing
// else is to be read and no project is being opened.
func (a *App) later(n welcome.Notice) {
	a.news = append(a.news, n)
	if a.at == nil {
		a.tellNext()
	}
}

// tellNext shows what waits to be read, if nothing is.
func (a *App) tellNext() {
	switch {
	case a.Notice() != "":
	case len(a.news) > 0:
		n := a.news[0]
		a.news = a.news[1:]
		a.notify(n)
	case len(a.queued) > 0 && a.start != nil:
		a.tellWaiting()
	}
}

// queue keeps files until they can be imported, each once.
func (a *App) queue(files []string) {
	for _, f := range files {
		if !slices.Contains(a.queued, f) {
			a.queued = append(a.queued, f)
		}
	}
}

// wait keeps files until there is a project to import them into, and says so.
func (a *App) wait(files []string) {
	a.queue(files)
	if len(a.queued) > 0 && a.start != nil {
		a.tellWaiting()
	}
}

// tellWaiting says which files wait for a project. Putting that away forgets
// them.
func (a *App) tellWaiting() {
	a.notify(welcome.Notice{
		Text: say.N("start.files_wait", len(a.queued), say.Data{"File": filepath.Base(a.queued[0])}),
		Actions: []welcome.Action{
			{Title: say.T("act.project.new"), Run: a.newProject},
			{Title: say.T("act.project.open"), Run: a.chooseProject},
		},
		Dismissed: func() { a.queued = nil },
	})
}
