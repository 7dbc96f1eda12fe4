package hftokens

import (
	"iter"
	"slices"
	"strconv"

	"nomina/data/format/jsonpart"
)

// transposed yields the rows of columns, of which that of the words holds lists. A
// row lacks what its columns lack.
func transposed(o jsonpart.Object) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		var columns []column
		var keys []string // of the rows
		for _, m := range o {
			if c := columnOf(m); known(m.Key) && c.cells != nil {
				columns = append(columns, c)
				keys = append(keys, c.keys...)
			}
		}
		if !slices.ContainsFunc(columns, column.ofWords) {
			return
		}
		seen := map[string]bool{}
		for _, key := range keys {
			if !seen[key] && !yield(row(columns, key)) {
				return
			}
			seen[key] = true
		}
	}
}

// column is a column of rows that have keys: their numbers, in a list.
type column struct {
	name  string
	keys  []string
	cells map[string][]byte // nil for what is no column
}

func columnOf(m jsonpart.Member) column {
	c := column{name: m.Key}
	if k := jsonpart.Kind(m.Value); k != '[' && k != '{' {
		return c
	}
	c.cells = map[string][]byte{}
	for i, v := range jsonpart.Array(m.Value) {
		c.add(strconv.Itoa(i), v)
	}
	for raw, v := range jsonpart.Members(m.Value) {
		key, _ := jsonpart.String(raw)
		c.add(key, v)
	}
	return c
}

func (c *column) add(key string, cell []byte) {
	c.keys = append(c.keys, key)
	c.cells[key] = cell
}

// ofWords reports whether a column holds lists of words.
func (c column) ofWords() bool {
	return (c.name == "tokens" || c.name == "words") && len(c.keys) > 0 && isList(c.cells[c.keys[0]], `"`)
}

func row(columns []column, key string) []byte {
	out := []byte{'{'}
	for _, c := range columns {
		if cell, ok := c.cells[key]; ok {
			if len(out) > 1 {
				out = append(out, ',')
			}
			out = append(append(jsonpart.AppendString(out, c.name), ':'), cell...)
		}
	}
	return append(out, '}')
}
