package ingest

import (
	"strings"

	"github.com/google/uuid"

	"nomina/data"
)

// Template returns what a new project for the batch begins with: the labels
// that the files define, so that an exported project comes back as it was, or
// the default ones when the files define none, or not whole ones.
func (b Batch) Template(newID func() data.ID, now data.Time) data.Template {
	t := data.Template{Project: data.Project{ID: newID(), Created: now}}
	if t.Labels = b.defined(); !whole(t.Labels) {
		t.Labels = data.DefaultLabels(newID)
	}
	return t
}

// defined returns the labels that the files define, each key once: what the
// first file says of it.
func (b Batch) defined() []data.Label {
	var labels []data.Label
	known := map[string]bool{}
	for _, f := range b.Files {
		for _, l := range f.labels {
			if !known[l.Key] {
				known[l.Key] = true
				labels = append(labels, l)
			}
		}
	}
	return labels
}

// whole reports whether labels, whose keys differ, can be a project's labels
// just as they are.
func whole(labels []data.Label) bool {
	ids, slots := map[data.ID]bool{}, map[int]bool{}
	for _, l := range labels {
		if !wholeLabel(l) || ids[l.ID] || slots[l.Slot] {
			return false
		}
		ids[l.ID], slots[l.Slot] = true, l.Slot != 0
	}
	return len(labels) > 0
}

func wholeLabel(l data.Label) bool {
	id, err := uuid.Parse(string(l.ID))
	return err == nil && id.String() == string(l.ID) &&
		l.Key != "" && l.Key == strings.TrimSpace(l.Key) && !strings.ContainsFunc(l.Key, isControl) &&
		l.Name != "" && isColor(l.Color) && 0 <= l.Slot && l.Slot <= data.MaxSlot
}

func isControl(r rune) bool { return r < 0x20 || 0x7f <= r && r < 0xa0 }

func isColor(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], "0123456789ABCDEFabcdef") == ""
}
