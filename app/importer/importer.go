// Package importer is the page that takes files into the project: it reads
// them, shows what it took them for and what it found, lets that be put right, and
// imports them in one act. The window shows it.
package importer

import (
	"context"
	"errors"
	"time"

	"nomina/app/bridge"
	"nomina/app/ingest"
	"nomina/app/modal"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/widgets/fonts"
	"nomina/widgets/statusbar"
)

// Host is what the window lends the page.
type Host struct {
	Bridge   *bridge.Bridge
	Modals   *modal.Stack
	Status   *statusbar.Bar
	Settings *settings.File
	Fonts    *fonts.System // nil: the program’s own only
	Copy     func(string)
	// Corrections reviews a workbook of this project that comes back corrected.
	Corrections func(format.Input)
	// Fetch gets what is at an address of the web.
	Fetch func(ctx context.Context, address string) (format.Input, error)
	// Back puts the keyboard back on the article.
	Back func()
}

// Show reads the files and folders at paths and previews them.
func Show(h Host, s *session.Session, paths []string) {
	examine(h, s, say.T("import.reading"), func(ctx context.Context, p format.Progress) (found, error) {
		inputs, lines, err := ingest.Collect(ctx, paths)
		if err != nil {
			return found{}, err
		}
		return read(ctx, s, inputs, lines, p)
	})
}

// examine finds out what there is to import, and previews it.
func examine(h Host, s *session.Session, doing string, find func(context.Context, format.Progress) (found, error)) {
	ctx, cancel := context.WithCancel(s.Context())
	task := h.Status.Task(doing, say.T("button.cancel"), cancel)
	h.Bridge.Go(func() {
		f, err := find(ctx, progress(h.Bridge, task))
		h.Bridge.Post(func() {
			task.Done()
			cancel()
			switch {
			case webReason(err) != "":
				h.Status.Say(statusbar.Message{Text: webReason(err), Level: statusbar.Error,
					Action: say.T("error.copy"), OnAction: func() { h.Copy(err.Error()) }})
			case errors.Is(err, context.Canceled):
				h.Status.Say(statusbar.Message{Text: say.T("import.cancelled")})
			case err != nil:
				fail(h, s, err)
			case f.corrected != nil:
				h.Corrections(*f.corrected)
			case f.batch.Articles() == 0 && len(f.batch.Files) == 0:
				tell(h, f, edit.Report{})
			default:
				preview(h, s, f)
			}
		})
	})
}

// progress shows how far work has come, at most twenty times a second.
func progress(b *bridge.Bridge, task *statusbar.Task) format.Progress {
	shown := time.Time{}
	return func(done, total int64) {
		if now := time.Now(); now.Sub(shown) > 50*time.Millisecond && total > 0 {
			shown = now
			b.Post(func() { task.Set(float64(done)/float64(total), "") })
		}
	}
}

// run imports what was found, in one act that one undo takes back.
func run(h Host, s *session.Session, f found, t ingest.Taking) {
	ctx, cancel := context.WithCancel(s.Context())
	task := h.Status.Task(say.N("import.storing", f.batch.Articles()), say.T("button.cancel"), cancel)
	task.Set(-1, "")
	session.Ask(s, func(_ context.Context, e *edit.Editor) (edit.Report, error) {
		_, rep, err := e.Import(ctx, f.batch.Import(t))
		return rep, err
	}, func(rep edit.Report, err error) {
		task.Done()
		cancel()
		switch {
		case errors.Is(err, context.Canceled):
			h.Status.Say(statusbar.Message{Text: say.T("import.cancelled")})
		case err != nil && !errors.Is(err, edit.ErrNothing):
			fail(h, s, err)
		default:
			tell(h, f, rep)
		}
	})
}

// tell says what came in and what did not, each with its reason.
func tell(h Host, f found, rep edit.Report) {
	o := f.batch.Outcome(f.collected, rep)
	told := say.Data{"Articles": o.Articles, "Spans": o.Annotations, "Refused": o.Refused.Articles + o.Refused.Spans}
	heading := say.N("import.done", o.Articles, told)
	if o.Merged > 0 {
		heading += " " + say.N("import.merged", o.Merged)
	}
	m := statusbar.Message{Text: heading}
	if !o.Complete() {
		m.Level = statusbar.Warning
		heading += " " + say.N("import.refused", o.Refused.Articles+o.Refused.Spans, told)
		m.Text = heading
	}
	show := func() { report.Show(h.Modals, say.T("import.report"), heading, o.Lines, o.More, h.Copy) }
	if len(o.Lines) > 0 {
		m.Action, m.OnAction = say.T("report.show"), show
	}
	h.Status.Say(m)
	if o.Articles == 0 && len(o.Lines) > 0 {
		show()
	}
}

func fail(h Host, s *session.Session, err error) {
	h.Status.Say(statusbar.Message{Text: say.Error(err, s.Store().Location()), Level: statusbar.Error,
		Action: say.T("error.copy"), OnAction: func() { h.Copy(err.Error()) }})
}
