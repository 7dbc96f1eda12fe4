package data

import (
	"slices"
	"strings"
)

// Entity is the one real person, place … that several annotations, spelt in
// several ways, refer to. Entities are comparable with ==.
type Entity struct {
	ID       ID     `json:"id"`
	Label    ID     `json:"label,omitempty"`    // its kind; empty when unknown
	Name     string `json:"name"`               // canonical, not empty
	Aliases  string `json:"aliases,omitempty"`  // other names, one a line; see AliasList
	Note     string `json:"note,omitempty"`     // free text
	External string `json:"external,omitempty"` // a Wikidata QID such as "Q9545", or any URI
	Created  Time   `json:"created"`
	Modified Time   `json:"modified"`
}

// AliasList returns the other names in their order.
func (e Entity) AliasList() []string {
	if e.Aliases == "" {
		return nil
	}
	return strings.Split(e.Aliases, "\n")
}

// Names returns the canonical name and then the other names.
func (e Entity) Names() []string { return append([]string{e.Name}, e.AliasList()...) }

// WithAliases returns e with these other names: each on one line without blanks
// around it, once, without the canonical name and empty ones.
func (e Entity) WithAliases(names ...string) Entity {
	var kept []string
	for _, n := range names {
		n = strings.Join(strings.Fields(n), " ")
		if n != "" && n != e.Name && !slices.Contains(kept, n) {
			kept = append(kept, n)
		}
	}
	e.Aliases = strings.Join(kept, "\n")
	return e
}

// EntityUse says how often an entity is meant.
type EntityUse struct {
	Mentions int  // annotations that refer to it
	Articles int  // in how many articles
	First    Time // when the first of them was made
}

// CompareEntities is the order in which entities are listed: by name, then ID.
func CompareEntities(a, b Entity) int {
	if c := strings.Compare(a.Name, b.Name); c != 0 {
		return c
	}
	return strings.Compare(string(a.ID), string(b.ID))
}
