package about

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

func TestPrettyName(t *testing.T) {
	for _, tt := range []struct{ raw, want string }{
		{"NAME=Debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n", "Debian GNU/Linux 12 (bookworm)"},
		{"PRETTY_NAME='Alpine Linux'", "Alpine Linux"}, {"  PRETTY_NAME=Void", "Void"},
		{"NAME=Debian\n", ""}, {"", ""},
	} {
		if got := prettyName(tt.raw); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.raw, got, tt.want)
		}
	}
}

func TestPlain(t *testing.T) {
	home := filepath.Join(t.TempDir(), "ada")
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	got := Plain(Program{Name: "Nomina", Version: "1.2.3"}, []Detail{
		{Key: "system", Value: "Debian"},
		{Key: "project", Value: filepath.Join(home, "secret.nomina"), Private: true},
		{Key: "settings", Value: home + "/settings.json"},
	})
	if want := "Nomina 1.2.3\nsystem: Debian\nsettings: ~/settings.json\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFold(t *testing.T) {
	got := fold("one\r\n\tgoroutine é 1\n\nlonger than that\n", 10)
	want := []string{"one", "    gorout", "    ine é ", "    1", "", "longer tha", "    n that"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLicences(t *testing.T) {
	got := licences(Program{Name: "Nomina", Version: "1.2.3", Copyright: "©", Licence: "MIT\n"},
		[]debug.Module{{Path: "example.org/lib", Version: "v1"}}, "Others' words")
	for _, want := range []string{"Nomina 1.2.3\n©\n\nMIT\n", "example.org/lib v1\n", "Others' words"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
	}
}

func TestModules_FollowsReplacements(t *testing.T) {
	info := &debug.BuildInfo{Deps: []*debug.Module{
		{Path: "a", Version: "v1"}, {Path: "b", Version: "v1", Replace: &debug.Module{Path: "c", Version: "v2"}},
	}}
	got := modules(info)
	if len(got) != 2 || got[1].Path != "c" || modules(nil) != nil {
		t.Errorf("got %+v", got)
	}
}

func TestFirstOf(t *testing.T) {
	path := filepath.Join(t.TempDir(), "there")
	if err := os.WriteFile(path, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := firstOf(path+".not", path); got != "text" {
		t.Errorf("got %q, want text", got)
	}
	if got := firstOf(path + ".not"); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}
