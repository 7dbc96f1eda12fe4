package lexicon

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"

	"nomina/data/suggest/token"
)

//go:embed words
var files embed.FS

// Lexicon is a trie of words and phrases, each prefix known by its hash. It never
// changes.
type Lexicon struct{ entries map[uint64]entry }

type entry struct {
	set  Set  // of the phrase that ends here
	more bool // a longer phrase begins so
}

// Tag is what is known of a token.
type Tag struct {
	Set  Set
	Part Part
}

// Part says where in a phrase a token is.
type Part uint8

// The parts.
const (
	Alone Part = iota
	Begin
	Inside
)

// Load returns the lexicon of the program, which is built when it is first asked
// for: in about 10 ms, 1 MB.
func Load() *Lexicon { return load() }

var load = sync.OnceValue(func() *Lexicon {
	x := &Lexicon{entries: make(map[uint64]entry, 12_000)}
	for c := range classes {
		for _, s := range list(c) {
			x.add(s, c)
		}
	}
	return x
})

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
		e := x.entries[k]
		if i+1 == len(words) {
			e.set = e.set.With(c)
		} else {
			e.more = true
		}
		x.entries[k] = e
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

// Tags returns what is known of tokens, of which lower gives the lower-case
// hashes: the longest phrase at a place wins.
func (x *Lexicon) Tags(n int, lower func(int) uint64, out []Tag) []Tag {
	for i := 0; i < n; {
		set, end := x.longest(i, n, lower)
		part := Alone
		if end > i+1 {
			part = Begin
		}
		for ; i < end; i++ {
			out = append(out, Tag{set, part})
			part = Inside
		}
	}
	return out
}

// longest returns the classes of the longest phrase at a token and where it ends.
func (x *Lexicon) longest(first, n int, lower func(int) uint64) (Set, int) {
	k, set, end := uint64(0), Set(0), first+1
	for i := first; i < n; i++ {
		k = token.Mix(k, lower(i))
		e, ok := x.entries[k]
		if e.set != 0 {
			set, end = e.set, i+1
		}
		if !ok || !e.more {
			break
		}
	}
	return set, end
}
