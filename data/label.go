package data

// MaxSlot is the highest Slot a label may have: keys 1 … 9, 0, then the same
// with Shift.
const MaxSlot = 20

// Label is a kind of name. Labels are comparable with ==.
type Label struct {
	ID        ID     `json:"id"`
	Key       string `json:"key"`   // stands in exported files, unique in a project, e.g. "PERSON"
	Name      string `json:"name"`  // shown on the screen, e.g. "Person"
	Color     string `json:"color"` // "#RRGGBB"
	Slot      int    `json:"slot"`  // the key that applies it: 1 … 20, unique; 0 means none
	Guideline string `json:"guideline,omitempty"`
}

// DefaultLabels returns the four labels a new project begins with, from the
// colour-blind-safe palette of Okabe and Ito (https://jfly.uni-koeln.de/color/).
func DefaultLabels(newID func() ID) []Label {
	return []Label{
		{newID(), "PERSON", "Person", "#0072B2", 1, "A named individual, real or fictional, without title or function."},
		{newID(), "PLACE", "Place", "#009E73", 2, "A named location: country, city, region, river, building."},
		{newID(), "ORGANIZATION", "Organization", "#D55E00", 3, "A named group: company, agency, government body, party, team."},
		{newID(), "EVENT", "Event", "#CC79A7", 4, "A named happening: war, summit, election, festival, disaster."},
	}
}

// NextColor returns a colour for the n-th label of a project, counted from 0,
// cycling through the palette.
func NextColor(n int) string {
	palette := [...]string{"#0072B2", "#009E73", "#D55E00", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D00", "#7B4FA3"}
	return palette[n%len(palette)]
}
