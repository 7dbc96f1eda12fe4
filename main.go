// Command nomina is a desktop program for tagging names in articles.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	fyneapp "fyne.io/fyne/v2/app"

	"nomina/app/command"
	"nomina/app/console"
	"nomina/app/headless"
	"nomina/app/launch"
	"nomina/app/manifest"
	"nomina/data/sqlite"
)

//go:embed FyneApp.toml
var about string

//go:embed LICENSE
var licence string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	m, err := manifest.Parse(about)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	env := command.System(sqlite.Open, m.Version, console.Open())
	program := launch.Program{Env: env, Manifest: m, Licence: licence, Engine: "SQLite " + sqlite.Version(), Fyne: fyneapp.NewWithID}
	env.Window = func(ctx context.Context, files []string, project string) int {
		return program.Window(ctx, launch.Start{Project: project, Files: files})
	}
	env.Sample = func(ctx context.Context, without bool, out string) int {
		if without {
			return headless.Main(ctx, headless.Options{Open: env.Open, NewID: env.NewID, Now: env.Now, Version: m.Version, Out: out, Print: env.Stdout})
		}
		return program.Window(ctx, launch.Start{Sample: true, Folder: out})
	}
	status := command.Run(ctx, os.Args[1:], env)
	stop()
	os.Exit(status)
}
