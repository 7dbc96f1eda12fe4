package format

import (
	"encoding/json"
	"strings"

	"nomina/data"
)

// Entity is an entry of the register as a file holds it: its label stands by
// its key. Entities are comparable with ==.
type Entity struct {
	ID       data.ID // whatever the file used, may be empty
	Label    string  // the label's key; empty when unknown
	Name     string
	Aliases  string // other names, one a line, as in data.Entity
	Note     string
	External string
	Created  data.Time // zero when the file does not say
	Modified data.Time
}

// IsZero reports whether nothing is said.
func (e Entity) IsZero() bool { return e == Entity{} }

// EntityOf returns e as a file holds it, under the key of its label.
func EntityOf(e data.Entity, key string) Entity {
	return Entity{
		ID: e.ID, Label: key, Name: e.Name, Aliases: e.Aliases, Note: e.Note, External: e.External,
		Created: e.Created, Modified: e.Modified,
	}
}

// between stands between the names in a cell.
const between = " | "

// JoinAliases returns names, one a line, in one cell: with a bar between them,
// or as a JSON array where a name has a bar itself.
func JoinAliases(names string) string {
	if !strings.Contains(names, "|") && !strings.HasPrefix(names, "[") {
		return strings.ReplaceAll(names, "\n", between)
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(strings.Split(names, "\n")) // strings can be written always
	return strings.TrimSuffix(out.String(), "\n")
}

// SplitAliases reads what JoinAliases wrote, with or without blanks around the
// bars, and returns the names one a line, each once.
func SplitAliases(cell string) string {
	var names []string
	if !strings.HasPrefix(strings.TrimSpace(cell), "[") || json.Unmarshal([]byte(cell), &names) != nil {
		names = strings.Split(cell, "|")
	}
	return Aliases(names)
}

// Aliases returns names as data.Entity keeps them: each once, one a line,
// without blanks around it and empty ones.
func Aliases(names []string) string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, n := range names {
		if n = strings.Join(strings.Fields(n), " "); !seen[n] {
			seen[n] = true
			kept = append(kept, n)
		}
	}
	return strings.Join(kept, "\n")
}
