//go:build unix

package instance

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A process that was killed leaves its socket, which is in nobody's way and goes.
func TestPlace_LeftBehind(t *testing.T) {
	o := newOffice(t)
	d := o.desk()
	key, err := name(d.world, o.project)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{key, digest("another")} {
		l, err := net.ListenUnix("unix", &net.UnixAddr{Net: "unix", Name: d.at.socket(n)})
		if err != nil {
			t.Fatal(err)
		}
		l.SetUnlinkOnClose(false)
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	o.meet(d, o.project, false)
	o.meet(o.desk(), o.project, true)
	if _, err := os.Lstat(d.at.socket(digest("another"))); err == nil {
		t.Error("got another's socket left, want it removed")
	}
	d.Close()
	if left, err := filepath.Glob(d.at.socket("*")); err != nil || len(left) != 0 {
		t.Errorf("after the end: got %q, %v, want no socket", left, err)
	}
}

func TestIn_Folder(t *testing.T) {
	base, err := os.MkdirTemp("", "desk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(base) })
	open, good := filepath.Join(base, "open"), filepath.Join(base, "good")
	long := filepath.Join(base, strings.Repeat("long", 20))
	link, file := filepath.Join(base, "link"), filepath.Join(base, "file")
	write(t, file)
	if err := os.Mkdir(open, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(open, link); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		dirs []string
		want string
	}{
		"the first":         {[]string{good, open}, good},
		"one open to all":   {[]string{open, good}, open}, // and closed by it
		"too long":          {[]string{long, good}, good},
		"a file":            {[]string{file, good}, good},
		"below a file":      {[]string{filepath.Join(file, "run"), good}, good},
		"a link":            {[]string{link, good}, good},
		"a folder's folder": {[]string{filepath.Join(good, "a", "b")}, filepath.Join(good, "a", "b")},
	} {
		d, err := In("", c.dirs...)
		if err != nil || d.at.dir != c.want {
			t.Errorf("%s: got %+v, %v, want %s", name, d, err, c.want)
			continue
		}
		if info, err := os.Stat(c.want); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%s: got %v, %v, want a folder for nobody else", name, info.Mode(), err)
		}
	}
	if d, err := In("", long, file); err == nil {
		t.Errorf("got %+v, want an error", d)
	}
}

// The way from another process is a real one: the system knows its user.
func TestAdmit_NotASocket(t *testing.T) {
	a, b := net.Pipe()
	defer func() { _, _ = a.Close(), b.Close() }()
	if err := admit(a); err == nil {
		t.Error("got no error for what has no user, want one")
	}
}

func TestSystem_Folder(t *testing.T) {
	base, err := os.MkdirTemp("", "desk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(base) })
	t.Setenv("NOMINA_CONFIG_DIR", filepath.Join(base, "config"))
	for run, want := range map[string]string{
		filepath.Join(base, "run"): filepath.Join(base, "run", "nomina"),
		"":                         filepath.Join(base, "config", "cache", "run"),
		"relative":                 filepath.Join(base, "config", "cache", "run"),
	} {
		t.Setenv("XDG_RUNTIME_DIR", run)
		d, err := System()
		if err != nil || d.at.dir != want {
			t.Errorf("XDG_RUNTIME_DIR=%s: got %+v, %v, want %s", run, d, err, want)
		}
	}
}
