package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// judge reports why the commit cannot be released as tag; an empty one asks
// nothing.
func judge(tag string) error {
	if tag == "" {
		return nil
	}
	m, err := read()
	if err != nil {
		return err
	}
	raw, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return err
	}
	return ready(string(raw), m.Version, tag)
}

// notes writes what a release says about itself: to those who look for it, and
// to the running program's check for a newer version.
func notes(r release, dir string) error {
	raw, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return err
	}
	changes, err := sectionOf(string(raw), r.Version)
	if err != nil {
		return err
	}
	err = fill("packaging/release/notes.md.tmpl", filepath.Join(dir, "notes.md"), struct {
		release
		Told string
	}{r, changes})
	if err != nil {
		return err
	}
	return latest(r, filepath.Join(dir, "latest.json"))
}

// latest writes what app/update reads: the page has to lie where the answer does.
func latest(r release, path string) error {
	raw, err := json.Marshal(struct {
		Version string `json:"version"`
		Date    string `json:"date"`
		Page    string `json:"page"`
	}{r.Version, r.Date(), r.Website})
	if err != nil {
		return err
	}
	return save(path, append(raw, '\n'))
}

// sectionOf returns what a changelog has under the heading of a version or, for
// a build that is tried out, under "Unreleased".
func sectionOf(text, version string) (string, error) {
	for _, name := range []string{version, "Unreleased"} {
		_, section, _ := strings.Cut(chapterOf(text, name), "\n")
		if section = unwrap(section); section != "" {
			return section, nil
		}
	}
	return "", fmt.Errorf("CHANGELOG.md tells nothing under %q, nor under %q", "## ["+version+"]", "## [Unreleased]")
}

// unwrap puts every item and paragraph of Markdown on one line, as a forge breaks
// lines where they end, and leaves the definitions of links out.
func unwrap(text string) string {
	definition := regexp.MustCompile(`^\[[^]]+\]: `)
	begins := regexp.MustCompile(`^\s*([-*+] |\d+\. |#|\||>)`)
	var out []string
	open := false // the line before goes on
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		switch {
		case definition.MatchString(line):
			open = false
		case open && line != "" && !begins.MatchString(line):
			out[len(out)-1] += " " + strings.TrimSpace(line)
		default:
			out = append(out, line)
			open = line != "" && !strings.HasPrefix(line, "#")
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// ready reports why a version cannot be released as tag: the tag names another,
// or the changelog has no heading for it with its day, or nothing under that.
func ready(text, version, tag string) error {
	if tag != "v"+version {
		return fmt.Errorf("the tag is %s, but FyneApp.toml has the version %s", tag, version)
	}
	heading, section, _ := strings.Cut(chapterOf(text, version), "\n")
	switch {
	case heading == "" && section == "":
		return fmt.Errorf("CHANGELOG.md has no section %q", "## ["+version+"] - YYYY-MM-DD")
	case !regexp.MustCompile(`^ - \d{4}-\d{2}-\d{2}$`).MatchString(heading):
		return fmt.Errorf("CHANGELOG.md does not say the day of %s in its heading, as %q", version, "## ["+version+"] - YYYY-MM-DD")
	case unwrap(section) == "":
		return errors.New("CHANGELOG.md tells nothing of " + version)
	}
	return nil
}
