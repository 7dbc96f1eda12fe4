package details

import (
	"testing"
	"time"
)

func TestDetails_UnsavedNoteIsTriedAgain(t *testing.T) {
	d := New()
	d.After = func(time.Duration, func()) func() { return func() {} }
	full := true
	var saved, asked []string
	d.OnNote = func(id, note string) {
		asked = append(asked, note)
		if full {
			d.Unsaved(id, note, "old")
			return
		}
		saved = append(saved, note)
	}
	d.Set(Model{ID: "a", Note: "old"})
	d.note.SetText("new")
	d.Flush()
	d.Set(Model{ID: "b"})
	d.Set(Model{ID: "a", Note: "old"})
	if got := d.NoteText(); got != "new" {
		t.Fatalf("after coming back: got %q, want what was typed", got)
	}
	full = false
	d.Flush()
	d.Set(Model{ID: "a", Note: "new"})
	d.Set(Model{ID: "b"})
	d.Set(Model{ID: "a", Note: "new"})
	if len(saved) != 1 || saved[0] != "new" || d.NoteText() != "new" {
		t.Errorf("saved %q of %q, shown %q", saved, asked, d.NoteText())
	}
}
