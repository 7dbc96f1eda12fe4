package ingest

import (
	"path/filepath"
	"strconv"
	"strings"

	"nomina/data/format"
)

// knows reports whether a file of that name is taken out of folders and archives.
func (c *collector) knows(name string) bool { return c.known[strings.ToLower(filepath.Ext(name))] }

// leftOut are files of a folder or an archive that are of no kind that is read.
type leftOut struct {
	count int
	names []string // of the first
}

// named is how many of the files that are left out are called by their names.
const named = 3

// add leaves a file out. What is read with others is not left out; there reports
// whether a file of a name is beside it.
func (l *leftOut) add(name string, there func(name string) bool) {
	if ext := filepath.Ext(name); companion(name) || (ext == ".a1" || ext == ".a2") && there(strings.TrimSuffix(name, ext)+".txt") {
		return
	}
	if l.count++; l.count <= named {
		l.names = append(l.names, name)
	}
}

// line says which they are.
func (l *leftOut) line() format.Line {
	names := strings.Join(l.names, ", ")
	if l.count > named {
		names += ", …"
	}
	return format.NewLine(format.Info, CodeLeftOut, "left out, as files of other kinds ({count}): {names}", "count", strconv.Itoa(l.count), "names", names)
}
