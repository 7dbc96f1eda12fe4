// Package manifest reads FyneApp.toml, the one place in which the program's
// name and version stand. Only main imports it.
package manifest

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// Manifest is what the program says about itself.
type Manifest struct {
	Name, ID, Version string
}

// Parse reads the text of FyneApp.toml.
func Parse(raw string) (Manifest, error) {
	var file struct{ Details Manifest }
	if _, err := toml.Decode(raw, &file); err != nil {
		return Manifest{}, fmt.Errorf("read FyneApp.toml: %w", err)
	}
	if file.Details.ID == "" || file.Details.Version == "" {
		return Manifest{}, fmt.Errorf("read FyneApp.toml: no ID or Version under [Details]")
	}
	return file.Details, nil
}
