package names

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"pgregory.net/rapid"

	"nomina/data"
)

// invented returns n different names of two or three words, made of syllables:
// a first name has about four.
func invented(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba be chi co da dou el fer ga gue hu ja ka la le lin ma mi mon na ne ou pa pier ra re ri sa ser ta ti tou va vel vi zo kov sky mann dot rin gny bert hé çoi né")
	word := func(least, most int) string {
		s := ""
		for range least + r.IntN(most-least+1) {
			s += syllables[r.IntN(len(syllables))]
		}
		return strings.ToUpper(s[:1]) + s[1:]
	}
	first := make([]string, n/4)
	for i := range first {
		first[i] = word(2, 4)
	}
	seen, out := map[string]bool{}, make([]string, 0, n)
	for len(out) < n {
		name := first[r.IntN(len(first))] + " " + word(2, 4)
		if r.IntN(5) == 0 {
			name += "-" + word(2, 3)
		}
		if folded := Fold(name); !seen[folded] {
			seen[folded] = true
			out = append(out, name)
		}
	}
	return out
}

// filled returns an index with an entry for each text, whose ID is the text.
func filled(texts []string) *Index {
	x := New()
	for _, s := range texts {
		x.Put(Entry{ID: data.ID(s), Texts: []string{s}})
	}
	return x
}

// edited changes one letter: inserted, removed, replaced or swapped.
func edited(s string, r *rand.Rand) string {
	runes := []rune(s)
	i := r.IntN(len(runes) - 1)
	letter := rune('a' + r.IntN(26))
	switch r.IntN(4) {
	case 0:
		runes = append(runes[:i], append([]rune{letter}, runes[i:]...)...)
	case 1:
		runes = append(runes[:i], runes[i+1:]...)
	case 2:
		runes[i] = letter
	default:
		runes[i], runes[i+1] = runes[i+1], runes[i]
	}
	return string(runes)
}

// atoms are the pieces of random names.
func atoms() []string {
	return []string{
		"a", "b", "A", "é", "e\u0301", "İ", "ß", "œ", "Ł", "ﬁ", "Ⅷ", "1", " ", " ", "-", "’", "'", ".", "\u00AD", "\u200B", "\u00A0", "Ш", "й", "ё", "金", "각", "م", "ُ", "क्ष",
		"\x80", "\xE2\x80", "😀", "Kim", "Jong", "un", "Sho", "shoi", "gu", "ski", "sky",
	}
}

func texts() *rapid.Generator[string] {
	mixed := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(atoms()), 0, 8), func(s []string) string { return strings.Join(s, "") })
	return rapid.OneOf(mixed, mixed, rapid.String())
}

// entries generates up to 20 entries, the number being the ID.
func entries() *rapid.Generator[[]Entry] {
	return rapid.Custom(func(t *rapid.T) []Entry {
		out := make([]Entry, rapid.IntRange(0, 20).Draw(t, "entries"))
		for i := range out {
			out[i] = Entry{ID: data.ID(fmt.Sprint("e", i)), Label: "L", Texts: rapid.SliceOfN(texts(), 0, 2).Draw(t, "texts")}
		}
		return out
	})
}
