package ingest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// streamRegister is the labels and entities of a stream: what the files define, and
// what their spans use without a definition.
type streamRegister struct {
	taking   Taking
	labels   []data.Label
	counts   map[data.ID]int    // spans by label
	entities []data.Entity      // with their labels only when it is settled
	keys     map[string]data.ID // labels by key
	used     map[string]int     // spans by the label's key
	known    map[string]data.ID // entities by what they are the same by
	kinds    map[data.ID]string // the label's key of an entity
}

func newStreamRegister(t Taking) *streamRegister {
	return &streamRegister{
		taking: t, counts: map[data.ID]int{}, keys: map[string]data.ID{}, used: map[string]int{}, known: map[string]data.ID{},
		kinds: map[data.ID]string{},
	}
}

// take hears of an article while the articles are counted.
func (r *streamRegister) take(d format.Document) {
	for _, l := range d.Labels {
		if to := r.taking.label(l.Key); to != l.Key {
			l = data.Label{Key: to, Color: l.Color, Slot: l.Slot} // its name is the other's
		}
		r.define(l)
	}
	for _, e := range d.Entities {
		r.entity(e)
	}
	for _, s := range d.Spans {
		r.used[r.taking.label(s.Label)]++
		r.meant(s)
	}
}

// settle makes the labels that no file defines, in the order of their keys.
func (r *streamRegister) settle() {
	for _, e := range r.entities {
		r.used[r.kinds[e.ID]] += 0
	}
	for _, key := range slices.Sorted(maps.Keys(r.used)) {
		r.define(data.Label{Key: key, Color: data.NextColor(len(r.labels))})
		r.counts[r.keys[key]] = r.used[key]
	}
	for i, e := range r.entities {
		r.entities[i].Label = r.keys[r.kinds[e.ID]]
	}
}

func (r *streamRegister) define(l data.Label) {
	if _, ok := r.keys[l.Key]; ok || l.Key == "" {
		return
	}
	l.ID = data.ID(fmt.Sprintf("label-%d", len(r.keys)+1))
	l.Name = cmp.Or(l.Name, l.Key)
	r.keys[l.Key] = l.ID
	r.labels = append(r.labels, l)
}

// label returns the label for a key in the files.
func (r *streamRegister) label(key string) data.ID { return r.keys[r.taking.label(key)] }

// meant returns the entity that a span means, and none when it says nothing; it is
// found and made as an import does.
func (r *streamRegister) meant(s format.Span) data.ID {
	e := s.Entity
	if e.IsZero() {
		return ""
	}
	e.Label = cmp.Or(e.Label, s.Label)
	e.Name = cmp.Or(e.Name, strings.Join(strings.Fields(s.Text), " "))
	return r.entity(e)
}

// entity returns the ID of an entity, which is put in the register when it is new.
func (r *streamRegister) entity(e format.Entity) data.ID {
	e.Label = r.taking.label(e.Label)
	same := "id " + string(e.ID)
	switch {
	case e.ID != "":
	case e.External != "":
		same = "external " + e.External
	default:
		same = "name " + e.Name + "\n" + e.Label
	}
	if id, ok := r.known[same]; ok {
		return id
	}
	id := cmp.Or(e.ID, data.ID(fmt.Sprintf("entity-%d", len(r.known)+1)))
	r.known[same], r.kinds[id] = id, e.Label
	r.entities = append(r.entities, data.Entity{
		ID: id, Name: cmp.Or(e.Name, e.External), Aliases: e.Aliases, Note: e.Note, External: e.External, Created: e.Created, Modified: e.Modified,
	})
	return id
}
