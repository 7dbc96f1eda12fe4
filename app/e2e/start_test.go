//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStart begins as somebody does who has never seen the program, and starts
// it again and again: there is one window for a project, and it takes what the
// other starts were given.
func TestStart(t *testing.T) {
	u := newUser(t)
	s := startScreen(t)
	p := u.open(s)
	u.again(s)
	p.windows("Nomina")
	s.shot("start-first")
	p.press("Down", "Down", "Down", "Down", "Return")
	p.windows("Nomina sample — Nomina")

	sample := filepath.Join(u.home, "nomina", "sample", "Nomina sample.nomina")
	file := written(t, "Kim met Putin in Kursk.")[0]
	for _, args := range [][]string{{sample}, {}, {file}} {
		begun := time.Now()
		u.again(s, args...)
		t.Logf("nomina %q was handed over in %v", args, time.Since(begun))
	}
	s.rest()
	s.until("the file is in the sample", func() (bool, string) {
		p.press("Return") // confirms the import as soon as it is asked for
		c, err := readProject(t.Context(), sample)
		return err == nil && len(c.articles) == 5, fmt.Sprintf("%d articles, %v", len(c.articles), err)
	})

	other := filepath.Join(u.home, "other.nomina")
	u.run("import", file, "--project", other)
	u.open(s, other)
	u.again(s, other)
	u.again(s, sample)
	s.windows("Nomina sample — Nomina", "other — Nomina")
	s.shot("start")
}

// TestStart_NoDisplay starts where no window can be opened.
func TestStart_NoDisplay(t *testing.T) {
	u := newUser(t)
	cmd := exec.Command(os.Getenv("NOMINA_BIN"))
	cmd.Env = u.env(":4711")
	out, err := cmd.CombinedOutput()
	if got := string(out); cmd.ProcessState.ExitCode() != 1 || !strings.Contains(got, "no display") || strings.Contains(got, "goroutine") {
		t.Errorf("got %v, %s", err, out)
	}
	if left, err := filepath.Glob(filepath.Join(u.home, "nomina", "log", "*.txt")); err != nil || len(left) > 0 {
		t.Errorf("got reports %q, %v, want none: that was no crash", left, err)
	}
}

// TestStart_Asked ends when the system asks for it, as at the end of a session,
// like a window that was closed.
func TestStart_Asked(t *testing.T) {
	u := newUser(t)
	s := startScreen(t)
	p := u.open(s)
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("got %v, want an end without an error", err)
	}
	raw, err := os.ReadFile(filepath.Join(u.home, "nomina", "settings.json"))
	if err != nil || !strings.Contains(string(raw), `"window"`) {
		t.Errorf("the size of the window was not kept: %v, %s", err, raw)
	}
	if left, err := filepath.Glob(filepath.Join(u.home, "nomina", "log", "*.txt")); err != nil || len(left) > 0 {
		t.Errorf("got reports %q, %v, want none", left, err)
	}
}

// again starts the program once more: the window that is there has to take what
// it was given, and the start to end well.
func (u *user) again(s *screen, args ...string) {
	u.t.Helper()
	ctx, stop := context.WithTimeout(u.t.Context(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, os.Getenv("NOMINA_BIN"), args...)
	cmd.Env = u.env(s.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		u.t.Fatalf("nomina %q beside an open window: %v, %s", args, err, out)
	}
}

// windows waits until these and no others are the titles of the program's
// windows, in whatever order.
func (s *screen) windows(want ...string) {
	s.t.Helper()
	s.until("the windows are "+strings.Join(want, ", "), func() (bool, string) {
		got := s.titles()
		slices.Sort(got)
		return slices.Equal(got, slices.Sorted(slices.Values(want))), strings.Join(got, ", ")
	})
}

// titles returns the titles of the program's windows.
func (s *screen) titles() []string {
	var all []string
	for _, id := range strings.Fields(s.ask("search", "--onlyvisible", "--name", "Nomina")) {
		all = append(all, strings.TrimSpace(s.ask("getwindowname", id)))
	}
	return all
}

// ask returns what xdotool answers, empty when it finds nothing.
func (s *screen) ask(args ...string) string {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	out, err := cmd.Output()
	if err != nil {
		return ""
	}
	return string(out)
}
