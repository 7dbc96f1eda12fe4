//go:build realwindow

package windowbench

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// actor is one of the programs that the benchmark's binary plays.
type actor struct {
	program
	in    io.Writer
	lines chan line
}

// line is a word with a time that an actor wrote.
type line struct {
	word string
	at   time.Time
}

// play starts the benchmark's binary in a role and waits for its window.
func play(b testing.TB, s *screen, role string, args ...string) *actor {
	b.Helper()
	if !window {
		b.Skip("built without a window: see make bench-window")
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(environment(s, b.TempDir()), roleName+"="+role)
	a := &actor{program: program{cmd: cmd, s: s}, lines: make(chan line, 1<<12)}
	if a.in, err = cmd.StdinPipe(); err != nil {
		b.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	go a.hear(out)
	s.until(time.Now(), "the window", func() bool { return !s.black() })
	s.settle(rect{0, 0, width, height})
	return a
}

func (a *actor) hear(out io.Reader) {
	defer close(a.lines)
	in := bufio.NewScanner(out)
	for in.Scan() {
		word, at, _ := strings.Cut(in.Text(), " ")
		if ns, err := strconv.ParseInt(at, 10, 64); err == nil {
			a.lines <- line{word, time.Unix(0, ns)}
		}
	}
}

// say sends a line to the actor's standard input.
func (a *actor) say(what string) {
	if _, err := io.WriteString(a.in, what+"\n"); err != nil {
		a.s.b.Fatal(err)
	}
}

// heard returns the last time of each word since it was asked before.
func (a *actor) heard() map[string]time.Time {
	out := map[string]time.Time{}
	for len(a.lines) > 0 {
		l := <-a.lines
		out[l.word] = l.at
	}
	return out
}

// told returns the time of the last such word since it was asked before, and
// false if there was none.
func (a *actor) told(word string) (time.Time, bool) {
	at, ok := a.heard()[word]
	return at, ok
}

func environment(s *screen, config string) []string {
	return append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "NOMINA_CONFIG_DIR="+config,
		"LANG=en_US.UTF-8", "FYNE_SCALE=1", "XDG_CACHE_HOME="+filepath.Join(config, "cache"))
}
