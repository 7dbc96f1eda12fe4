//go:build realwindow

package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain builds the program, unless NOMINA_BIN names one that is built.
func TestMain(m *testing.M) {
	os.Exit(withProgram(m))
}

func withProgram(m *testing.M) int {
	if os.Getenv("NOMINA_BIN") != "" {
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "nomina-e2e-bin")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	bin := filepath.Join(dir, "nomina")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "migrated_fynedo,netgo,osusergo", "-o", bin, "nomina")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the program: %v\n%s", err, out)
		return 1
	}
	if err := os.Setenv("NOMINA_BIN", bin); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// user is somebody with a home of their own, who has never started the program.
type user struct {
	t    *testing.T
	home string
}

func newUser(t *testing.T) *user {
	t.Helper()
	u := &user{t: t, home: t.TempDir()}
	for _, d := range []string{".cache", ".config", ".local/share", "nomina", "run"} {
		if err := os.MkdirAll(filepath.Join(u.home, d), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return u
}

// prefer writes settings before a start.
func (u *user) prefer(settings map[string]any) {
	u.t.Helper()
	if _, said := settings["no_suggestions"]; !said {
		settings["no_suggestions"] = true // what is not about them is better without
	}
	raw, err := json.Marshal(settings)
	if err != nil {
		u.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(u.home, "nomina", "settings.json"), raw, 0o600); err != nil {
		u.t.Fatal(err)
	}
}

// env is the environment of everything the user starts. Nothing of the machine's
// own desktop gets in.
func (u *user) env(display string) []string {
	var env []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		if name != "WAYLAND_DISPLAY" && name != "DBUS_SESSION_BUS_ADDRESS" && !strings.HasPrefix(name, "LC_") && !strings.HasPrefix(name, "XDG_") {
			env = append(env, e)
		}
	}
	return append(env, "DISPLAY="+display, "HOME="+u.home, "LANG=en_US.UTF-8", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1",
		"XDG_CACHE_HOME="+filepath.Join(u.home, ".cache"), "XDG_CONFIG_HOME="+filepath.Join(u.home, ".config"),
		"XDG_DATA_HOME="+filepath.Join(u.home, ".local/share"), "XDG_RUNTIME_DIR="+filepath.Join(u.home, "run"),
		"NOMINA_CONFIG_DIR="+filepath.Join(u.home, "nomina"))
}

// run runs a command without a window and returns its standard output.
func (u *user) run(args ...string) string {
	u.t.Helper()
	cmd := exec.Command(os.Getenv("NOMINA_BIN"), args...)
	cmd.Env = u.env("")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		u.t.Fatalf("nomina %v: %v\n%s", args, err, problems.String())
	}
	return string(out)
}

// program is the program with its window open.
type program struct {
	*screen
	cmd *exec.Cmd
}

// open starts the program, waits for its window and gives it the keyboard.
func (u *user) open(s *screen, args ...string) *program {
	u.t.Helper()
	log, err := os.Create(filepath.Join(u.t.TempDir(), "nomina.log"))
	if err != nil {
		u.t.Fatal(err)
	}
	cmd := exec.Command(os.Getenv("NOMINA_BIN"), args...)
	cmd.Env = u.env(s.display)
	cmd.Stdout, cmd.Stderr = log, log
	start(u.t, cmd)
	u.t.Cleanup(func() {
		log.Close()
		if raw, err := os.ReadFile(log.Name()); err == nil && u.t.Failed() {
			u.t.Logf("nomina %v said:\n%s", args, raw)
		}
	})
	s.rest()
	s.do("search", "--sync", "--onlyvisible", "--name", "Nomina", "windowmove", "0", "0", "windowfocus", "--sync")
	return &program{screen: s, cmd: cmd}
}

// kill ends the program as a power cut would.
func (p *program) kill() {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	_ = p.cmd.Wait()
}
