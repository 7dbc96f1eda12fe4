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
	"nomina/app/appid"
	"nomina/app/appleevents"
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
		return window(env, m, func(a *app.App, asked []string) { begin(a, project, files, asked) })
	}
	env.Sample = func(ctx context.Context, without bool, out string) int {
		if without {
			return headless.Main(ctx, headless.Options{Open: env.Open, NewID: env.NewID, Now: env.Now, Version: m.Version, Out: out, Print: env.Stdout})
		}
		return window(env, m, func(a *app.App, _ []string) { a.StartSample(out) })
	}
	status := command.Run(ctx, os.Args[1:], env)
	stop()
	os.Exit(status)
}

// collectAt is when garbage is collected in the window, in percent of what is
// in use: a book of 10 MB stays small, and opening it costs no more time.
const collectAt = 50

// begin opens what the arguments name or, where those name nothing, what macOS
// asked for while the window was made.
func begin(a *app.App, project string, files, asked []string) {
	if project == "" && len(files) == 0 && len(asked) > 0 {
		a.Receive(asked)
		return
	}
	a.Start(project, files)
}

// window runs the program in its window until that is closed. start is given the
// files that macOS asked for until then.
func window(env command.Env, m manifest.Manifest, start func(a *app.App, asked []string)) int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	file, err := settings.Open()
	if err != nil {
		fmt.Fprintln(env.Stderr, err)
	}
	mail, err := appleevents.Listen()
	if err != nil {
		fmt.Fprintln(env.Stderr, err)
	}
	here, _ := os.Getwd()
	b := bridge.Fyne()
	a := app.New(app.Options{
		Fyne: fyneapp.NewWithID(m.ID), Bridge: b, Settings: file,
		Open: env.Open, NewID: env.NewID, Now: env.Now, Version: m.Version,
		Fonts: app.SystemFonts,
	})
	_ = os.Chdir(here) // on macOS, GLFW goes to where the bundle's resources lie
	appid.NameWindows(m.ID)
	start(a, mail.Waiting())
	mail.Deliver(func(paths []string) { b.Post(func() { a.Receive(paths) }) })
	a.Window().ShowAndRun()
	a.Finish() // the system may have ended the window, and not the annotator
	return command.StatusDone
}
