// Package register reads and writes the register of entities as a file of its
// own, and reads gazetteers, which are lists of names.
//
// It sees no store: what comes in goes to the project through
// edit.RegisterImport. It may be imported by app.
package register

import (
	"path/filepath"
	"strings"

	"nomina/data/format"
)

// Kind is what a register can be written as.
type Kind string

// The kinds of files.
const (
	JSONL Kind = "jsonl" // one entity a line; nothing is lost
	Excel Kind = "xlsx"  // a sheet called Entities
	Table Kind = "csv"   // UTF-8 with commas; read with tabs and semicolons too
)

// Kinds returns every Kind in the order a list shows them.
func Kinds() []Kind { return []Kind{JSONL, Excel, Table} }

// Extensions returns the endings of a kind's files, with the dot, the usual
// first.
func (k Kind) Extensions() []string {
	switch k {
	case JSONL:
		return []string{".jsonl", ".ndjson"}
	case Excel:
		return []string{".xlsx"}
	}
	return []string{".csv", ".tsv", ".txt"}
}

// KindOf returns what a file is by the ending of its name; Table when that says
// nothing.
func KindOf(path string) Kind {
	ext := strings.ToLower(filepath.Ext(path))
	for _, k := range Kinds() {
		for _, e := range k.Extensions() {
			if e == ext {
				return k
			}
		}
	}
	return Table
}

// What is read at most: bytes of a file, bytes of a line or row, and names of
// an entity.
const (
	MaxSize  = 512 << 20
	MaxLine  = 1 << 20
	MaxNames = 10_000
)

// The codes of this package's report lines.
const (
	CodeUnreadable format.Code = "unreadable"        // args: error
	CodeTooLarge   format.Code = "too_large"         // args: limit (MiB)
	CodeBinary     format.Code = "binary"            // no args
	CodeEncoding   format.Code = "register_encoding" // args: encoding
	CodeBytes      format.Code = "register_bytes"    // args: count, encoding
	CodeEmpty      format.Code = "register_empty"    // no args
	CodeColumns    format.Code = "register_columns"  // args: columns
	CodeUnread     format.Code = "register_unread"   // args: columns
	CodeTooLong    format.Code = "line_too_long"     // args: limit (MiB)
	CodeBadJSON    format.Code = "bad_json"          // args: error
	CodeNoName     format.Code = "no_name"           // no args
	CodeManyNames  format.Code = "many_names"        // args: limit
	CodeQuote      format.Code = "open_quote"        // no args
	CodeControls   format.Code = "register_controls" // args: name
	CodeCut        format.Code = "register_cut"      // args: name, column
)

// Report is what happened to a register or gazetteer.
type Report struct {
	Kept, Refused int    // entries; a row that cannot be read is one
	Encoding      string // taken, of a text file
	Lines         []format.Line
	More          int // lines beyond format.MaxLines
}

// add appends a line, or only counts it when there are many.
func (r *Report) add(file string, n int, l format.Line) {
	l.File, l.Line = file, n
	if l.Severity == format.Refused {
		r.Refused++
	}
	if len(r.Lines) >= format.MaxLines {
		r.More++
		return
	}
	r.Lines = append(r.Lines, l)
}
