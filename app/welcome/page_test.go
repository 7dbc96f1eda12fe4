package welcome

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/app/action"
	"nomina/app/bridge"
	colours "nomina/app/look"
	"nomina/app/say"
	"nomina/assets"
)

// show puts a page into a window of this size, with what it did in log.
func show(t *testing.T, language string, theme colours.Variant, size fyne.Size, recent []string) (p *Page, w fyne.Window, log *[]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(colours.Theme{Variant: theme})
	if err := say.Use(assets.Translations(), language); err != nil {
		t.Fatal(err)
	}
	log = &[]string{}
	note := func(what string) func(string) { return func(path string) { *log = append(*log, what+" "+path) } }
	queue, b := bridge.NewQueue()
	actions := action.New()
	for i, d := range deeds() {
		a := action.Action{ID: d.act, Title: d.title, Run: func() { note("run")(d.act) }}
		if i < 4 {
			a.Keys = []action.Chord{action.Key([]fyne.KeyName{fyne.KeyN, fyne.KeyO, fyne.KeyI, fyne.KeyF}[i], action.Ctrl)}
		}
		actions.Add(a)
	}
	w = test.NewTempWindow(t, nil)
	w.SetPadded(false)
	p = New(Host{
		Bridge: b, Actions: actions, Version: "1.2.3", Icon: fyne.NewStaticResource("Icon.png", assets.Icon()), Home: "/home/ada",
		Recent: func() []string { return recent }, Now: func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) },
		Open: note("open"), Forget: note("forget"), Menu: func(path string, _ fyne.Position) { note("menu")(path) },
		Focus: w.Canvas().Focus, Key: func(k fyne.KeyName) { note("key")(string(k)) }, Rune: func(rune) {},
		Language: language, Speak: note("speak"), Dismissed: func() { note("dismissed")("") },
	})
	w.SetContent(p)
	w.Resize(size)
	queue.Settle()
	p.Focus()
	return p, w, log
}

func TestPage_Golden(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders are written in another way")
	}
	recent := []string{"/home/ada/news/a project with a rather long name of its own.nomina", "/nowhere/gone.nomina"}
	for _, tt := range []struct {
		name, language string
		theme          colours.Variant
		size           fyne.Size
		recent         []string
		notice         Notice
	}{
		{"first", "en", colours.Light, fyne.NewSize(1280, 780), nil, Notice{}},
		{"recent", "fr", colours.Dark, fyne.NewSize(1280, 780), recent, Notice{}},
		{"small", "fr", colours.Light, fyne.NewSize(640, 390), recent, Notice{}},
		{"notice", "en", colours.Dark, fyne.NewSize(640, 390), recent, Notice{
			Text: "/nowhere/gone.nomina was not found. It may have been moved or deleted.", Wrong: true,
			Actions: []Action{{Title: "Take off the list", Run: func() {}}, {Title: "Copy details", Run: func() {}}},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, w, _ := show(t, tt.language, tt.theme, tt.size, tt.recent)
			if tt.notice.Text != "" {
				p.Tell(tt.notice)
			}
			test.AssertRendersToMarkup(t, tt.name+".xml", w.Canvas())
		})
	}
}

// TestPage_Keys goes through the page by the keyboard alone.
func TestPage_Keys(t *testing.T) {
	p, w, log := show(t, "en", colours.Light, fyne.NewSize(1280, 780), []string{"/a.nomina", "/b.nomina"})
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyDown, fyne.KeyReturn, fyne.Key1, fyne.Key9, fyne.KeyDelete, fyne.KeyF1)
	press(fyne.KeyLeft, fyne.KeyDown, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn)
	p.Tell(Notice{Text: "It failed.", Actions: []Action{
		{Title: "One", Run: func() { *log = append(*log, "one") }}, {Title: "Two", Run: func() { *log = append(*log, "two") }},
	}})
	press(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyDown)
	press(fyne.KeyUp, fyne.KeyEscape)
	want := []string{
		"open /b.nomina", "open /a.nomina", "key 9", "forget /b.nomina", "key F1",
		"run project.open", "open /b.nomina",
		"one", "two", "one", "dismissed ",
	}
	if got := *log; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if p.Notice().Text != "" {
		t.Error("the notice is still there")
	}
}

// TestPage_Opening shows nothing else while a project is opened.
func TestPage_Opening(t *testing.T) {
	p, _, _ := show(t, "en", colours.Light, fyne.NewSize(640, 390), []string{"/a.nomina"})
	p.Opening("/a.nomina")
	if p.deeds.Visible() || p.recents.Visible() {
		t.Error("the lists are still to be seen")
	}
	p.Opening("")
	if !p.deeds.Visible() || !p.recents.Visible() {
		t.Error("the lists did not come back")
	}
}

// TestPage_Mouse clicks the cross of a row, and beside it.
func TestPage_Mouse(t *testing.T) {
	p, w, log := show(t, "en", colours.Light, fyne.NewSize(1280, 780), []string{"/a.nomina"})
	at := p.recents.Position()
	test.TapCanvas(w.Canvas(), at.AddXY(p.recents.Size().Width-crossWide/2, 20))
	test.TapCanvas(w.Canvas(), at.AddXY(60, 20))
	if got, want := *log, []string{"forget /a.nomina", "open /a.nomina"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
