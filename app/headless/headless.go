// Package headless does the program's main job without a display: it opens the
// sample in a window that is drawn in memory, tags names as an annotator would,
// exports both formats and saves a picture. Only main imports it.
package headless

import (
	"context"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/app"
	"nomina/app/bridge"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/all"
)

// Options are what a run needs of the world.
type Options struct {
	Open    data.Opener
	NewID   func() data.ID
	Now     func() data.Time
	Version string
	Out     string // the folder for everything; made when missing
	Print   io.Writer
}

// Run does the job and prints where everything lies.
func Run(ctx context.Context, o Options) error {
	r, err := start(o)
	if err != nil {
		return err
	}
	defer r.fyne.Quit()
	r.app.OpenSampleIn(o.Out)
	r.queue.Settle()
	if r.app.Page() == nil {
		return fmt.Errorf("open the sample in %s: see the picture of the window for the reason", o.Out)
	}
	tagged := r.tag()
	picture := filepath.Join(o.Out, "window.png")
	if err := r.draw(picture); err != nil {
		return err
	}
	project := r.app.Project()
	_, _ = fmt.Fprintf(o.Print, "project  %s (%d names tagged just now)\n", project, tagged)
	if err := r.export(ctx); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(o.Print, "window   %s\n", picture)
	r.app.Quit()
	return nil
}

// run is one run.
type run struct {
	o     Options
	fyne  fyne.App
	queue *bridge.Queue
	app   *app.App
}

func start(o Options) (*run, error) {
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	file, err := settings.OpenFile(filepath.Join(o.Out, "settings.json"))
	if err != nil {
		return nil, err
	}
	r := &run{o: o, fyne: test.NewApp()}
	queue, b := bridge.NewQueue()
	r.queue = queue
	r.app = app.New(app.Options{
		Fyne: r.fyne, Bridge: b, Settings: file, Open: o.Open, NewID: o.NewID, Now: o.Now, Program: app.Program{Name: "Nomina", Version: o.Version},
	})
	r.app.Window().Resize(fyne.NewSize(1280, 800))
	return r, nil
}

// names are the words tagged in the article from the sample, with their slots.
func names() []struct {
	text string
	slot int
} {
	return []struct {
		text string
		slot int
	}{
		{"Kim Jong-un", 1}, {"Vladimir Poutine", 1}, {"Corée du Nord", 2}, {"Pyongyang", 2}, {"Kursk", 2},
		{"KCNA", 3}, {"ONU", 3}, {"Guerre en Ukraine", 4}, {"Ukraine", 2},
	}
}

// tag labels each name where it first stands, unless that is done already.
func (r *run) tag() int {
	r.app.Page().OpenTitled("Kim Jong-un")
	r.queue.Settle()
	before := r.app.Page().Spans()
	for _, n := range names() {
		r.app.Page().LabelFirst(n.text, n.slot)
		r.queue.Settle()
	}
	return r.app.Page().Spans() - before
}

func (r *run) draw(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("draw the window: %w", err)
	}
	if err := png.Encode(file, r.app.Window().Canvas().Capture()); err != nil {
		_ = file.Close()
		return fmt.Errorf("draw the window: %w", err)
	}
	return file.Close()
}

// export writes the project in every format.
func (r *run) export(ctx context.Context) error {
	snap, err := r.app.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = snap.Close() }()
	for _, f := range all.Formats() {
		w, ok := f.(format.Writer)
		if !ok {
			continue
		}
		path := filepath.Join(r.o.Out, name(w))
		rep, err := format.Export(ctx, path, w, snap, format.ExportOptions{Version: r.o.Version, Now: time.Now(), Keep: []string{r.app.Project()}}, nil)
		if err != nil {
			return fmt.Errorf("export %s: %w", path, err)
		}
		_, _ = fmt.Fprintf(r.o.Print, "%-8s %s (%d articles, %d spans, %d read back and compared)\n",
			w.Name(), path, rep.Kept.Articles, rep.Kept.Spans, rep.Checked)
	}
	return nil
}

// name returns the name of the sample in a format: of several with the same
// ending, all but the first are named by their format.
func name(w format.Writer) string {
	ext := w.Extensions()[0]
	for _, other := range all.Writers() {
		if other.Name() == w.Name() {
			break
		}
		if other.Extensions()[0] == ext {
			return "sample." + w.Name() + ext
		}
	}
	return "sample" + ext
}

// Main is Run for a program: it tells the error and returns the status.
func Main(ctx context.Context, o Options) int {
	if o.Out == "" {
		o.Out = "out"
	}
	if err := Run(ctx, o); err != nil {
		_, _ = fmt.Fprintln(o.Print, err)
		return 1
	}
	return 0
}
