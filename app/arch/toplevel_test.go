package arch

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// strangers returns the entries of the repository's top level that are not
// expected there, once each, from the paths of its files.
func strangers(files []string) []string {
	expected := []string{
		"main.go", "app", "widgets", "data", "assets", "go.mod", "go.sum", "FyneApp.toml",
		"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "Makefile", "docs", "packaging",
		".ci", ".github", ".golangci.yml", ".editorconfig", ".gitattributes", ".gitignore",
	}
	var out []string
	for _, path := range files {
		entry, _, _ := strings.Cut(path, "/")
		if entry != "" && !slices.Contains(expected, entry) && !slices.Contains(out, entry) {
			out = append(out, entry)
		}
	}
	return out
}

func TestTopLevel(t *testing.T) {
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("not a checkout, or git is missing: %v", err)
	}
	if got := strangers(strings.Split(string(out), "\n")); len(got) != 0 {
		t.Errorf("got %q at the top level, want only what docs/architecture.md names", got)
	}
}

func TestStrangers(t *testing.T) {
	got := strangers([]string{"main.go", "data/x.go", "internal/y.go", "internal/z.go", "layers_test.go", ""})
	if want := []string{"internal", "layers_test.go"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
