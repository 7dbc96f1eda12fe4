package lexicon

import (
	"embed"
	"strings"
	"unicode/utf8"

	"nomina/data/token"
)

//go:embed words
var files embed.FS

// Lexicon is a trie of words and phrases, each prefix known by its hash. It never
// changes; any goroutine may use it. A nil one knows nothing.
type Lexicon struct {
	phrases map[uint64]entry
	words   map[uint32]Set // single words, by the first half of their hash
}

type entry struct {
	set  Set  // of the phrase that ends here
	more bool // a longer phrase begins so
}

// New returns the lexicon of the program. It takes about 10 ms, and 1 MB.
func New() *Lexicon {
	x := &Lexicon{make(map[uint64]entry, 16_000), make(map[uint32]Set, 8_000)}
	for c := range classes {
		for _, s := range list(c) {
			x.add(s, c)
		}
	}
	return x
}

// list returns the phrases of a class.
func list(c Class) []string {
	b, err := files.ReadFile("words/" + c.String() + ".txt")
	if err != nil {
		panic(err) // it is embedded
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}

// add adds a phrase as the learner cuts it, and as blanks do, for what an
// abbreviation is depends on capitals. Both also without an accent on the first
// letter, which French capitals often lack.
func (x *Lexicon) add(phrase string, c Class) {
	for _, s := range []string{phrase, plain(phrase)} {
		var words []string
		for _, t := range token.Split(s).Tokens {
			words = append(words, t.Text)
		}
		x.path(words, c)
		x.path(strings.Fields(s), c)
	}
}

func (x *Lexicon) path(words []string, c Class) {
	k := uint64(0)
	for i, w := range words {
		k = token.Mix(k, token.Lower(w))
		e := x.phrases[k]
		if i+1 == len(words) {
			e.set = e.set.With(c)
		} else {
			e.more = true
		}
		x.phrases[k] = e
	}
	if len(words) == 1 {
		k := uint32(token.Lower(words[0]) >> 32)
		x.words[k] = x.words[k].With(c)
	}
}

// plain takes the accent off the first letter.
func plain(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case 'é', 'è', 'ê':
		return "e" + s[size:]
	case 'î':
		return "i" + s[size:]
	case 'â':
		return "a" + s[size:]
	}
	return s
}
