package ingest

import (
	"maps"
	"slices"
	"strings"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
)

// Choice is how a file is to be read. The zero value lets everything be found out.
type Choice struct {
	Format string // a name of all.Readers; empty means that it is recognised
	format.ReadOptions
}

// Taking is how what was read is to come into the project.
type Taking struct {
	// Labels are the keys in the project for the keys in the files. A key that is
	// not in it stays as it is.
	Labels     map[string]string
	Duplicates edit.Duplicates
}

// Labels returns the keys of the labels that spans have, with how many have each.
func (b Batch) Labels() map[string]int {
	counts := map[string]int{}
	for _, f := range b.Files {
		for _, d := range f.documents {
			for _, s := range d.Spans {
				counts[s.LabelKey]++
			}
		}
	}
	return counts
}

// Propose returns for each key the label of the project that means the same: the
// one with that key or name, whatever its case, else one that other tools call so.
// Keys that mean nothing known are left out, and so are those that are in the
// project as they are.
func Propose(keys []string, labels []data.Label) map[string]string {
	own, alike := map[string]string{}, map[string]string{}
	for _, l := range slices.Backward(labels) {
		own[fold(l.Name)], alike[meaning(l.Key)] = l.Key, l.Key
	}
	for _, l := range labels {
		own[fold(l.Key)] = l.Key
	}
	out := map[string]string{}
	for _, key := range keys {
		target, ok := own[fold(key)]
		if !ok {
			if target, ok = alike[meaning(key)]; !ok || meaning(key) == "" {
				continue
			}
		}
		if target != key {
			out[key] = target
		}
	}
	return out
}

func fold(key string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(key))
}

// meaning returns the usual key for what tools and corpora call the same, and
// nothing for what they do not agree on.
func meaning(key string) string {
	for _, usual := range slices.Sorted(maps.Keys(synonyms())) {
		if slices.Contains(synonyms()[usual], fold(key)) {
			return usual
		}
	}
	return ""
}

// synonyms are the names of the four usual labels in CoNLL, OntoNotes, ACE,
// spaCy, Flair, Quaero, WikiNER and in plain English, French, German and Spanish.
func synonyms() map[string][]string {
	return map[string][]string{
		"PERSON": {"person", "per", "pers", "persname", "people", "personne", "persona", "personen", "human", "ipers", "bper"},
		"PLACE": {
			"place", "loc", "location", "gpe", "lieu", "lieux", "ort", "lugar", "placename", "geo", "gpeloc",
		},
		"ORGANIZATION": {
			"organization", "organisation", "org", "orgname", "organizacion", "norg",
		},
		"EVENT": {"event", "events", "evt", "eventname", "evenement", "événement", "ereignis", "evento", "eve"},
	}
}
