package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChanges(t *testing.T) {
	const text = "# Changelog\n\n- not one\n\n## [Unreleased]\n\n### Added\n\n- New\n\n" +
		"## [1.1.0] - 2026-01-02\n\n### Added\n\n- A [link](https://x) and `code`\n  goes **on**.\n\n### Fixed\n\n- B\n\n## [1.0.0] - 2026-01-01\n\n- C\n"
	for version, want := range map[string][]string{
		"1.1.0": {"A link and code goes on.", "B"},
		"1.0.0": {"C"},
		"2.0.0": {"New"},
	} {
		if diff := cmp.Diff(want, changes(text, version)); diff != "" {
			t.Errorf("changes of %s: want - got +\n%s", version, diff)
		}
	}
	if got := changes("", "1.0.0"); got != nil {
		t.Errorf("changes of nothing: got %q", got)
	}
}
