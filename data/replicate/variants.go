package replicate

import (
	"context"
	"iter"
	"math/bits"
	"strings"
	"unicode/utf8"

	"nomina/data/names"
	"nomina/data/text"
)

// variants finds what resembles a text. Words that cannot, by their length and
// their letters, are passed over before anything is made of them.
type variants struct {
	full    phrase
	surname phrase // what stands behind its last blank, when it has several words
	most    int    // letters that may be changed
	capital bool   // it begins with a capital, so all variants do
}

// phrase is some words as they are compared.
type phrase struct {
	folded  string
	words   int
	length  int    // of the first word, folded, in code points
	letters uint32 // of the same
}

func newPhrase(s string) phrase {
	p := phrase{folded: names.Fold(s)}
	all := wordsOf(s)
	if p.words = len(all); p.words > 0 {
		first := names.Fold(s[all[0].start:all[0].end])
		p.length = utf8.RuneCountInString(first)
		p.letters, _ = lettersOf(first)
	}
	return p
}

// newVariants returns nil for a text without a word.
func newVariants(wanted string) *variants {
	v := &variants{full: newPhrase(wanted)}
	if v.full.folded == "" || v.full.words == 0 {
		return nil
	}
	v.most = forgiven(utf8.RuneCountInString(strings.ReplaceAll(v.full.folded, " ", "")))
	v.capital = !small(wanted[nextWord(wanted, 0).start:])
	if fields := strings.Fields(wanted); len(fields) > 1 {
		v.surname = newPhrase(fields[len(fields)-1])
	}
	return v
}

// forgiven returns how many letters of a text with n may differ.
func forgiven(n int) int {
	switch {
	case n >= 9:
		return 2
	case n >= 5:
		return 1
	}
	return 0
}

// stride is how many bytes are looked through between two looks at the context.
const stride = 64 << 10

// in yields the variants in x that do not overlap exact hits, in order. It ends
// early when ctx does; the caller asks ctx.
func (v *variants) in(ctx context.Context, x *text.Index, exact []hit) iter.Seq[hit] {
	return func(yield func(hit) bool) {
		s, edges := x.String(), text.NewEdges(x)
		looked := 0
		for w := nextWord(s, 0); w.start < len(s); w = nextWord(s, w.end) {
			if w.end-looked > stride {
				if looked = w.end; ctx.Err() != nil {
					return
				}
			}
			end, group := v.at(s, w)
			if group == "" || !whole(edges, w.start) || !whole(edges, end) {
				continue
			}
			h := hit{text.Range{Start: x.CodePoint(w.start), End: x.CodePoint(end)}, group}
			for len(exact) > 0 && exact[0].End <= h.Start {
				exact = exact[1:]
			}
			if len(exact) > 0 && exact[0].Start < h.End {
				continue
			}
			if w.end = end; !yield(h) {
				return
			}
		}
	}
}

// whole reports whether no word and no grapheme reaches over byte i.
func whole(e *text.Edges, i int) bool { return e.Word(i) && e.Grapheme(i) }

// at returns where the variant that begins with the word w ends, and its group,
// "" when there is none.
func (v *variants) at(s string, w word) (end int, group Group) {
	if v.capital && small(s[w.start:]) {
		return 0, ""
	}
	if end := v.full.at(s, w, v.most); end > 0 {
		if g := v.compare(names.Fold(s[w.start:end])); g != "" {
			return end, g
		}
	}
	if end := v.surname.at(s, w, 0); end > 0 {
		if folded := names.Fold(s[w.start:end]); folded == v.surname.folded || inflected(folded, v.surname.folded) {
			return end, Surname
		}
	}
	return 0, ""
}

// at returns where as many words as the phrase has end, from the word w on; 0
// when they cannot be it with some letters changed.
func (p *phrase) at(s string, w word, most int) int {
	if p.words == 0 || !p.may(s[w.start:w.end], most) {
		return 0
	}
	return following(s, w, p.words-1)
}

// compare returns the group of a folded text that has as many words.
func (v *variants) compare(folded string) Group {
	switch {
	case folded == v.full.folded:
		return Otherwise
	case inflected(folded, v.full.folded):
		return Inflected
	case v.most > 0 && names.Distance(folded, v.full.folded, v.most) <= v.most:
		return Misspelt
	}
	return ""
}

// may reports by a glance whether a word can be the first one with some letters
// changed, and another ending.
func (p *phrase) may(word string, most int) bool {
	letters, strange := lettersOf(word)
	lack := bits.OnesCount32(p.letters &^ letters)
	// A letter beyond ASCII may become two or vanish.
	return lack <= most+1+2*strange && len(word)+3 >= p.length-most && len(word)-2*strange <= p.length+most+4
}

// lettersOf returns the set of ASCII letters and digits of s, in which digits
// share their bits, and how many bytes are others than those.
func lettersOf(s string) (set uint32, strange int) {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			set |= 1 << (c | 0x20 - 'a')
		case '0' <= c && c <= '9':
			set |= 1 << (26 + c%6)
		case c >= utf8.RuneSelf:
			strange++
		}
	}
	return set, strange
}
