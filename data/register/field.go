package register

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// field is what a column or key of a register tells.
type field string

// The fields, by the names under which they are written.
const (
	fieldID       field = "id"
	fieldLabel    field = "label"
	fieldName     field = "name"
	fieldAliases  field = "aliases"
	fieldNote     field = "note"
	fieldExternal field = "external"
	fieldNone     field = ""
)

// fields returns every field in the order in which they are written.
func fields() []field {
	return []field{fieldID, fieldLabel, fieldName, fieldAliases, fieldNote, fieldExternal}
}

// fieldOf returns what a column of that head or key means, in the words that are
// usual for it.
func fieldOf(head string) field {
	head = strings.ToLower(strings.TrimSpace(head))
	switch strings.NewReplacer("_", " ", "-", " ").Replace(head) {
	case "id", "entity id", "uuid":
		return fieldID
	case "label", "type", "class", "category", "kind", "tag", "étiquette":
		return fieldLabel
	case "name", "names", "canonical name", "entity", "term", "nom":
		return fieldName
	case "aliases", "alias", "synonyms", "other names", "alternate names", "alternatenames":
		return fieldAliases
	case "note", "notes", "description", "comment":
		return fieldNote
	case "external", "external id", "qid", "wikidata", "wikidata id", "kb id", "uri", "url":
		return fieldExternal
	}
	return fieldNone
}

// set fills in one field of an entry.
func (f field) set(e *format.Entity, value string) {
	switch f {
	case fieldID:
		e.ID = data.ID(strings.TrimSpace(value))
	case fieldLabel:
		e.Label = value
	case fieldName:
		e.Name = value
	case fieldAliases:
		e.Aliases = format.SplitAliases(value)
	case fieldNote:
		e.Note = value
	case fieldExternal:
		e.External = value
	}
}

// of returns one field of an entry as it stands in a cell.
func (f field) of(e format.Entity) string {
	switch f {
	case fieldID:
		return string(e.ID)
	case fieldLabel:
		return e.Label
	case fieldName:
		return e.Name
	case fieldAliases:
		return format.JoinAliases(e.Aliases)
	case fieldNote:
		return e.Note
	case fieldExternal:
		return e.External
	}
	return ""
}

// headed returns what the columns under a row mean, if it is a header: a row
// with the head name, or with another word for it and one more head.
func headed(row []string) ([]field, bool) {
	columns := make([]field, len(row))
	known, exact, named := 0, false, false
	seen := map[field]bool{}
	for i, cell := range row {
		f := fieldOf(cell)
		if f == fieldNone || seen[f] {
			continue
		}
		columns[i], seen[f] = f, true
		known++
		named = named || f == fieldName
		exact = exact || strings.EqualFold(strings.TrimSpace(cell), string(fieldName))
	}
	return columns, exact || named && known > 1
}
