package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"nomina/app/manifest"
)

const changelog = `# Changelog

## [Unreleased]

### Added

- What comes next.

## [1.1.0] - 2026-01-02

Thanks to all who
wrote.

### Fixed

- A long item
  that goes on,
  and on.
- Another.
  1. First
     of two.
  2. Second.

[1.1.0]: https://example.org/1.1.0

## [1.0.1]

- Without a day.

## [1.0.0] - 2026-01-01

[1.0.0]: https://example.org/1.0.0
`

func TestSectionOf(t *testing.T) {
	for _, tt := range []struct{ name, text, version, want string }{
		{"of a version", changelog, "1.1.0", "Thanks to all who wrote.\n\n### Fixed\n\n- A long item that goes on, and on.\n- Another.\n  1. First of two.\n  2. Second."},
		{"of one that is tried out", changelog, "2.0.0", "### Added\n\n- What comes next."},
		{"of one of which nothing is told", changelog, "1.0.0", "### Added\n\n- What comes next."},
		{"of a version whose name begins alike", "## [1.1.0-rc.1] - 2026-01-01\n\n- A\n\n## [1.1.0] - 2026-01-02\n\n- B\n", "1.1.0", "- B"},
		{"of the last, with the lines of Windows", "## [1.0.0] - 2026-01-01\r\n\r\n- A\r\n  b\r\n", "1.0.0", "- A b"},
	} {
		got, err := sectionOf(tt.text, tt.version)
		if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
			t.Errorf("the section %s: %v, want - got +\n%s", tt.name, err, diff)
		}
	}
	for _, text := range []string{"", "# Changelog\n", "## [Unreleased]\n\n## [1.0.0] - 2026-01-01\n\n- C\n"} {
		if got, err := sectionOf(text, "2.0.0"); err == nil {
			t.Errorf("sectionOf(%q): got %q and no error", text, got)
		}
	}
}

func TestUnwrap(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"\n\n", ""},
		{"one\ntwo", "one two"},
		{"one\n\ntwo", "one\n\ntwo"},
		{"### Head\ntext", "### Head\ntext"},
		{"- a\n  b\n- c", "- a b\n- c"},
		{"* a\n+ b", "* a\n+ b"},
		{"9. a\n   b\n10. c", "9. a b\n10. c"},
		{"text\n- a", "text\n- a"},
		{"| a |\n| b |", "| a |\n| b |"},
		{"> a\n> b", "> a\n> b"},
		{"a -\nb", "a - b"},
		{"a\n[x]: https://x\nb", "a\nb"},
		{"a [x]\n(y)", "a [x] (y)"},
		{"a  \nb\t\r\n", "a b\t"},
	} {
		if got := unwrap(tt.text); got != strings.TrimSpace(tt.want) {
			t.Errorf("unwrap(%q): got %q, want %q", tt.text, got, strings.TrimSpace(tt.want))
		}
	}
}

func TestReady(t *testing.T) {
	for _, tt := range []struct{ version, tag, want string }{
		{"1.1.0", "v1.1.0", ""},
		{"1.1.0", "1.1.0", "the tag is 1.1.0"},
		{"1.1.0", "v1.1.1", "the tag is v1.1.1"},
		{"1.1.0", "v1.1.0-rc.1", "the tag is"},
		{"2.0.0", "v2.0.0", "has no section"},
		{"1.0.1", "v1.0.1", "does not say the day"},
		{"Unreleased", "vUnreleased", "does not say the day"},
		{"1.0.0", "v1.0.0", "tells nothing of 1.0.0"},
	} {
		got := ""
		if err := ready(changelog, tt.version, tt.tag); err != nil {
			got = err.Error()
		}
		if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("ready as %s of %s: got %q, want %q", tt.tag, tt.version, got, tt.want)
		}
	}
}

// The repository is judged as it is; a tag of another version is never right.
func TestJudge(t *testing.T) {
	t.Chdir("../..")
	for tag, want := range map[string]bool{"": true, "v0.0.0-other": false, "nonsense": false} {
		if err := judge(tag); (err == nil) != want {
			t.Errorf("judge(%q): got %v", tag, err)
		}
	}
	t.Chdir(t.TempDir())
	if err := judge("v1.0.0"); err == nil {
		t.Error("judge where there is nothing to judge: got no error")
	}
}

// The running program asks for this file, and takes a page on the same host only.
func TestLatest(t *testing.T) {
	path := filepath.Join(t.TempDir(), "latest.json")
	r := release{
		Manifest: manifest.Manifest{Version: "1.2.0-rc.1", Website: "https://nomina.io"},
		Time:     time.Date(2026, 11, 24, 23, 59, 0, 0, time.UTC),
	}
	if err := latest(r, path); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]string
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"version": "1.2.0-rc.1", "date": "2026-11-24", "page": "https://nomina.io"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("latest: want - got +\n%s", diff)
	}
}
