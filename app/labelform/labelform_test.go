package labelform

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
)

type fixture struct {
	w     fyne.Window
	saved []data.Label
	isNew bool
	err   error
	back  int
}

func open(t *testing.T, l data.Label, all ...data.Label) *fixture {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	f := &fixture{w: test.NewTempWindow(t, widget.NewLabel(""))}
	f.w.Resize(fyne.NewSize(800, 700))
	Show(Host{
		Modals: &modal.Stack{Window: f.w}, SlotKey: func(n int) string { return fmt.Sprint(n) }, Back: func() { f.back++ },
		Save: func(l data.Label, isNew bool, then func(error)) {
			f.saved, f.isNew = append(f.saved, l), isNew
			then(f.err)
		},
	}, l, all)
	return f
}

// entry returns the n-th text field of the form: name, key, colour, guideline.
func (f *fixture) entry(n int) *modal.Entry {
	var all []*modal.Entry
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *modal.Entry:
			all = append(all, o)
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
	walk(f.w.Canvas().Overlays().Top())
	return all[n]
}

func (f *fixture) enter() { f.entry(0).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

// says returns the sentence about what is wrong, empty when it is not shown.
func (f *fixture) says() string {
	out := ""
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			if o.Visible() && o.Importance == widget.DangerImportance {
				out = o.Text
			}
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
	if top := f.w.Canvas().Overlays().Top(); top != nil {
		walk(top)
	}
	return out
}

var person = data.Label{ID: "p", Key: "PERSON", Name: "Person", Color: "#0072B2", Slot: 1, Guideline: "A name."}

func TestForm_NewLabel(t *testing.T) {
	f := open(t, data.Label{}, person)
	if f.enter(); len(f.saved) != 0 {
		t.Fatalf("a label without a name was saved: %+v", f.saved)
	}
	f.entry(0).SetText(" Œuvre d’art ")
	f.enter()
	want := data.Label{Key: "ŒUVRE_D_ART", Name: "Œuvre d’art", Color: data.NextColor(1), Slot: 2}
	if d := cmp.Diff([]data.Label{want}, f.saved); d != "" || !f.isNew || f.back != 1 {
		t.Errorf("saved as new: %v, left %d times (-want +got):\n%s", f.isNew, f.back, d)
	}
}

func TestForm_KeyFollowsTheNameUntilItIsTyped(t *testing.T) {
	f := open(t, data.Label{})
	f.entry(0).SetText("Car")
	f.entry(1).SetText("VEHICLE")
	f.entry(0).SetText("Cars and lorries")
	if got := f.entry(1).Text; got != "VEHICLE" {
		t.Errorf("key: got %q, want VEHICLE", got)
	}
	old := open(t, person, person)
	old.entry(0).SetText("Human")
	if got := old.entry(1).Text; got != "PERSON" {
		t.Errorf("key of a label that is in files already: got %q, want PERSON", got)
	}
}

func TestForm_EditKeepsWhatIsNotShown(t *testing.T) {
	f := open(t, person, person)
	f.entry(0).SetText("Human")
	f.enter()
	want := person
	want.Name = "Human"
	if d := cmp.Diff([]data.Label{want}, f.saved); d != "" || f.isNew {
		t.Errorf("saved as new: %v (-want +got):\n%s", f.isNew, d)
	}
}

func TestForm_Color(t *testing.T) {
	tests := []struct{ typed, want string }{ // want is empty where it is refused
		{"#0072b2", "#0072B2"}, {" #d55e00 ", "#D55E00"}, {"cc79a7", "#CC79A7"}, {"#12", ""}, {"red", ""}, {"#0072BG", ""},
		{"#0072B2F", ""}, {"", "-"},
	}
	for _, tt := range tests {
		f := open(t, person, person)
		f.entry(2).SetText(tt.typed)
		if refused := strings.Contains(f.says(), "is not a colour"); refused != (tt.want == "") {
			t.Errorf("%q: it says %q", tt.typed, f.says())
		}
		f.enter()
		got := ""
		if len(f.saved) > 0 {
			got = f.saved[0].Color
		}
		if want := strings.Trim(tt.want, "-"); got != want || (len(f.saved) > 0) != (tt.want != "") {
			t.Errorf("%q: saved %v with %q, want %q", tt.typed, len(f.saved) > 0, got, want)
		}
		if tt.want == "" {
			if f.entry(2).SetText("#D55E00"); f.says() != "" {
				t.Errorf("%q corrected: it still says %q", tt.typed, f.says())
			}
		}
	}
}

func TestForm_StaysOpenWithWhatWasTyped(t *testing.T) {
	f := open(t, data.Label{}, person)
	f.err = &edit.InvalidError{Rule: edit.RuleKeyTaken, Value: "PERSON"}
	f.entry(0).SetText("Person")
	f.enter()
	if got := f.says(); !strings.Contains(got, "Another label has the key") {
		t.Errorf("it says %q", got)
	}
	if got := f.entry(0).Text; got != "Person" || f.back != 0 {
		t.Errorf("after a refusal the name is %q, and the form was left %d times", got, f.back)
	}
	f.err = nil
	f.entry(1).SetText("SOMEBODY")
	if got := f.says(); got != "" {
		t.Errorf("after another key it still says %q", got)
	}
	if f.enter(); f.back != 1 {
		t.Error("the form did not close")
	}
}

func TestForm_AnyErrorIsTold(t *testing.T) {
	f := open(t, person, person)
	f.err = errors.New("no room on the disk")
	f.enter()
	if f.says() == "" || f.back != 0 {
		t.Errorf("it says %q and was left %d times", f.says(), f.back)
	}
}

func TestChoices(t *testing.T) {
	all := []data.Label{{ID: "a", Slot: 1}, {ID: "b", Slot: 2}, {ID: "c"}}
	if got := choices(all[1], all)[:3]; !slices.Equal(got, []int{0, 2, 3}) {
		t.Errorf("got %v, want none, its own, then the free ones", got)
	}
	if got := free(all); got != 3 {
		t.Errorf("free: got %d, want 3", got)
	}
	var full []data.Label
	for n := 1; n <= data.MaxSlot; n++ {
		full = append(full, data.Label{Slot: n})
	}
	if got := free(full); got != 0 {
		t.Errorf("free among all taken: got %d, want 0", got)
	}
}

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"Person": "PERSON", " two words ": "TWO_WORDS", "État": "ÉTAT", "a-b/c": "A_B_C", "": "", "人物": "人物",
	} {
		if got := Key(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
