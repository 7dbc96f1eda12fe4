// Package doccano reads and writes the JSON Lines of doccano
// (https://github.com/doccano/doccano), as exported since 2018 and as imported
// now.
//
// The shapes of its records changed with its versions and are told apart record
// by record. It may be imported by format/all.
package doccano

import "nomina/data/format"

// Format reads and writes the JSON Lines of doccano. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
	_ format.Writer  = Format{}
	_ format.Carrier = Format{}
	_ format.Checker = Format{}
	_ format.Offers  = Format{}
)

// Name returns "doccano".
func (Format) Name() string { return "doccano" }

// Extensions returns the endings of exported files; ".json" is that of old ones.
func (Format) Extensions() []string { return []string{".jsonl", ".json"} }

// Offers returns a choice of units: doccano's page counts UTF-16.
func (Format) Offers() format.Offer {
	return format.Offer{Units: []format.Unit{format.UTF16, format.CodePoints}}
}
