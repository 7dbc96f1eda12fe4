package exporter

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"nomina/app/bridge"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/format/choice"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/widgets/statusbar"
)

// fixture is the form over an empty project in a folder of its own, which is the
// user's home folder as well.
type fixture struct {
	t      *testing.T
	dir    string
	w      fyne.Window
	queue  *bridge.Queue
	status *statusbar.Bar
	file   *settings.File
	s      *session.Session
	form   *form
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	f := &fixture{t: t, dir: dir, status: statusbar.New(), w: test.NewTempWindow(t, widget.NewLabel(""))}
	f.w.Resize(fyne.NewSize(900, 700))
	var err error
	if f.file, err = settings.OpenFile(filepath.Join(t.TempDir(), "settings.json")); err != nil {
		t.Fatal(err)
	}
	store, err := (&memory.Shelf{}).Open(context.Background(), filepath.Join(dir, "news.nomina"), data.OpenCreate, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	var b *bridge.Bridge
	f.queue, b = bridge.NewQueue()
	f.s = session.New(store, edit.Options{NewID: ident.New, Now: ident.Now}, b)
	t.Cleanup(func() {
		f.queue.Settle()
		_ = f.s.Close()
		_ = f.file.Flush()
	})
	f.show(b)
	return f
}

func (f *fixture) show(b *bridge.Bridge) {
	h := Host{Bridge: b, Settings: f.file, Modals: &modal.Stack{Window: f.w}, Status: f.status, Version: "test",
		Copy: func(string) {}, Reveal: func(string) {}, Back: func() {}}
	f.form = newForm(h, f.s)
	f.form.show()
}

func (f *fixture) enter() {
	f.form.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.queue.Settle()
}

// written returns what is in the folder.
func (f *fixture) written() string {
	f.t.Helper()
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		f.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestForm_Proposal(t *testing.T) {
	f := open(t)
	if got, want := f.form.path.Text, filepath.Join(f.dir, "news"+f.form.chosen().Extensions()[0]); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestForm_Places(t *testing.T) {
	f := open(t)
	if err := os.Mkdir(filepath.Join(f.dir, "folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(f.dir, "old.jsonl"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	f.format(t, "jsonl")
	tests := []struct{ typed, says, target string }{ // target is empty where nothing can be written
		{"~/new.jsonl", "", "new.jsonl"},
		{" ~/new.jsonl ", "", "new.jsonl"},
		{"~/new", "", "new.jsonl"},
		{"~/v1.2.jsonl", "", "v1.2.jsonl"},
		{"~/old.jsonl", "will be replaced", "old.jsonl"},
		{"~/old", "will be replaced", "old.jsonl"},
		{"", "no such folder", ""},
		{"~/none/new.jsonl", "no such folder", ""},
		{"~/folder", "cannot be written there", ""},
		{"~/another.nomina", "cannot be written there", ""},
		{"~/another.NOMINA", "cannot be written there", ""},
	}
	for _, tt := range tests {
		f.form.path.SetText(tt.typed)
		if got := f.form.note.Text; !strings.Contains(got, tt.says) {
			t.Errorf("%q: it says %q, want %q in it", tt.typed, got, tt.says)
		}
		if got, want := f.form.target(), filepath.Join(f.dir, tt.target); tt.target != "" && got != want {
			t.Errorf("%q: got %q, want %q", tt.typed, got, want)
		}
		if tt.target == "" {
			f.enter()
			if got, want := f.written(), "folder old.jsonl"; got != want || f.w.Canvas().Overlays().Top() == nil {
				t.Fatalf("%q: the folder holds %q, and the form is open: %v", tt.typed, got, f.w.Canvas().Overlays().Top() != nil)
			}
		}
	}
}

// format chooses a format.
func (f *fixture) format(t *testing.T, name string) {
	t.Helper()
	for i, w := range f.form.w {
		if w.Name() == name {
			f.form.format.SetSelectedIndex(i)
			return
		}
	}
	t.Fatalf("no format %q", name)
}

func TestForm_AnotherFormatChangesTheEndingAlone(t *testing.T) {
	f := open(t)
	tests := []struct{ typed, want string }{
		{"~/a.jsonl", "~/a.xlsx"}, {"~/v1.2 draft", "~/v1.2 draft.xlsx"}, {"~/a", "~/a.xlsx"}, {"~/a.JSONL", "~/a.xlsx"},
	}
	for _, tt := range tests {
		f.format(t, "jsonl")
		f.form.path.SetText(tt.typed)
		if f.format(t, "xlsx"); f.form.path.Text != tt.want {
			t.Errorf("%q: got %q, want %q", tt.typed, f.form.path.Text, tt.want)
		}
	}
}

func TestForm_AsksWhatTheFormatOffers(t *testing.T) {
	f := open(t)
	for _, w := range f.form.w {
		f.format(t, w.Name())
		offer := format.OfferOf(w)
		if got, want := !f.form.unit.Disabled(), len(offer.Units) > 1; got != want {
			t.Errorf("%s: a choice of units: got %v, want %v", w.Name(), got, want)
		}
		if got, want := !f.form.scheme.Disabled(), len(offer.Schemes) > 1; got != want {
			t.Errorf("%s: a choice of tags: got %v, want %v", w.Name(), got, want)
		}
		if got := !f.form.too.Disabled(); got != offer.Suggestions {
			t.Errorf("%s: suggestions: got %v, want %v", w.Name(), got, offer.Suggestions)
		}
	}
}

// TestForm_Presets keeps choices, changes them, takes them up again and forgets
// them.
func TestForm_Presets(t *testing.T) {
	f := open(t)
	annotated(t, f.s.Store())
	f.queue.Settle()
	f.format(t, "jsonl")
	f.form.which.SetSelectedIndex(1)
	f.form.split.SetSelectedIndex(1)
	f.form.choice.Names = map[string]string{"PERSON": "PER"}
	want := f.form.chosenPreset()
	f.form.keep("training")
	f.queue.Settle()
	f.form.which.SetSelectedIndex(0)
	f.form.split.SetSelectedIndex(0)
	f.form.choice.Names = nil
	f.form.preset.SetSelectedIndex(0)
	f.form.preset.SetSelectedIndex(1)
	if diff := cmp.Diff(f.form.chosenPreset(), want); diff != "" {
		t.Errorf("taken up again: got (-), want (+):\n%s", diff)
	}
	f.queue.Settle()
	if got := f.form.lacks.Text; !strings.Contains(got, "0 articles") {
		t.Errorf("forecast: got %q, want no articles, for none is done", got)
	}
	f.form.askForget()
	f.form.h.Modals.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.queue.Settle()
	if kept, err := f.s.Store().Presets(t.Context()); err != nil || len(kept) != 1 {
		t.Errorf("asked and refused: got %v, %v, want it kept", kept, err)
	}
	f.form.askForget()
	f.form.h.Modals.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.queue.Settle()
	if kept, err := f.s.Store().Presets(t.Context()); err != nil || len(kept) != 0 {
		t.Errorf("forgotten: got %v, %v", kept, err)
	}
}

func TestForm_WritesAndRemembers(t *testing.T) {
	f := open(t)
	f.format(t, "jsonl")
	f.form.unit.SetSelectedIndex(1)
	f.form.path.SetText("~/out")
	f.enter()
	if got := f.written(); got != "out.jsonl" {
		t.Errorf("the folder holds %q, want out.jsonl; it says %q", got, f.status.Message().Text)
	}
	got := f.file.Get()
	if got.Folders["export"] != f.dir || got.Folders["format"] != "jsonl" || got.Unit == "" {
		t.Errorf("remembered: %v, %q", got.Folders, got.Unit)
	}
}

func TestForm_SuggestionsOnlyWhenAsked(t *testing.T) {
	for _, asked := range []bool{false, true} {
		f := open(t)
		article := annotated(t, f.s.Store())
		list := []data.Suggestion{{Article: article, End: 3, Label: "L", Quote: "Kim", Score: 0.5, Source: data.SourceSeen}}
		if err := f.s.Store().KeepSuggestions(t.Context(), article, list); err != nil {
			t.Fatal(err)
		}
		f.format(t, "jsonl")
		f.form.path.SetText("~/out.jsonl")
		if asked {
			f.form.too.SetChecked(true)
		}
		f.enter()
		b, err := os.ReadFile(filepath.Join(f.dir, "out.jsonl"))
		if got := strings.Contains(string(b), `"suggestions":[{`); got != asked || err != nil {
			t.Errorf("asked %v: got %s, %v", asked, b, err)
		}
	}
}

// annotated puts an article and a label into a store.
func annotated(t *testing.T, store data.Store) data.ID {
	t.Helper()
	body := data.NewText("Kim")
	a := data.Article{ID: "A", Title: "One", Status: data.StatusNew, TextHash: body.Hash, Length: 3}
	c := data.Changes{}
	c.Labels.Created = []data.Label{{ID: "L", Key: "PERSON", Name: "Person", Color: "#0072B2"}}
	c.Articles.Created = []data.Article{a}
	if _, err := store.Apply(t.Context(), data.Txn{Changes: c, Texts: []data.Text{body}, Kind: data.KindDo, Act: data.ActImport}); err != nil {
		t.Fatal(err)
	}
	return a.ID
}

// TestForm_ForeignPreset takes up choices that the form does not offer, such as the
// command keeps.
func TestForm_ForeignPreset(t *testing.T) {
	f := open(t)
	annotated(t, f.s.Store())
	f.queue.Settle()
	want := choice.Preset{Format: "conll2003", Scheme: format.BILOU, Choice: choice.Choice{
		Statuses: []data.Status{data.StatusNew}, Search: "kim", Annotators: []string{"Bob", ""},
		Split: choice.Split{Train: 60, Dev: 20, Test: 20, Seed: 7}, Labels: []string{"PERSON"},
	}}
	kept, err := want.Keep("theirs")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.s.Store().KeepPreset(t.Context(), kept); err != nil {
		t.Fatal(err)
	}
	f.form.load()
	f.queue.Settle()
	f.form.preset.SetSelected("theirs")
	f.form.offerAnnotators([]string{"Ann"}) // comes late
	if diff := cmp.Diff(f.form.chosenPreset(), want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	if got, want := f.form.which.Selected, "new, titles found with “kim”"; got != want {
		t.Errorf("articles: got %q, want %q", got, want)
	}
	if got, want := f.form.by.Selected, "Bob, without a name"; got != want {
		t.Errorf("annotators: got %q, want %q", got, want)
	}
	f.queue.Settle()
}

// TestForm_LateForecast chooses while the forecast for another choice runs: what
// stands there in the end is about the last.
func TestForm_LateForecast(t *testing.T) {
	f := open(t)
	annotated(t, f.s.Store())
	f.queue.Settle()
	f.form.which.SetSelectedIndex(1)
	f.form.which.SetSelectedIndex(0)
	f.queue.Settle()
	if got := f.form.lacks.Text; !strings.Contains(got, "1 article,") {
		t.Errorf("got %q, want one article", got)
	}
}

// TestForm_SeveralAnnotators ticks whose annotations are written.
func TestForm_SeveralAnnotators(t *testing.T) {
	f := open(t)
	f.form.offerAnnotators([]string{"", "Ann", "Bob"})
	f.form.set(choice.Preset{Format: "jsonl", Choice: choice.Choice{Annotators: []string{"Zoe"}}}) // who is gone
	f.form.chooseAnnotators()
	f.form.h.Modals.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.form.by.Selected; got != "Zoe" {
		t.Errorf("nobody ticked: it shows %q, want that nothing is taken", got)
	}
	f.form.h.Modals.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	for _, tc := range []struct {
		ticked []string
		shown  string
		want   []string
	}{
		{[]string{"", "Bob"}, "without a name, Bob", []string{"", "Bob"}},
		{[]string{"Ann"}, "Ann", []string{"Ann"}},
		{[]string{"", "Ann", "Bob"}, "everybody", nil},
	} {
		f.form.chooseAnnotators()
		for _, o := range test.LaidOutObjects(f.w.Canvas().Overlays().Top()) {
			if c, ok := o.(*modal.Check); ok {
				c.SetChecked(slices.ContainsFunc(tc.ticked, func(n string) bool { return titledName(n) == c.Text }))
			}
		}
		f.form.h.Modals.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := f.form.by.Selected; got != tc.shown {
			t.Errorf("%q ticked: it shows %q, want %q", tc.ticked, got, tc.shown)
		}
		if diff := cmp.Diff(f.form.chosenPreset().Choice.Annotators, tc.want); diff != "" {
			t.Errorf("%q ticked: got (-), want (+):\n%s", tc.ticked, diff)
		}
	}
	f.queue.Settle()
}
