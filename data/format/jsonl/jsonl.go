// Package jsonl reads and writes articles as JSON Lines, one article a line.
//
// It is the format in which a project leaves and comes back without loss. It
// may be imported by format/all, and by the register for its entries.
package jsonl

import "nomina/data/format"

// Format reads and writes JSON Lines (https://jsonlines.org). The zero value is
// ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Writer  = Format{}
	_ format.Checker = Format{}
	_ format.Offers  = Format{}
	_ format.Sniffer = Format{}
)

// Offers returns a choice of units, and suggestions.
func (Format) Offers() format.Offer { return format.Offer{Units: format.Units(), Suggestions: true} }

// Name returns "jsonl".
func (Format) Name() string { return "jsonl" }

// Extensions returns the endings of JSON Lines files.
func (Format) Extensions() []string { return []string{".jsonl", ".ndjson"} }
