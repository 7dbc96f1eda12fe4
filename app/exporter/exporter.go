// Package exporter is the page that writes the labelled data into a file: it
// asks for the format and the place, shows how far it is, and tells what was
// written and checked. The window shows it.
package exporter

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"nomina/app/bridge"
	"nomina/app/export"
	"nomina/app/filedialog"
	"nomina/app/modal"
	"nomina/app/report"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/all"
	"nomina/widgets/statusbar"
)

// Host is what the window lends the page.
type Host struct {
	Bridge   *bridge.Bridge
	Settings *settings.File
	Modals   *modal.Stack
	Status   *statusbar.Bar
	Choose   *filedialog.Chooser
	Version  string
	Copy     func(string)
	// Reveal shows a file's folder outside the program.
	Reveal func(path string)
	// Listed are the articles that the list shows, Open is the one on the screen.
	Listed []data.ID
	Open   data.ID
	// Back puts the keyboard back on the article.
	Back func()
}

// writers returns the formats that can be written, the most asked for first.
func writers() []format.Writer { return all.Writers() }

// Run writes in the background and tells in the status bar how it went.
func Run(h Host, s *session.Session, j export.Job) {
	ctx, cancel := context.WithCancel(s.Context())
	name := filepath.Base(j.Path)
	task := h.Status.Task(say.T("export.running", say.Data{"File": name}), say.T("button.cancel"), cancel)
	shown := time.Time{}
	progress := func(done, total int64) {
		if now := time.Now(); now.Sub(shown) > 50*time.Millisecond && total > 0 {
			shown = now
			h.Bridge.Post(func() { task.Set(float64(done)/float64(total), "") })
		}
	}
	h.Bridge.Go(func() {
		defer cancel()
		rep, err := write(ctx, s, j, progress)
		h.Bridge.Post(func() {
			task.Done()
			tell(h, j, rep, err)
		})
	})
}

func write(ctx context.Context, s *session.Session, j export.Job, p format.Progress) (format.Report, error) {
	snap, err := s.Store().Snapshot(ctx)
	if err != nil {
		return format.Report{}, fmt.Errorf("export: %w", err)
	}
	j.Now, j.Keep = time.Now(), []string{s.Store().Location()}
	rep, err := export.Run(ctx, snap, j, p)
	return rep, errors.Join(err, snap.Close())
}

func tell(h Host, j export.Job, rep format.Report, err error) {
	told := say.Data{"File": place(j), "Articles": rep.Kept.Articles, "Spans": rep.Kept.Spans, "Checked": rep.Checked}
	switch {
	case errors.Is(err, context.Canceled):
		h.Status.Say(statusbar.Message{Text: say.T("export.cancelled", told)})
	case errors.Is(err, format.ErrKept):
		h.Status.Say(statusbar.Message{Text: say.T("export.not_there"), Level: statusbar.Error})
	case errors.Is(err, format.ErrDiffers):
		h.Status.Say(statusbar.Message{Text: say.T("export.differs", told), Level: statusbar.Error,
			Action: say.T("error.copy"), OnAction: func() { h.Copy(err.Error()) }})
	case err != nil:
		h.Status.Say(statusbar.Message{Text: say.Error(err, j.Path), Level: statusbar.Error,
			Action: say.T("error.copy"), OnAction: func() { h.Copy(err.Error()) }})
	case len(rep.Lines) > 0:
		level := statusbar.Info
		if worth(rep.Lines) {
			level = statusbar.Warning
		}
		h.Status.Say(statusbar.Message{Text: say.T("export.done", told), Level: level,
			Action: say.T("report.show"), OnAction: func() {
				report.Show(h.Modals, say.T("export.report"), say.T("export.done", told), rep.Lines, rep.More, h.Copy)
			}})
	default:
		h.Status.Say(statusbar.Message{Text: say.T("export.done", told),
			Action: say.T("export.reveal"), OnAction: func() { h.Reveal(j.Path) }})
	}
}

// place says where an export was written: the path of its first file, and the names
// of the others.
func place(j export.Job) string {
	paths := j.Written()
	for i := range paths[1:] {
		paths[i+1] = filepath.Base(paths[i+1])
	}
	return strings.Join(paths, ", ")
}

// proposal is the file offered at first: beside the last export, else beside
// the project, under the project's name.
func proposal(h Host, s *session.Session, w format.Writer) string {
	project := s.Store().Location()
	folder := h.Settings.Get().Folders["export"]
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = filepath.Dir(project)
	}
	base := strings.TrimSuffix(filepath.Base(project), filepath.Ext(project))
	return filepath.Join(folder, base+w.Extensions()[0])
}

// worth reports whether something was lost.
func worth(lines []format.Line) bool {
	return slices.ContainsFunc(lines, func(l format.Line) bool { return l.Severity != format.Info })
}
