package tokens_test

import (
	"slices"
	"strings"
	"testing"

	"nomina/data/format/tokens"
)

func TestLetterTags(t *testing.T) {
	for in, want := range map[string]string{
		"B I O B":  "B-ENTITY I-ENTITY O B-ENTITY",
		"I _ O I":  "I-ENTITY _ O I-ENTITY",
		"B E S O":  "B-ENTITY E-ENTITY S-ENTITY O",
		"O O":      "O O",
		"L S O":    "L S O", // labels of a letter
		"B P O":    "B P O",
		"B-X I":    "B-X I",
		"PER O":    "PER O",
		"B PERS O": "B PERS O",
	} {
		tags := strings.Fields(in)
		if tokens.LetterTags(tags); !slices.Equal(tags, strings.Fields(want)) {
			t.Errorf("%s: got %v, want %s", in, tags, want)
		}
	}
}
