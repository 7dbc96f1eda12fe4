// Package choice narrows a corpus down to what somebody wants to export: some of
// the articles, labels and annotators, spans without overlaps, labels under other
// names, and articles divided for training and testing.
//
// Formats know nothing of it: they get the smaller corpus. It may be imported by
// app.
package choice

import (
	"encoding/json"
	"errors"
	"fmt"

	"nomina/data"
	"nomina/data/format"
)

// Choice says what of a project is written. The zero value is all of it.
type Choice struct {
	Statuses []data.Status `json:"statuses,omitempty"` // of articles; none means all
	Articles []data.ID     `json:"articles,omitempty"` // none means all
	// Search leaves the articles whose titles the search box finds with it.
	Search     string   `json:"search,omitempty"`
	Labels     []string `json:"labels,omitempty"`     // keys; none means all
	Annotators []string `json:"annotators,omitempty"` // none means all; "" is who did not say
	// Overlaps other than KeepOverlaps leaves spans that do not overlap.
	Overlaps format.Overlaps `json:"overlaps,omitempty"`
	// Names are what stands in the file for labels, by their keys. Several labels
	// may have the same name there.
	Names map[string]string `json:"names,omitempty"`
	Split Split             `json:"split,omitzero"`
}

// Split divides the articles into parts, each of which becomes a file. The zero
// value divides nothing.
type Split struct {
	Train int    `json:"train,omitempty"` // shares, of their sum
	Dev   int    `json:"dev,omitempty"`
	Test  int    `json:"test,omitempty"`
	Seed  uint64 `json:"seed,omitempty"`
}

// IsZero reports whether nothing is divided.
func (s Split) IsZero() bool { return s.Train == 0 && s.Dev == 0 && s.Test == 0 }

// shares returns the names of the parts that get something, with their shares.
func (s Split) shares() (names []string, shares []int) {
	for _, p := range []struct {
		name  string
		share int
	}{{"train", s.Train}, {"dev", s.Dev}, {"test", s.Test}} {
		if p.share > 0 {
			names, shares = append(names, p.name), append(shares, p.share)
		}
	}
	return names, shares
}

// Parts returns the names of the parts; one without a name when nothing is divided.
func (s Split) Parts() []string {
	if names, _ := s.shares(); len(names) > 0 {
		return names
	}
	return []string{""}
}

// Preset is everything that an export is asked for, but the file.
type Preset struct {
	Format      string        `json:"format"`
	Unit        format.Unit   `json:"unit,omitempty"`
	Scheme      format.Scheme `json:"scheme,omitempty"`
	Suggestions bool          `json:"suggestions,omitempty"`
	Choice      Choice        `json:"choice,omitzero"`
}

// Options returns what a writer is to be given.
func (p Preset) Options() format.WriteOptions {
	return format.WriteOptions{Unit: p.Unit, Scheme: p.Scheme, Suggestions: p.Suggestions, Overlaps: p.Choice.Overlaps}
}

// Keep returns the preset as a project keeps it.
func (p Preset) Keep(name string) (data.Preset, error) {
	b, err := json.Marshal(stored{kind, p})
	return data.Preset{Name: name, Body: string(b)}, err
}

// kind tells the presets of exports from others.
const kind = "export"

type stored struct {
	Kind string `json:"kind"`
	Preset
}

// ErrForeign is returned for a preset that is none of an export.
var ErrForeign = errors.New("not the choices of an export")

// Read returns what Keep made, or ErrForeign.
func Read(p data.Preset) (Preset, error) {
	var s stored
	if err := json.Unmarshal([]byte(p.Body), &s); err != nil {
		return Preset{}, fmt.Errorf("preset %s: %w", p.Name, err)
	}
	if s.Kind != kind {
		return Preset{}, fmt.Errorf("preset %s: %w", p.Name, ErrForeign)
	}
	return s.Preset, nil
}
