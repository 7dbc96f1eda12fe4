package welcome

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"nomina/widgets/fit"
	"nomina/widgets/rowlist"
	"nomina/widgets/tip"
)

// project is a recent project.
type project struct {
	path    string
	name    string // without the ending
	folder  string // as it is shown
	changed time.Time
	missing bool
}

// read lists the recent projects and looks after their files. Each file is
// looked after on a goroutine of its own, as a drive that is not there may let
// wait for minutes.
func (p *Page) read() {
	p.load++
	now := p.load
	recent := p.h.Recent()
	p.projects = make([]project, len(recent))
	for i, path := range recent {
		name := filepath.Base(path)
		p.projects[i] = project{
			path: path, name: strings.TrimSuffix(name, filepath.Ext(name)), folder: tilde(filepath.Dir(path), p.h.Home),
		}
		p.h.Bridge.Go(func() {
			info, err := os.Stat(path)
			p.h.Bridge.Post(func() {
				if now == p.load {
					p.found(i, info, err)
				}
			})
		})
	}
}

// found says what is known of the file of a project.
func (p *Page) found(i int, info fs.FileInfo, err error) {
	switch {
	case err == nil:
		p.projects[i].changed = info.ModTime()
	case !errors.Is(err, fs.ErrPermission): // it may well be there
		p.projects[i].missing = true
	}
	p.recents.RefreshRow(i)
}

// tilde writes a folder in or below home with ~ for that.
func tilde(folder, home string) string {
	if home == "" || home == "/" {
		return folder
	}
	rest, ok := strings.CutPrefix(folder, home)
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return folder
	}
	return "~" + rest
}

// recentKey gives the keys that the list does not know.
func (p *Page) recentKey(i int, k fyne.KeyName) {
	switch k {
	case fyne.KeyLeft:
		p.deeds.Focus()
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.forget(i)
	default:
		p.other(k)
	}
}

// forget takes a project from the list and leaves the keyboard on what comes in
// its place.
func (p *Page) forget(i int) {
	if p.opening != "" {
		return
	}
	held := p.recents.Focused()
	p.h.Forget(p.projects[i].path)
	if held && len(p.projects) == 0 {
		p.h.Focus(p.deeds.First())
	}
}

// tappedPart takes clicks on the cross at the end of a row.
func (p *Page) tappedPart(i int, at fyne.Position) bool {
	if at.X < p.recents.Size().Width-crossWide {
		return false
	}
	p.forget(i)
	return true
}

// hoverRecent shows the cross of the row under the mouse, and after a while the
// whole of what the row had to cut.
func (p *Page) hoverRecent(i int) {
	p.tip.Leave()
	for row := range p.projects {
		p.recents.RefreshRow(row) // only those on the screen cost anything
	}
	if i < 0 || i >= len(p.projects) {
		return
	}
	at := p.projects[i]
	room := p.recents.Size().Width - projectLeft - crossWide
	if p.look.low.Width(at.folder) > room || p.look.title.Width(at.name) > room-dateWide {
		p.rest(p.recents, i, at.path)
	}
}

// rest waits for the mouse to rest on a row and shows a text beside it.
func (p *Page) rest(l *rowlist.List, i int, text string) {
	p.tip.Rest(fit.Clean(text), func() tip.Place {
		at, size := l.Position().AddXY(textLeft, l.RowTop(i)), p.Size()
		return tip.Place{Pos: at, Size: fyne.NewSize(l.Size().Width, l.Height), Width: size.Width, Below: at.Y < size.Height/2}
	})
}
