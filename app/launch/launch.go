// Package launch starts the window: it joins the application with what it needs
// of the machine. Main calls it and hands in what only main may import.
package launch

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"nomina/app"
	"nomina/app/appid"
	"nomina/app/appleevents"
	"nomina/app/bridge"
	"nomina/app/command"
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

// Start is what the arguments ask the window for.
type Start struct {
	Project string
	Files   []string
	Sample  bool
	Folder  string // of the sample; empty: its usual place
}

// collectAt is when garbage is collected in the window, in percent of what is
// in use: a book of 10 MB stays small, and opening it costs no more time.
const collectAt = 50

// Window runs the program in its window until that is closed, and returns its
// status. Where the project is open in a window already, that one comes forward
// and takes the files, and there is no other. It is called on the goroutine that
// main has.
func (p Program) Window(ctx context.Context, s Start) int {
	file, err := settings.Open()
	p.complain(err)
	desk, err := instance.System()
	p.complain(err)
	if s.handOver(ctx, desk, file.Get()) {
		return command.StatusDone
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	book := p.log()
	mail, err := appleevents.Listen()
	p.complain(err)
	here, _ := os.Getwd()
	asked := update.Client{Address: p.Manifest.Updates}
	b := bridge.Fyne()
	a := app.New(app.Options{
		Fyne: p.Fyne(p.Manifest.ID), Bridge: b, Settings: file, Open: p.Env.Open, NewID: p.Env.NewID, Now: p.Env.Now,
		Program: p.about(), Engine: p.Engine, Fonts: app.SystemFonts, Desk: desk, Log: book,
		Latest: asked.Latest, Asks: asked.Host(),
	})
	_ = os.Chdir(here) // on macOS, GLFW goes to where the bundle's resources lie
	appid.NameWindows(p.Manifest.ID)
	s.in(a, mail.Waiting())
	mail.Deliver(func(paths []string) { b.Post(func() { a.Receive(paths) }) })
	a.Window().ShowAndRun()
	a.Finish() // the system may have ended the window, and not the annotator
	p.complain(book.Close())
	return command.StatusDone
}

// nothing reports whether the arguments name nothing.
func (s Start) nothing() bool { return !s.Sample && s.Project == "" && len(s.Files) == 0 }

// handOver gives the start to the window that has the project open, if there is
// one. macOS says which files it is about only when there is a window, and does
// not start a program twice by itself.
func (s Start) handOver(ctx context.Context, desk *instance.Desk, known settings.Settings) bool {
	if s.Sample || s.nothing() && runtime.GOOS == "darwin" {
		return false
	}
	return app.HandOver(ctx, desk, app.Resume(s.Project, known), s.Files)
}

// in has the window do what was asked for. What macOS asked for while the window
// was made comes first where the arguments name nothing.
func (s Start) in(a *app.App, asked []string) {
	switch {
	case s.Sample:
		a.StartSample(s.Folder)
	case s.nothing() && len(asked) > 0:
		a.StartWith(asked)
	default:
		a.Start(s.Project, s.Files)
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
