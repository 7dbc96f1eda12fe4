// Package launch starts the window: it joins the application with what it needs
// of the machine. Main calls it and hands in what only main may import.
package launch

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"nomina/app"
	"nomina/app/appid"
	"nomina/app/appleevents"
	"nomina/app/bridge"
	"nomina/app/command"
	"nomina/app/console"
	"nomina/app/instance"
	"nomina/app/logbook"
	"nomina/app/manifest"
	"nomina/app/settings"
	"nomina/app/update"
	"nomina/assets"
)

// Program is what main knows.
type Program struct {
	Env      command.Env
	Manifest manifest.Manifest
	Licence  string
	Engine   string // what keeps projects, with its version
	// Fyne starts the toolkit's driver for windows.
	Fyne func(id string) fyne.App
}

// collectAt is when garbage is collected in the window, in percent of what is
// in use: a book of 10 MB stays small, and opening it costs no more time.
const collectAt = 50

// Window runs the program in its window until that is closed, and returns its
// status. Where the project is open in a window already, that one comes forward
// and takes the files, and there is no other. When ctx ends the window closes as
// if the annotator had closed it. It is called on the goroutine that main has.
func (p Program) Window(ctx context.Context, s Start) (status int) {
	file, err := settings.Open()
	p.complain(err)
	desk, err := instance.System()
	p.complain(err)
	project := s.resume(file.Get())
	if s.meets() && app.HandOver(ctx, desk, project, s.Files) {
		return command.StatusDone
	}
	book := p.log()
	defer func() { p.noDisplay(recover(), book, &status) }()
	mail, err := appleevents.Listen()
	p.complain(err)
	b := bridge.Fyne()
	a := p.open(app.Options{Bridge: b, Settings: file, Desk: desk, Log: book})
	s.in(a, project, mail.Waiting())
	mail.Deliver(func(paths []string) { b.Post(func() { a.Receive(paths) }) })
	defer context.AfterFunc(ctx, func() { b.Post(a.Quit) })()
	console.Leave()
	a.Window().ShowAndRun()
	a.Finish() // the system may have ended the window, and not the annotator
	p.complain(book.Close())
	return command.StatusDone
}

// open makes the window, which is not yet shown.
func (p Program) open(o app.Options) *app.App {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700) // else Fyne complains of it, line by line
	}
	here, _ := os.Getwd()
	o.Fyne, o.Open, o.NewID, o.Now = p.Fyne(p.Manifest.ID), p.Env.Open, p.Env.NewID, p.Env.Now
	o.Program, o.Engine, o.Fonts = p.about(), p.Engine, app.SystemFonts
	if c := (update.Client{Address: p.Manifest.Updates}); c.Host() != "" {
		o.Latest, o.Asks = c.Latest, c.Host()
	}
	a := app.New(o)
	_ = os.Chdir(here) // on macOS, GLFW goes to where the bundle's resources lie
	appid.NameWindows(p.Manifest.ID)
	return a
}

// noDisplay says in a sentence that there is no screen to open a window on, which
// GLFW says by a panic. Any other panic goes on, into the report that book keeps.
func (p Program) noDisplay(panicked any, book *logbook.Book, status *int) {
	switch {
	case panicked == nil:
	case strings.Contains(fmt.Sprint(panicked), "GLFW library is not initialized"):
		fmt.Fprintln(p.Env.Stderr, "nomina: there is no display to open a window on; \"nomina --help\" lists the commands that need none")
		p.complain(book.Close())
		*status = command.StatusFailed
	default:
		panic(panicked)
	}
}

// log begins the report that a crash would leave.
func (p Program) log() *logbook.Book {
	dir, err := logbook.Dir()
	p.complain(err)
	now := time.Now()
	head := logbook.Head(p.Manifest.Version, os.Args[1:], now)
	return logbook.Open(logbook.Options{Dir: dir, Head: head, Now: now, Stderr: p.Env.Stderr})
}

// about is what the window says of the program.
func (p Program) about() app.Program {
	m := p.Manifest
	return app.Program{
		Name: m.Name, Version: m.Version, Website: m.Website, Copyright: m.Copyright, Licence: p.Licence,
		Icon: fyne.NewStaticResource("Icon.png", assets.Icon()),
	}
}

// complain says what does not keep the window from working.
func (p Program) complain(err error) {
	if err != nil {
		fmt.Fprintln(p.Env.Stderr, err)
	}
}
