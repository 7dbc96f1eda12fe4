package spacy

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/token"
)

// Token is a token as spaCy has it: text without a gap, white space included. A
// blank that is a single space belongs to the token before; any other blank is a
// token itself.
type Token struct {
	Start, End int // code points, half-open; without the space
	Text       string
	Space      bool // a space follows that is no part of a token
}

// Split cuts a text into tokens that, with their spaces, are the text. Every span
// begins and ends at the edge of one; tokens and blanks are cut where need be.
func Split(s string, spans []format.Span) []Token {
	whole := token.Split(s)
	b := builder{all: make([]Token, 0, len(whole.Tokens)+len(whole.Tokens)/8+len(spans)+1)}
	var places []int
	for _, sp := range spans {
		b.starts, b.ends = append(b.starts, sp.Start), append(b.ends, sp.End)
		places = append(places, sp.Start, sp.End)
	}
	slices.Sort(b.starts)
	slices.Sort(b.ends)
	cp, rest := 0, s
	for _, t := range whole.Cut(places).Tokens {
		gap := before(rest, t.Text)
		if gap > 0 {
			b.blank(cp, rest[:gap])
		}
		b.all = append(b.all, Token{Start: t.Start, End: t.End, Text: t.Text})
		cp, rest = t.End, rest[gap+len(t.Text):]
	}
	b.blank(cp, rest)
	return b.all
}

// before returns how many bytes stand before the next token.
func before(rest, token string) int {
	if strings.HasPrefix(rest, token) {
		return 0
	}
	if rest[0] == ' ' && strings.HasPrefix(rest[1:], token) {
		return 1
	}
	return strings.Index(rest, token)
}

// builder adds blanks to tokens.
type builder struct {
	all          []Token
	starts, ends []int // of spans, sorted
}

// blank adds what stands between two tokens, from the code point at.
func (b *builder) blank(at int, s string) {
	if s != "" && s[0] == ' ' && len(b.all) > 0 && !has(b.starts, at) && !has(b.ends, at+1) {
		b.all[len(b.all)-1].Space = true
		at, s = at+1, s[1:]
	}
	start, from := at, 0
	for i := range s {
		if i > from && (has(b.starts, at) || has(b.ends, at)) {
			b.all = append(b.all, Token{Start: start, End: at, Text: s[from:i]})
			start, from = at, i
		}
		at++
	}
	if from < len(s) {
		b.all = append(b.all, Token{Start: start, End: at, Text: s[from:]})
	}
}

func has(sorted []int, n int) bool {
	_, ok := slices.BinarySearch(sorted, n)
	return ok
}

// Cover returns the tokens [first, end) that a span with these ends covers, after
// Split was told of the span.
func Cover(all []Token, s format.Span) (first, end int) {
	first = sort.Search(len(all), func(i int) bool { return all[i].Start >= s.Start })
	end = first + sort.Search(len(all)-first, func(i int) bool { return all[first+i].Start >= s.End })
	return first, end
}

// Entities returns the spans that may be a document's entities, of which none
// overlap and none begins or ends with white space: the outermost. spans are
// sorted. The others have their place in a group of spans.
func Entities(spans []format.Span) []format.Span {
	fit := spans
	if slices.ContainsFunc(spans, func(s format.Span) bool { return blankEdge(s.Text) }) {
		fit = slices.DeleteFunc(slices.Clone(spans), func(s format.Span) bool { return blankEdge(s.Text) })
	}
	flat, _ := format.Flatten(fit, format.Outermost)
	return flat
}

func blankEdge(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return isSpace(first) || isSpace(last)
}

// isSpace is Python's str.isspace, which spaCy asks.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }
