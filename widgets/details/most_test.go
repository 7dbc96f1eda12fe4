package details

import (
	"strings"
	"testing"
	"time"
)

func TestDetails_TypingWithoutAPause(t *testing.T) {
	d := New()
	d.After = func(time.Duration, func()) func() { return func() {} } // no pause ever ends
	var saved string
	d.OnNote = func(_, note string) { saved = note }
	d.Set(Model{ID: "a"})
	for range 3 * most {
		d.note.SetText(d.note.Text + "x")
	}
	if saved != strings.Repeat("x", 3*most) {
		t.Errorf("after %d changes without a pause: got %d characters saved", 3*most, len(saved))
	}
}
