package command_test

import (
	"strings"
	"testing"

	"nomina/data/format/all"
)

// formats returns the names of the formats that can be written.
func formats() []string {
	var names []string
	for _, w := range all.Writers() {
		names = append(names, w.Name())
	}
	return names
}

// Shells ask the program itself how a line goes on; no window opens for it.
func TestRun_Completion(t *testing.T) {
	w := newWorld(t, nil)
	for _, c := range []struct {
		line string
		want []string // with the directive for the shell as the last
	}{
		{"__complete exp", []string{"export\tExport a project, or a part of it", ":4"}},
		{"__completeNoDesc im", []string{"import", ":4"}},
		{"__completeNoDesc export --format x", append(formats(), ":4")},
		{"__completeNoDesc export --unit u", []string{"codepoints", "utf16", "bytes", ":4"}},
		{"__completeNoDesc stats --project n", []string{"nomina", ":8"}},
		{"__completeNoDesc --project n", []string{"nomina", ":8"}},
		{"__completeNoDesc import a", []string{":0"}},
	} {
		got := w.run(c.line)
		if want := strings.Join(c.want, "\n") + "\n"; got.status != 0 || got.stdout != want {
			t.Errorf("nomina %s: got %d, %q, want 0, %q", c.line, got.status, got.stdout, want)
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := w.must("completion " + shell); !strings.Contains(got, "__complete") {
			t.Errorf("nomina completion %s: got %d bytes without __complete", shell, len(got))
		}
	}
	if len(w.opened) > 0 {
		t.Errorf("got the window opened with %q, want it closed", w.opened)
	}
}
