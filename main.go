// Command nomina is a desktop program for tagging names in articles.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"

	fyneapp "fyne.io/fyne/v2/app"

	"nomina/app"
	"nomina/app/bridge"
	"nomina/app/command"
	"nomina/app/console"
	"nomina/app/headless"
	"nomina/app/manifest"
	"nomina/app/settings"
	"nomina/data/sqlite"
)

//go:embed FyneApp.toml
var about string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	m, err := manifest.Parse(about)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	env := command.System(sqlite.Open, m.Version, console.Open())
	env.Window = func(_ context.Context, files []string, project string) int {
		return window(env, m, func(a *app.App) { a.Start(project, files) })
	}
	env.Sample = func(ctx context.Context, without bool, out string) int {
		if without {
			return headless.Main(ctx, headless.Options{Open: env.Open, NewID: env.NewID, Now: env.Now, Version: m.Version, Out: out, Print: env.Stdout})
		}
		return window(env, m, func(a *app.App) { a.StartSample(out) })
	}
	status := command.Run(ctx, os.Args[1:], env)
	stop()
	os.Exit(status)
}

// collectAt is when garbage is collected in the window, in percent of what is
// in use: a book of 10 MB stays small, and opening it costs no more time.
const collectAt = 50

// window runs the program in its window until that is closed.
func window(env command.Env, m manifest.Manifest, start func(*app.App)) int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	file, err := settings.Open()
	if err != nil {
		fmt.Fprintln(env.Stderr, err)
	}
	a := app.New(app.Options{
		Fyne: fyneapp.NewWithID(m.ID), Bridge: bridge.Fyne(), Settings: file,
		Open: env.Open, NewID: env.NewID, Now: env.Now, Version: m.Version,
		Fonts: app.SystemFonts,
	})
	nameWindows(m.ID)
	start(a)
	a.Window().ShowAndRun()
	a.Finish() // the system may have ended the window, and not the annotator
	return command.StatusDone
}
