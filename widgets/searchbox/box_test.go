package searchbox_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/internal/shot"
	"nomina/widgets/press"
	"nomina/widgets/searchbox"
)

func TestBox(t *testing.T) {
	test.NewTempApp(t)
	b := searchbox.New()
	var got []string
	note := func(s string) func() { return func() { got = append(got, s) } }
	b.OnDown, b.OnEnter, b.OnLeave = note("down"), note("enter"), note("leave")
	b.OnQuery = func(q string) { got = append(got, "query "+q) }
	w := shot.Show(t, b, fyne.NewSize(200, 40))

	b.Focus()
	test.Type(b, "ab")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyEscape} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	b.Focus()
	test.Type(b, "c") // replaces what stood there
	b.ActionItem.(*press.Button).Tapped(nil)
	if want := "[query a query ab down enter leave query c query ]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if b.ActionItem.Visible() {
		t.Error("the button that clears is visible, want it hidden with the text")
	}
}

func TestBox_WithoutCallbacks(t *testing.T) {
	test.NewTempApp(t)
	b := searchbox.New()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyEscape} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	b.SetText("a")
}
