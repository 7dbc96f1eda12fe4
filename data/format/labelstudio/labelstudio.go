// Package labelstudio reads the exports of Label Studio
// (https://github.com/HumanSignal/label-studio) and writes tasks that it imports.
//
// A task holds any data, any number of annotations by several people, and
// regions of many types, of which only places in a text are spans here; the
// package says of every other what becomes of it. It may be imported by
// format/all.
package labelstudio

import "nomina/data/format"

// Format reads JSON, JSON_MIN, CSV and TSV of Label Studio and writes its JSON for
// import. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
	_ format.Writer  = Format{}
	_ format.Carrier = Format{}
	_ format.Checker = Format{}
)

// Name returns "labelstudio".
func (Format) Name() string { return "labelstudio" }

// Extensions returns the endings of its files.
func (Format) Extensions() []string { return []string{".json", ".jsonl", ".csv", ".tsv"} }
