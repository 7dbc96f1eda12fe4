// Package register reads and writes the register of entities as JSONL, CSV or
// Excel, and reads lists of names (gazetteers) as tables of names, labels and ids.
// It is pure input and output and knows no store; app may import it.
package register

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"nomina/data"
)

// Entry is an entity as a file holds it.
type Entry struct {
	ID       data.ID // whatever the file used, may be empty
	Label    string  // the label's key, may be empty
	Name     string  // not empty
	Aliases  []string
	Note     string
	External string
	Line     int // where it stands, from 1
}

// Problem is a row that was not taken.
type Problem struct {
	Line   int // from 1; 0 when it concerns the whole file
	Reason Reason
	Text   string // what stands there, shortened
}

// Reason says why a row was not taken.
type Reason string

// The reasons.
const (
	ReasonNoName   Reason = "no_name"   // a row without a name
	ReasonNotJSON  Reason = "not_json"  // a line that is no JSON object
	ReasonTooLong  Reason = "too_long"  // a row longer than MaxRow
	ReasonNotText  Reason = "not_text"  // the file is no text
	ReasonColumns  Reason = "columns"   // no column has names
	ReasonBroken   Reason = "broken"    // the rest of the file cannot be read
	ReasonTooLarge Reason = "too_large" // the file is larger than MaxFile
)

// The limits of what is read, in bytes.
const (
	MaxRow  = 1 << 20
	MaxFile = 512 << 20
)

// Result is what was read.
type Result struct {
	Entries  []Entry
	Problems []Problem
}

func (r *Result) refuse(line int, why Reason, text string) {
	const most = 80
	text = strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\ufffd")
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	r.Problems = append(r.Problems, Problem{Line: line, Reason: why, Text: text})
}

// add takes an entry unless it has no name.
func (r *Result) add(e Entry, shown string) {
	e.Name = strings.Join(strings.Fields(e.Name), " ")
	if e.Name == "" {
		r.refuse(e.Line, ReasonNoName, shown)
		return
	}
	e.Label, e.External = strings.TrimSpace(e.Label), strings.TrimSpace(e.External)
	r.Entries = append(r.Entries, e)
}

// Read reads a register or a list of names. The ending of name says what it is:
// .jsonl or .json, .xlsx, else a table separated by commas, tabs, semicolons or
// bars, whichever its first lines use. What cannot be taken is a Problem and the
// rest comes in; the error is ctx's or that of reading r.
func Read(ctx context.Context, name string, r io.Reader) (Result, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Result{}, fmt.Errorf("read %s: %w", name, err)
	}
	var out Result
	if len(raw) > MaxFile {
		out.refuse(0, ReasonTooLarge, name)
		return out, nil
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx":
		err = out.workbook(ctx, raw)
	case ".jsonl", ".json", ".ndjson":
		err = out.lines(ctx, raw)
	default:
		err = out.table(ctx, raw)
	}
	if err != nil {
		return Result{}, fmt.Errorf("read %s: %w", name, err)
	}
	return out, nil
}

// ErrFormat is returned by Write for an ending that is none of Endings.
var ErrFormat = errors.New("no such format of a register")

// Endings are the ends of names of files that Write knows.
func Endings() []string { return []string{".xlsx", ".csv", ".jsonl"} }

// Write writes the register, in the order of entities, as the ending of name says.
func Write(ctx context.Context, name string, w io.Writer, entities []data.Entity, labels []data.Label, uses map[data.ID]data.EntityUse) error {
	keys := make(map[data.ID]string, len(labels))
	for _, l := range labels {
		keys[l.ID] = l.Key
	}
	b := book{entities, keys, uses}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx":
		return b.workbook(ctx, w)
	case ".csv":
		return b.csv(ctx, w)
	case ".jsonl":
		return b.jsonl(ctx, w)
	}
	return fmt.Errorf("write %s: %w", name, ErrFormat)
}
