package main

import (
	"os"
	"regexp"
	"strings"
)

// Changes are what CHANGELOG.md lists for this version, or for the next one when
// it does not have this one yet, each as one line without Markdown.
func (r release) Changes() ([]string, error) {
	raw, err := os.ReadFile("CHANGELOG.md")
	return changes(string(raw), r.Version), err
}

// changes finds the items under the heading of a version.
func changes(text, version string) []string {
	chapter := chapterOf(text, version)
	if chapter == "" {
		chapter = chapterOf(text, "Unreleased")
	}
	var items []string
	for line := range strings.Lines(chapter) {
		switch item, first := strings.CutPrefix(line, "- "); {
		case first:
			items = append(items, plain(item))
		case strings.HasPrefix(line, "  ") && len(items) > 0:
			items[len(items)-1] += " " + plain(line)
		}
	}
	return items
}

// chapterOf returns what stands between the heading of a version and the next.
func chapterOf(text, version string) string {
	_, rest, found := strings.Cut("\n"+text, "\n## ["+version+"]")
	if !found {
		return ""
	}
	chapter, _, _ := strings.Cut(rest, "\n## ")
	return chapter
}

// plain takes links, emphasis and code marks off a line of Markdown.
func plain(line string) string {
	line = regexp.MustCompile(`\[([^]]*)\]\([^)]*\)`).ReplaceAllString(line, "$1")
	return strings.TrimSpace(strings.NewReplacer("`", "", "**", "").Replace(line))
}
