package appleevents

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// say writes an event as macOS has it written.
func say(t *testing.T, m *Mail, paths ...string) {
	t.Helper()
	if _, err := m.to.WriteString(strings.Join(paths, "\x00") + "\x00\x00"); err != nil {
		t.Fatal(err)
	}
}

// What was heard before the window was there waits for it, and what comes later
// is delivered event by event.
func TestMail(t *testing.T) {
	m, err := open()
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Waiting(); got != nil {
		t.Errorf("nothing was heard: got %q", got)
	}
	say(t, m, "/a b.nomina", "/ü\n.txt")
	say(t, m, "/c.txt")
	if diff := cmp.Diff([]string{"/a b.nomina", "/ü\n.txt", "/c.txt"}, m.Waiting()); diff != "" {
		t.Errorf("waiting: want - got +\n%s", diff)
	}
	delivered := make(chan []string)
	m.Deliver(func(paths []string) { delivered <- paths })
	for _, want := range [][]string{{"/d.nomina"}, {"/e.txt", "/f.txt"}} {
		say(t, m, want...)
		if diff := cmp.Diff(want, <-delivered); diff != "" {
			t.Errorf("delivered: want - got +\n%s", diff)
		}
	}
}

// More than a pipe holds arrives whole.
func TestMail_Many(t *testing.T) {
	m, err := open()
	if err != nil {
		t.Fatal(err)
	}
	want := make([]string, 2000)
	for i := range want {
		want[i] = strings.Repeat("x", 200)
	}
	say(t, m, want...)
	if got := m.Waiting(); len(got) != len(want) {
		t.Errorf("got %d paths, want %d", len(got), len(want))
	}
}

// Without mail nothing is heard and nothing breaks.
func TestMail_None(t *testing.T) {
	var m *Mail
	m.Deliver(func([]string) { t.Error("delivered something") })
	if got := m.Waiting(); got != nil {
		t.Errorf("got %q", got)
	}
}
