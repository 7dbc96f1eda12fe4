package rowlist

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func TestList_EnterApartFromTap(t *testing.T) {
	f := newList(t, 30)
	f.OnEnter = func(i int) { f.log = append(f.log, fmt.Sprint("enter ", i)) }
	f.FocusFirst()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace} {
		f.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
	f.n = 0
	f.Reload()
	f.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if got, want := fmt.Sprint(f.log), "[enter 1 tap 1 enter -1]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestList_Inserted(t *testing.T) {
	f := newList(t, 100)
	f.FocusFirst()
	f.Place(50)
	from, to := f.Window()
	insert := func(at, n int) {
		f.Inserted(at, n)
		f.n += n
		f.Reload()
	}
	insert(10, 5) // above what is seen
	if got := f.At(); got != 55 {
		t.Errorf("above: got the keyboard at %d, want 55", got)
	}
	if a, b := f.Window(); a != from+5 || b != to+5 {
		t.Errorf("above: got rows %d to %d on the screen, want %d to %d", a, b, from+5, to+5)
	}
	insert(80, 5) // below
	if a, _ := f.Window(); f.At() != 55 || a != from+5 {
		t.Errorf("below: got the keyboard at %d and row %d on top, want 55 and %d", f.At(), a, from+5)
	}
}
