package preferences

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"nomina/app/bridge"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/assets"
	"nomina/widgets/fonts"
)

func TestReading_TakesEffectAtOnce(t *testing.T) {
	file, w, told := open(t)
	part[*modal.Slider](w, 1).SetValue(90)
	part[*modal.Slider](w, 2).SetValue(200)
	part[*modal.Select](w, 2).SetSelectedIndex(1)
	part[*modal.Check](w, 2).SetChecked(true)
	got := file.Get()
	if got.Column != 90 || got.Leading != 200 || got.Captions != settings.CaptionKey || !got.Contrast {
		t.Errorf("got %+v", got)
	}
	if len(*told) != 4 {
		t.Errorf("changes told: got %v, want four", *told)
	}
}

func TestReading_Reset(t *testing.T) {
	file, w, _ := open(t)
	want := file.Get()
	file.Change(func(s *settings.Settings) {
		s.TextSize, s.Column, s.Leading, s.Font, s.Captions, s.Contrast = 30, 100, 200, "Times", "sign", true
	})
	test.Tap(button(t, w, "Restore the look of articles"))
	if diff := cmp.Diff(want, file.Get()); diff != "" {
		t.Errorf("after the reset (-want +got):\n%s", diff)
	}
	if got := part[*modal.Slider](w, 0).Value; got != settings.DefaultText {
		t.Errorf("the form shows %v points, want %v", got, settings.DefaultText)
	}
	if n := len(w.Canvas().Overlays().List()); n != 1 {
		t.Errorf("got %d dialogs, want one", n)
	}
}

func button(t *testing.T, w fyne.Window, text string) *modal.Button {
	t.Helper()
	for i := range 9 {
		if b := part[*modal.Button](w, i); b.Text == text {
			return b
		}
	}
	t.Fatalf("no button %q", text)
	return nil
}

// openFonts shows the list of fonts, before the fonts are known.
func openFonts(t *testing.T) (*settings.File, fyne.Window, *bridge.Queue) {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	file, err := settings.OpenFile(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Flush() })
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.Resize(fyne.NewSize(900, 800))
	queue, b := bridge.NewQueue()
	cache := t.TempDir()
	Show(Host{
		Modals: &modal.Stack{Window: w}, Settings: file, Changed: func(bool) {}, Back: func() {},
		Fonts:  fonts.New(func() (*fonts.Index, error) { return fonts.Load(cache) }, b),
		Sample: func() string { return "Kim promet. 中文" },
	})
	return file, w, queue
}

func TestFonts_ComeWhenTheyAreKnown(t *testing.T) {
	file, w, queue := openFonts(t)
	test.Tap(button(t, w, "The program’s own"))
	list := part[*modal.List](w, 0)
	if got := list.Length(); got != 1 {
		t.Errorf("before the fonts are known: got %d rows, want the program's own", got)
	}
	queue.Settle()
	if list.Length() < 2 {
		t.Skip("this machine has no fonts")
	}
	find := part[*modal.Entry](w, 0)
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	chosen := file.Get().Font
	if chosen == "" || button(t, w, chosen) == nil {
		t.Errorf("got %q, want a family, and on the button", chosen)
	}
	test.Tap(button(t, w, chosen))
	find = part[*modal.Entry](w, 0)
	test.Type(find, "no font has this name")
	if got := part[*modal.List](w, 0).Length(); got != 0 {
		t.Errorf("got %d fonts of no name", got)
	}
	find.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := file.Get().Font; got != chosen {
		t.Errorf("after Escape: got %q, want %q", got, chosen)
	}
}

func TestMatches(t *testing.T) {
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, typed string
		want        bool
	}{
		{"Noto Sans", "", true}, {"Noto Sans", "sans no", true}, {"Noto Serif", "sans", false}, {"", "own", true},
	} {
		if got := matches(tt.name, tt.typed); got != tt.want {
			t.Errorf("%q for %q: got %v, want %v", tt.name, tt.typed, got, tt.want)
		}
	}
}
