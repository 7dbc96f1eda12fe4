// Package manifest reads FyneApp.toml, the one place in which the program's
// name and version stand. Main, launch and what makes the packages import it.
package manifest

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// Manifest is what the program says about itself.
type Manifest struct {
	Name, ID, Version string
	Build             int
	Website           string
	Languages         []string // of the window, as BCP 47 tags
	GenericName       string   // the kind of program, in English
	Comment           string   // one line, in English
	Categories        []string // of the freedesktop menu specification
	Keywords          []string
	MimeType          string // of a project's file
	Updates           string // address of the JSON that names the newest version
	Copyright         string
	Maintainer        string // a name and an address in angle brackets
}

// Parse reads the text of FyneApp.toml.
func Parse(raw string) (Manifest, error) {
	var file struct {
		Website   string
		Languages []string
		Details   struct {
			Name, ID, Version string
			Build             int
		}
		LinuxAndBSD struct {
			GenericName, Comment string
			Categories, Keywords []string
		}
		CanOpen struct{ MimeTypes string }
		Release struct{ Updates, Copyright, Maintainer string }
	}
	if _, err := toml.Decode(raw, &file); err != nil {
		return Manifest{}, fmt.Errorf("read FyneApp.toml: %w", err)
	}
	d, desktop, release := file.Details, file.LinuxAndBSD, file.Release
	if d.ID == "" || d.Version == "" {
		return Manifest{}, fmt.Errorf("read FyneApp.toml: no ID or Version under [Details]")
	}
	return Manifest{
		Name: d.Name, ID: d.ID, Version: d.Version, Build: d.Build,
		Website: file.Website, Languages: file.Languages,
		GenericName: desktop.GenericName, Comment: desktop.Comment,
		Categories: desktop.Categories, Keywords: desktop.Keywords,
		MimeType: file.CanOpen.MimeTypes, Updates: release.Updates,
		Copyright: release.Copyright, Maintainer: release.Maintainer,
	}, nil
}
