package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class says how a text holds what was typed: the coarse half of the order, in
// which the finer half, the score, is never looked at across classes.
type Class int

// The classes, the least alike first.
const (
	Scattered  Class = iota // its letters in their order, anything between them
	Inside                  // as it was typed, within a word
	WordStarts              // each typed word at the beginning of a word
	WordStart               // as it was typed, at the beginning of a word
	Beginning               // as it was typed, at the text's beginning
)

// Pattern is what was typed, prepared for a search: case and accents do not
// count, blanks part words. It never changes.
type Pattern struct {
	whole    string   // folded, one blank between words
	words    []string // the same, parted
	squeezed string   // the same, without blanks
	letters  letters
}

// NewPattern prepares what was typed.
func NewPattern(typed string) Pattern {
	words := strings.Fields(fold(typed))
	squeezed := strings.Join(words, "")
	return Pattern{whole: strings.Join(words, " "), words: words, squeezed: squeezed, letters: lettersOf(squeezed)}
}

// Empty reports whether nothing was typed: then every text matches.
func (p Pattern) Empty() bool { return p.squeezed == "" }

// matches reports whether text, folded, holds the letters in their order.
func (p Pattern) matches(text string) bool {
	for _, r := range p.squeezed {
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+utf8.RuneLen(r):]
	}
	return true
}

// class returns the best class of a folded text that the pattern matches.
func (p Pattern) class(text string) Class {
	switch {
	case strings.HasPrefix(text, p.whole):
		return Beginning
	case wordStart(text, p.whole) >= 0:
		return WordStart
	case len(p.words) > 1 && p.starts(text, nil):
		return WordStarts
	case strings.Contains(text, p.whole):
		return Inside
	}
	return Scattered
}

// starts reports whether each word begins a word of text, in their order, and
// says where.
func (p Pattern) starts(text string, found func(from int, word string)) bool {
	from := 0
	for _, w := range p.words {
		i := wordStart(text[from:], w)
		if i < 0 {
			return false
		}
		if found != nil {
			found(from+i, w)
		}
		from += i + len(w)
	}
	return true
}

// wordStart returns the first place of part in text where a word begins, or -1.
func wordStart(text, part string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return -1
		}
		i += from
		if before, _ := utf8.DecodeLastRuneInString(text[:i]); i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return i
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		from = i + max(n, 1)
	}
}

// bytes returns where in a folded text of that class the matched runes begin; c
// is not Scattered.
func (p Pattern) bytes(text string, c Class) []int {
	var out []int
	found := func(from int, word string) {
		for i, r := range word {
			if r != ' ' {
				out = append(out, from+i)
			}
		}
	}
	switch c {
	case Beginning:
		found(0, p.whole)
	case WordStart:
		found(wordStart(text, p.whole), p.whole)
	case WordStarts:
		p.starts(text, found)
	case Inside:
		found(strings.Index(text, p.whole), p.whole)
	}
	return out
}

// letters is a set of runes, several of which share a bit: a text that lacks
// one of a pattern's letters is passed over by one comparison.
type letters uint64

func lettersOf(folded string) (l letters) {
	for _, r := range folded {
		switch {
		case r >= 'a' && r <= 'z':
			l |= 1 << (r - 'a')
		case r >= '0' && r <= '9':
			l |= 1 << (26 + r - '0')
		default:
			l |= 1 << (36 + r%28)
		}
	}
	return l
}

// has reports whether every letter of other may be in l.
func (l letters) has(other letters) bool { return l&other == other }
