// Package apptest drives the whole application without a display, so that a
// test of the window reads as a script: press, click, settle, look. Only tests
// import it.
package apptest

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/app"
	"nomina/app/bridge"
	"nomina/app/instance"
	"nomina/app/logbook"
	"nomina/app/settings"
	"nomina/app/update"
	"nomina/assets"
	"nomina/data"
	"nomina/data/ident"
	"nomina/widgets/fonts"
)

// Driver is an application under test. It belongs to the test's goroutine.
type Driver struct {
	T        testing.TB
	App      *app.App
	Settings *settings.File
	queue    *bridge.Queue
	bridge   *bridge.Bridge
	fyne     fyne.App
	options  Options
	gone     bool
	held     fyne.KeyModifier
	clicks   int
}

// Options change what New makes: a light English window of 1280 by 800 where
// they are zero. Open is required.
type Options struct {
	Open     data.Opener
	Language string
	Theme    string
	Size     fyne.Size
	// Fonts are the machine's; nil: there are none, so that every machine shows
	// the same.
	Fonts func() (*fonts.Index, error)
	// Suggest switches suggestions on, which a script that is not about them is
	// better without.
	Suggest bool
	// Desk, Log and Latest are app.Options' own; nil without.
	Desk   *instance.Desk
	Log    *logbook.Book
	Latest func(ctx context.Context) (update.Release, error)
}

// New starts an application without a project.
func New(t testing.TB, o Options) *Driver {
	t.Helper()
	file, err := settings.OpenFile(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	if o.Language == "" {
		o.Language = "en"
	}
	if o.Theme == "" {
		o.Theme = "light"
	}
	if o.Size.IsZero() {
		o.Size = fyne.NewSize(1280, 800)
	}
	file.Change(func(s *settings.Settings) {
		s.Language, s.Theme, s.Annotator = o.Language, o.Theme, "Ada"
		s.Quiet = !o.Suggest
	})
	return start(t, o, file)
}

// Again starts the application anew with the settings and the projects that d,
// which has quit, leaves behind.
func Again(t testing.TB, d *Driver) *Driver {
	t.Helper()
	return start(t, d.options, d.Settings)
}

func start(t testing.TB, o Options, file *settings.File) *Driver {
	d := &Driver{T: t, Settings: file, options: o, fyne: test.NewTempApp(t)}
	queue, b := bridge.NewQueue()
	d.queue, d.bridge = queue, b
	d.App = app.New(app.Options{
		Fyne: d.fyne, Bridge: b, Settings: file, Open: o.Open, NewID: ident.New, Now: ident.Now,
		Program: app.Program{Name: "Nomina", Version: "0.1.0", Website: "https://example.org", Copyright: "Copyright", Licence: "MIT", Icon: icon()},
		Engine:  "SQLite 3", Desk: o.Desk, Log: o.Log, Latest: o.Latest, Asks: "example.org",
		Modifiers: func() fyne.KeyModifier { return d.held },
		// Time stands still: what waits for a pause is flushed by leaving it.
		After: func(time.Duration, func()) func() { return func() {} },
		Fonts: o.Fonts,
	})
	d.App.Window().Resize(o.Size)
	t.Cleanup(func() {
		d.Settle()
		d.Quit()
	})
	return d
}

func icon() fyne.Resource { return fyne.NewStaticResource("Icon.png", assets.Icon()) }

// Quit closes the window; a second time it does nothing.
func (d *Driver) Quit() {
	if !d.gone {
		d.gone = true
		d.App.Quit()
	}
}

// Settle waits until nothing is under way.
func (d *Driver) Settle() { d.queue.Settle() }

// Start opens a new project and imports the files at paths, as a start from the
// command line does, and confirms the preview.
func (d *Driver) Start(paths ...string) *Driver {
	d.T.Helper()
	if path := filepath.Join(d.T.TempDir(), "test.nomina"); len(paths) > 0 {
		d.App.Start(path, paths)
	} else {
		d.App.OpenProject(path, data.OpenCreate)
	}
	d.Settle()
	if len(paths) > 0 {
		d.Button("Import")
	}
	return d
}

// Beside runs f on another goroutine, as another program would, and waits until
// it and what it started is done.
func (d *Driver) Beside(f func()) *Driver {
	d.bridge.Go(f)
	d.Settle()
	return d
}

// Run runs the action with that ID, as its menu does.
func (d *Driver) Run(id string) *Driver {
	d.App.Actions().Run(id)
	d.Settle()
	return d
}

// Copied returns what lies on the clipboard.
func (d *Driver) Copied() string { return d.fyne.Clipboard().Content() }

// Press presses a chord, e.g. "1", "Ctrl+Z", "Shift+Right", as the desktop
// driver would deliver it.
func (d *Driver) Press(chords ...string) *Driver {
	d.T.Helper()
	for _, c := range chords {
		d.press(c)
		d.Settle()
	}
	return d
}

// Type types text into whatever has the keyboard.
func (d *Driver) Type(text string) *Driver {
	d.T.Helper()
	f := d.App.Window().Canvas().Focused()
	if f == nil {
		d.T.Fatalf("type %q: nothing has the keyboard", text)
	}
	test.Type(f, text)
	d.Settle()
	return d
}
