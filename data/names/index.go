// Package names knows a project's names and finds the one that is meant:
// written otherwise, misspelt, with its words in another order, or the surname
// alone.
//
// Texts are compared without case and accents. An inverted index of trigrams
// gives some fifty that may be meant; these are compared letter by letter.
package names

import (
	"slices"

	"nomina/data"
)

// Entry is something that has names: an entity of the register.
type Entry struct {
	ID    data.ID
	Label data.ID
	Texts []string // its name and what else it is called; empty ones do not count
}

// Index finds entries by their texts. Any number of goroutines may ask it while
// none changes it.
type Index struct {
	entries map[data.ID]*entry
	texts   []alias // by slot; a free one has no owner
	free    []int32
	grams   map[gram][]int32 // the slots that have a gram
}

// entry is an Entry with the slots its texts are in.
type entry struct {
	id, label data.ID
	slots     []int32
}

// alias is one text of an entry.
type alias struct {
	owner  *entry
	shown  string
	folded string
	grams  int // how many different ones it has
}

// New returns an empty index.
func New() *Index {
	return &Index{entries: map[data.ID]*entry{}, grams: map[gram][]int32{}}
}

// Len returns how many entries there are.
func (x *Index) Len() int { return len(x.entries) }

// Put adds an entry, or replaces the one with the same ID. Of texts that differ
// by case and accents alone the first counts.
func (x *Index) Put(e Entry) {
	x.Remove(e.ID)
	owner := &entry{id: e.ID, label: e.Label}
	x.entries[e.ID] = owner
	for _, text := range e.Texts {
		folded := Fold(text)
		if folded == "" || slices.ContainsFunc(owner.slots, func(s int32) bool { return x.texts[s].folded == folded }) {
			continue
		}
		owner.slots = append(owner.slots, x.add(alias{owner: owner, shown: text, folded: folded}))
	}
}

// add puts a text into a slot and into the lists.
func (x *Index) add(a alias) int32 {
	slot := int32(len(x.texts))
	if n := len(x.free); n > 0 {
		slot, x.free = x.free[n-1], x.free[:n-1]
	} else {
		x.texts = append(x.texts, alias{})
	}
	all := grams(a.folded)
	a.grams = len(all)
	x.texts[slot] = a
	for _, g := range all {
		x.grams[g] = append(x.grams[g], slot)
	}
	return slot
}

// Remove takes an entry out; one that is not there needs nothing.
func (x *Index) Remove(id data.ID) {
	e := x.entries[id]
	if e == nil {
		return
	}
	delete(x.entries, id)
	for _, slot := range e.slots {
		for _, g := range grams(x.texts[slot].folded) {
			x.drop(g, slot)
		}
		x.texts[slot] = alias{}
		x.free = append(x.free, slot)
	}
}

// drop takes a slot out of a list, whose order does not matter.
func (x *Index) drop(g gram, slot int32) {
	list := x.grams[g]
	last := len(list) - 1
	if last == 0 {
		delete(x.grams, g)
		return
	}
	list[slices.Index(list, slot)] = list[last]
	x.grams[g] = list[:last]
}

// name prepares the text for a comparison, without its grams.
func (a alias) name() *name {
	n := &name{folded: a.folded}
	n.part()
	return n
}
