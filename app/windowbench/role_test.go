//go:build realwindow

package windowbench

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/pprof"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"nomina/app"
	"nomina/app/bridge"
	"nomina/app/command"
	"nomina/app/console"
	"nomina/app/look"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/text"
	"nomina/widgets/textview"
)

// The benchmark's binary can play three programs itself, to be asked what a
// picture of the screen does not tell. Each writes lines of a word and a time
// in nanoseconds.
const (
	roleName = "NOMINA_WINDOWBENCH_ROLE"
	profile  = "NOMINA_WINDOWBENCH_PROFILE" // where SIGUSR1 begins and ends a CPU profile

	roleStopwatch = "stopwatch" // Nomina, with a watch on its store
	roleView      = "view"      // nothing but the article's view
	roleFloor     = "floor"     // nothing but a rectangle
)

func TestMain(m *testing.M) {
	go profiling(os.Getenv(profile))
	switch os.Getenv(roleName) {
	case roleStopwatch:
		stopwatch()
	case roleView:
		viewAlone()
	case roleFloor:
		floor()
	default:
		os.Exit(m.Run())
	}
}

func tell(what string, at time.Time) { fmt.Println(what, at.UnixNano()) }

// profiling writes a CPU profile of what happens between two signals.
func profiling(path string) {
	if path == "" {
		return
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	for n := 1; ; n++ {
		<-signals
		f, err := os.Create(path + "." + strconv.Itoa(n))
		if err != nil || pprof.StartCPUProfile(f) != nil {
			return
		}
		<-signals
		pprof.StopCPUProfile()
		_ = f.Close()
	}
}

// timed is a store that tells when it has committed.
type timed struct{ data.Store }

func (t timed) Apply(ctx context.Context, x data.Txn) (data.Commit, error) {
	c, err := t.Store.Apply(ctx, x)
	if err == nil {
		tell("commit", time.Now())
	}
	return c, err
}

// stopwatch is what main does, around a timed store.
func stopwatch() {
	open := func(ctx context.Context, location string, mode data.Mode, t data.Template) (data.Store, error) {
		s, err := sqlite.Open(ctx, location, mode, t)
		if err != nil {
			return nil, err
		}
		return timed{s}, nil
	}
	file, err := settings.Open()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	env := command.System(open, "bench", console.Open())
	a := app.New(app.Options{
		Fyne: fyneapp.NewWithID("nomina.windowbench"), Bridge: bridge.Fyne(), Settings: file,
		Open: env.Open, NewID: env.NewID, Now: env.Now, Program: app.Program{Name: "Nomina", Version: "bench"},
	})
	go listen(func(string) {})
	a.Start(os.Args[1], nil)
	a.Window().ShowAndRun()
	a.Finish()
}

// listen calls do on the UI goroutine for every line of standard input, but for
// "pulse" and "rest".
func listen(do func(line string)) {
	in := bufio.NewScanner(os.Stdin)
	stop := make(chan struct{})
	for in.Scan() {
		switch line := in.Text(); line {
		case "pulse":
			stop = make(chan struct{})
			go pulse(stop)
		case "rest":
			close(stop)
		default:
			fyne.Do(func() { do(line) })
		}
	}
	os.Exit(0)
}

func bare(content fyne.CanvasObject) fyne.Window {
	w := fyneapp.NewWithID("nomina.windowbench").NewWindow("bench")
	w.SetPadded(false)
	w.SetContent(content)
	w.Resize(fyne.NewSize(width, height))
	w.SetFixedSize(true)
	return w
}

// viewAlone shows the book of so many bytes when it is told the number; 0 shows
// nothing. The text, a string, and all its marks are in memory by then; what
// the program makes of them when it opens an article is made anew each time.
func viewAlone() {
	books := map[string]func(v *textview.View){"0": func(v *textview.View) { v.SetText(nil) }}
	for _, arg := range os.Args[1:] {
		size, err := strconv.Atoi(arg)
		if err != nil {
			continue
		}
		body, marks, err := handOver(size)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		books[arg] = func(v *textview.View) { go show(v, body, marks) }
	}
	v := textview.New()
	v.SetStyles(map[string]textview.Style{
		"PERSON": {Color: look.ParseColor("#0072B2"), Caption: "Person"}, "PLACE": {Color: look.ParseColor("#009E73"), Caption: "Place"},
		"ORGANIZATION": {Color: look.ParseColor("#D55E00"), Caption: "Organization"}, "EVENT": {Color: look.ParseColor("#CC79A7"), Caption: "Event"},
	})
	go listen(func(line string) {
		tell("begin", time.Now())
		books[strings.TrimSpace(line)](v)
	})
	bare(v).ShowAndRun()
}

// near is how far from its beginning the first screen of a text may reach, in
// code points, as annotate has it.
const near = 1 << 16

// aFrame is how long the other marks wait for the first screen, as in annotate.
const aFrame = 30 * time.Millisecond

// show shows a text with the marks near its beginning, then all marks.
func show(v *textview.View, body string, marks []textview.Mark) {
	x := text.New(body)
	ready := textview.Prepare(x)
	n := sort.Search(len(marks), func(i int) bool { return marks[i].Range.Start > near })
	some := textview.NewMarks(x.Len(), marks[:n])
	fyne.Do(func() {
		tell("ready", time.Now())
		v.Open(ready, some, textview.Position{})
		tell("end", time.Now())
	})
	time.Sleep(aFrame)
	all := textview.NewMarks(x.Len(), marks)
	fyne.Do(func() { v.ShowMarks(all) })
}

func handOver(size int) (string, []textview.Mark, error) {
	bk, err := newBook(size)
	marks := make([]textview.Mark, len(bk.spans))
	for i, s := range bk.spans {
		marks[i] = textview.Mark{ID: strconv.Itoa(i), Range: text.Range{Start: s.Start, End: s.End}, Style: s.LabelKey}
	}
	return bk.text, marks, err
}

// floor is the least that a window can do: it changes a rectangle's colour for
// a key, or when it is told to.
func floor() {
	r := canvas.NewRectangle(look.ParseColor("#0072B2"))
	change := func() {
		c := look.ParseColor("#0072B2")
		if r.FillColor == c {
			c = look.ParseColor("#D55E00")
		}
		r.FillColor = c
		r.Refresh()
	}
	go listen(func(string) {
		tell("begin", time.Now())
		change()
	})
	w := bare(r)
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(*fyne.KeyEvent) { change() })
	}
	w.ShowAndRun()
}
