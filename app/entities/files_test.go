package entities

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/modal"
	"nomina/app/register"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
)

// opened is the register of a project on the screen.
type opened struct {
	*page
	t      *testing.T
	queue  *bridge.Queue
	window fyne.Window
}

func open(t *testing.T) *opened {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	store, err := new(memory.Shelf).Open(t.Context(), filepath.Join(t.TempDir(), "p.nomina"), data.OpenCreate,
		data.Template{Project: data.Project{ID: ident.New()}, Labels: data.DefaultLabels(ident.New)})
	if err != nil {
		t.Fatal(err)
	}
	queue, b := bridge.NewQueue()
	s := session.New(store, edit.Options{NewID: ident.New, Now: ident.Now}, b)
	o := &opened{t: t, queue: queue, window: test.NewTempWindow(t, widget.NewLabel(""))}
	o.window.Resize(fyne.NewSize(1000, 700))
	t.Cleanup(func() {
		queue.Settle()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	r := register.New(b, s)
	s.OnCommit(r.Follow)
	file, err := settings.OpenFile(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	labels, err := store.Labels(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	h := Host{
		Bridge: b, Modals: &modal.Stack{Window: o.window}, Register: r, Session: s, Settings: file, Labels: labels,
		Jump: func(data.ID) {}, Copy: func(string) {}, Back: func() {},
	}
	o.page = show(h)
	queue.Settle()
	return o
}

// write makes a file.
func (o *opened) write(name, content string) string {
	o.t.Helper()
	path := filepath.Join(o.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		o.t.Fatal(err)
	}
	return path
}

// bring imports a file and confirms.
func (o *opened) bring(path string) {
	o.t.Helper()
	o.read([]string{path})
	o.queue.Settle()
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	o.queue.Settle()
}

// expect compares what is listed: names, other names and external ids.
func (o *opened) expect(want ...string) {
	o.t.Helper()
	var got []string
	for i := range o.Len() {
		cells := o.Row(i).Cells
		got = append(got, strings.Join([]string{cells[byName], cells[byAliases], cells[byExternal]}, "|"))
	}
	if !slices.Equal(got, want) {
		o.t.Errorf("got %q, want %q", got, want)
	}
}

func TestFiles_ImportExport(t *testing.T) {
	o := open(t)
	o.bring(o.write("names.txt", "Kim Jong-un\nPutin\n"))
	o.expect("Kim Jong-un||", "Putin||")
	if got, want := o.foot.note.Text, "Added: 2 · changed: 0 · already there: 0."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, ending := range []string{".csv", ".jsonl", ".xlsx"} {
		path := filepath.Join(t.TempDir(), "register"+ending)
		o.export(path)
		o.queue.Settle()
		if !strings.HasPrefix(o.foot.note.Text, "2 entities written to ") {
			t.Errorf("%s: got %q, want that 2 were written", ending, o.foot.note.Text)
		}
		o.bring(path)
		if got, want := o.foot.note.Text, "Added: 0 · changed: 0 · already there: 2."; got != want {
			t.Errorf("%s: got %q, want %q", ending, got, want)
		}
	}
	o.bring(o.write("more.csv", "name,aliases,external\nKim Jong-un,Kim,Q56226\n"))
	o.expect("Kim Jong-un|Kim|Q56226", "Putin||")
	o.foot.back(true)
	o.queue.Settle()
	o.expect("Kim Jong-un||", "Putin||")
}

func TestFiles_WhatCannotBeDone(t *testing.T) {
	o := open(t)
	o.read([]string{o.write("empty.txt", "")})
	o.queue.Settle()
	if got, want := o.foot.note.Text, "empty.txt holds no names."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	o.export(filepath.Join(t.TempDir(), "no", "such", "folder", "a.csv"))
	o.queue.Settle()
	if got := o.foot.note.Text; strings.Contains(got, "written") || got == o.foot.hint {
		t.Errorf("got %q, want why it was not written", got)
	}
}
