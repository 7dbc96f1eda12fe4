package action

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAlign(t *testing.T) {
	test.NewTempApp(t)
	save := Key(fyne.KeyS, fyne.KeyModifierControl).Shortcut()
	items := []*fyne.MenuItem{
		{Label: "Next span", Shortcut: Caption{Text: "Tab"}},
		{Label: "Supprimer l’annotation", Shortcut: Caption{Text: "Retour arrière"}},
		{Label: "A label without a key that is by far the longest"},
		{Label: "Save", Shortcut: Caption{Text: "Ctrl+S", Does: save}},
	}
	Align(items)
	want := width(items[1].Label)
	for _, i := range []int{0, 3} {
		if got := width(items[i].Label); math.Abs(float64(got-want)) > 1.5 {
			t.Errorf("%q: got %g pixels, want %g", items[i].Label, got, want)
		}
	}
	if got := items[2].Label; got != "A label without a key that is by far the longest" {
		t.Errorf("without a key: got %q", got)
	}
	if got := items[3].Shortcut.ShortcutName(); got != save.ShortcutName() {
		t.Errorf("name: got %q, want %q", got, save.ShortcutName())
	}
}
