package tokens

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Unnamed is the label of spans whose tags have none: B, I and O, as corpora with a
// single label write them.
const Unnamed = "ENTITY"

// AreLetters reports whether tags are nothing but letters, with O or other tags of
// no span among them or not: B and I, and what goes with them.
func AreLetters(tags iter.Seq[string]) bool {
	some := false
	for t := range tags {
		switch letter, _, _ := Parse(t); {
		case letter == 'O':
		case len(t) != 1 || strings.IndexByte("BIESLU", t[0]) < 0:
			return false
		default:
			some = some || t == "B" || t == "I"
		}
	}
	return some
}

// LetterTag returns B-ENTITY for B; other tags come back as they are.
func LetterTag(t string) string {
	if len(t) == 1 && strings.IndexByte("BIESLU", t[0]) >= 0 {
		return t + "-" + Unnamed
	}
	return t
}

// LetterTags gives tags that are letters the label that they lack, in place.
func LetterTags(tags []string) {
	if !AreLetters(slices.Values(tags)) {
		return
	}
	for i, t := range tags {
		tags[i] = LetterTag(t)
	}
}

// AreLetterLabels is AreLetters for the keys of a map.
func AreLetterLabels(labels map[string]int) bool { return AreLetters(maps.Keys(labels)) }
