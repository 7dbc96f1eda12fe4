package register

import (
	"strings"
	"unicode"
)

// column is what stands in a column of the first rows.
type column struct {
	cells    int // that are not empty
	external int // that look like a QID or an address
	ids      int // that look like a UUID
	keys     int // that look like a label's key
	values   map[string]bool
}

// guessed returns what the columns of rows mean that have no header. What looks
// like ids, external ids and keys of labels nearly everywhere is that; the first
// of the others is the name, the next one aliases, the rest is not read.
func guessed(rows [][]string) []field {
	all := observe(rows)
	columns := make([]field, len(all))
	if len(all) == 1 {
		return []field{fieldName}
	}
	claim(columns, all, fieldID, func(c column) bool { return nearly(c.ids, c.cells) })
	claim(columns, all, fieldExternal, func(c column) bool { return nearly(c.external, c.cells) })
	free := 0
	for _, f := range columns {
		if f == fieldNone {
			free++
		}
	}
	if i := labelColumn(columns, all); i >= 0 && free > 1 {
		columns[i] = fieldLabel
	}
	claim(columns, all, fieldName, func(column) bool { return true })
	claim(columns, all, fieldAliases, func(column) bool { return true })
	return columns
}

// claim gives a meaning to the first column without one that fits.
func claim(columns []field, all []column, f field, fits func(column) bool) {
	for i, c := range all {
		if columns[i] == fieldNone && c.cells > 0 && fits(c) {
			columns[i] = f
			return
		}
	}
}

// labelColumn returns the column of fewest values of those that may be labels,
// the last of several, or -1.
func labelColumn(columns []field, all []column) int {
	best := -1
	for i, c := range all {
		if columns[i] != fieldNone || c.cells == 0 || !nearly(c.keys, c.cells) {
			continue
		}
		if best < 0 || len(c.values) <= len(all[best].values) {
			best = i
		}
	}
	return best
}

// nearly reports whether n is at least nine tenths of all.
func nearly(n, all int) bool { return all > 0 && n*10 >= all*9 }

func observe(rows [][]string) []column {
	var all []column
	for _, row := range rows {
		for i, cell := range row {
			if i == len(all) {
				all = append(all, column{values: map[string]bool{}})
			}
			if cell = strings.TrimSpace(cell); cell != "" {
				all[i].add(cell)
			}
		}
	}
	return all
}

func (c *column) add(cell string) {
	c.cells++
	c.values[cell] = true
	switch {
	case isExternal(cell):
		c.external++
	case isUUID(cell):
		c.ids++
	case isKey(cell):
		c.keys++
	}
}

// isExternal reports whether s is a Wikidata QID or an address.
func isExternal(s string) bool {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return true
	}
	return len(s) > 1 && s[0] == 'Q' && strings.Trim(s[1:], "0123456789") == ""
}

func isUUID(s string) bool {
	return len(s) == 36 && s[8] == '-' && s[13] == '-' && s[18] == '-' && s[23] == '-' &&
		strings.Trim(s, "0123456789abcdefABCDEF-") == ""
}

// isKey reports whether s looks like the key of a label: one word in capitals.
func isKey(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '_' && r != '-' {
			return false
		}
	}
	return len(s) > 1
}
