package uitest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/app/apptest"
	"nomina/app/settings"
	"nomina/widgets/fonts"
)

// TestLook_KeepsTheReadersLine changes everything about the look of articles,
// one after the other, in the middle of one.
func TestLook_KeepsTheReadersLine(t *testing.T) {
	d := article(t, apptest.Options{}, strings.Repeat("Kim Jong-un met Putin in Kursk and they talked for hours. ", 40)+
		strings.Repeat("\nPutin met Kim in Pyongyang.", 60))
	d.Select("Pyongyang", 20).Press("2")
	d.View().ScrollTo(d.View().Selection())
	want := d.View().Place().CodePoint
	for name, change := range map[string]func(*settings.Settings){
		"column":   func(s *settings.Settings) { s.Column = 50 },
		"leading":  func(s *settings.Settings) { s.Leading = 220 },
		"captions": func(s *settings.Settings) { s.Captions = settings.CaptionSign },
		"contrast": func(s *settings.Settings) { s.Contrast = true },
		"reset":    (*settings.Settings).ResetLook,
	} {
		d.Settings.Change(change)
		d.App.SettingsChanged(false)
		if got := d.View().Place().CodePoint; got != want {
			t.Errorf("%s: the first line begins at %d, want %d", name, got, want)
		}
	}
}

func TestLook_IsRemembered(t *testing.T) {
	d := article(t, apptest.Options{}, "Kim met Putin.")
	d.Press("Ctrl+Shift+H")
	d.Settings.Change(func(s *settings.Settings) { s.Column, s.Leading, s.Captions = 60, 200, settings.CaptionKey })
	want := d.Settings.Get()
	d.Quit()
	got := apptest.Again(t, d).Settings.Get()
	if !got.Contrast {
		t.Error("Ctrl+Shift+H did not turn high contrast on")
	}
	if diff := cmp.Diff([]any{want.Column, want.Leading, want.Captions, want.Contrast}, []any{got.Column, got.Leading, got.Captions, got.Contrast}); diff != "" {
		t.Errorf("after a restart (-want +got):\n%s", diff)
	}
}

// TestLook_Font sets an article in one of the machine's families, then in one
// that only another computer has.
func TestLook_Font(t *testing.T) {
	cache := t.TempDir()
	index, err := fonts.Load(cache)
	if err != nil {
		t.Skipf("no fonts here: %v", err)
	}
	d := article(t, apptest.Options{Fonts: func() (*fonts.Index, error) { return index, nil }}, "Kim met Putin in Kursk. "+strings.Repeat("Then they left. ", 30))
	set := func(family string) []string {
		d.Settings.Change(func(s *settings.Settings) { s.Font = family })
		d.App.SettingsChanged(false)
		d.Settle()
		return d.View().Lines()
	}
	own := set("")
	if diff := cmp.Diff(own, set("Nowhere Sans")); diff != "" {
		t.Errorf("without the font (-own +shown):\n%s", diff)
	}
	if got, want := d.Message(), "The font “Nowhere Sans” is not on this computer; articles are set in the program’s own."; got != want {
		t.Errorf("status bar: got %q, want %q", got, want)
	}
	if lines := set("DejaVu Sans"); cmp.Equal(own, lines) {
		t.Skip("DejaVu Sans is not here")
	}
	if diff := cmp.Diff(own, set("")); diff != "" {
		t.Errorf("back to the program's own (-want +got):\n%s", diff)
	}
}
