package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"nomina/app/about"
	"nomina/app/bridge"
	"nomina/app/instance"
	"nomina/app/logbook"
	"nomina/app/settings"
	"nomina/app/update"
	"nomina/data"
	"nomina/widgets/fonts"
)

// Program is what the program says of itself.
type Program = about.Program

// Options are what the application needs of the world.
type Options struct {
	Fyne     fyne.App
	Bridge   *bridge.Bridge
	Settings *settings.File
	Open     data.Opener
	NewID    func() data.ID
	Now      func() data.Time
	Program  Program
	Engine   string // what keeps projects, with its version
	// Desk is where other windows of the user are met; nil meets nobody.
	Desk *instance.Desk
	// Log keeps reports of crashes; nil keeps none.
	Log *logbook.Book
	// Latest asks for the newest version; nil asks nobody. It runs off the UI
	// goroutine.
	Latest func(ctx context.Context) (update.Release, error)
	Asks   string // the server that Latest asks
	// Modifiers returns the keys held; nil asks Fyne's driver.
	Modifiers func() fyne.KeyModifier
	// After runs f on the UI goroutine after d, unless stop is called first;
	// nil is the clock.
	After func(d time.Duration, f func()) (stop func())
	// Fonts looks for the machine's fonts, off the UI goroutine; nil uses none.
	Fonts func() (*fonts.Index, error)
}
