package preferences

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/assets"
)

// open shows the settings and collects what Changed was told.
func open(t *testing.T) (*settings.File, fyne.Window, *[]bool) {
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
	told := &[]bool{}
	Show(Host{Modals: &modal.Stack{Window: w}, Settings: file, Changed: func(reopen bool) { *told = append(*told, reopen) }, Back: func() {}})
	return file, w, told
}

// part returns the n-th part of the form of type P.
func part[P fyne.CanvasObject](w fyne.Window, n int) P {
	var all []P
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if p, ok := o.(P); ok {
			all = append(all, p)
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(w.Canvas().Overlays().Top())
	return all[n]
}

func TestSettings_TakeEffectAtOnce(t *testing.T) {
	file, w, told := open(t)
	part[*modal.Entry](w, 0).SetText("Ada")
	part[*modal.Select](w, 1).SetSelectedIndex(2)
	part[*modal.Slider](w, 0).SetValue(24)
	part[*modal.Check](w, 0).SetChecked(false)
	got := file.Get()
	if got.Annotator != "Ada" || got.Theme != "dark" || got.TextSize != 24 || got.SnapWords {
		t.Errorf("got %+v", got)
	}
	if len(*told) != 4 {
		t.Errorf("changes told: got %v, want four", *told)
	}
	for _, reopen := range *told {
		if reopen {
			t.Error("the window is built anew for what is no change of language")
		}
	}
}

func TestSettings_LanguageBuildsTheWindowAnew(t *testing.T) {
	file, w, told := open(t)
	part[*modal.Select](w, 0).SetSelectedIndex(2)
	if got := file.Get().Language; got != "fr" || len(*told) != 1 || !(*told)[0] {
		t.Errorf("language: got %q, told %v", got, *told)
	}
}

func TestSettings_KeysOfTheSlider(t *testing.T) {
	file, w, _ := open(t)
	slider := part[*modal.Slider](w, 0)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyRight} {
		slider.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if got := file.Get().TextSize; got != settings.DefaultText+2 {
		t.Errorf("text size: got %d, want %d", got, settings.DefaultText+2)
	}
	slider.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc did not close the settings")
	}
}

func TestSettings_ShowWhatIsKept(t *testing.T) {
	file, w, told := open(t)
	if got := part[*modal.Entry](w, 0).Text; got != file.Get().Annotator {
		t.Errorf("name: got %q, want %q", got, file.Get().Annotator)
	}
	if got := part[*modal.Select](w, 0).SelectedIndex(); got != 0 {
		t.Errorf("language: got choice %d, want the system's", got)
	}
	if len(*told) != 0 {
		t.Errorf("opening the settings changed %v of them", *told)
	}
}
