package tokens

import (
	"slices"
	"strings"
	"unicode"

	"nomina/data/format"
	"nomina/data/token"
)

// Token is a word, a number or a mark of punctuation. It is never empty and has
// no blank in it.
type Token struct {
	Start, End int // code points, half-open
	From, To   int // the same in bytes
	// Sentence is the number of the token's sentence, from 0.
	Sentence int
	// Cut says that the token is what follows the edge of a span in a word.
	Cut bool
}

// Split cuts a text into tokens, so that every span that is not blank begins and
// ends at the edge of one; a token is cut in two where need be. Only blanks stand
// before, between and after the tokens, and control characters: what reads tables
// of tokens takes them for blanks.
func Split(s string, spans []format.Span) []Token {
	cuts := edges(spans)
	b := builder{s: s, cuts: cuts, all: make([]Token, 0, len(s)/5+len(cuts)+1)}
	for sentence, t := range token.All(s) {
		if !control(t.Text) {
			b.token(t, sentence)
		}
	}
	return b.all
}

// edges returns where spans begin and end, sorted.
func edges(spans []format.Span) []int {
	cuts := make([]int, 0, 2*len(spans))
	for _, s := range spans {
		cuts = append(cuts, s.Start, s.End)
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// builder knows where in a text the next token is looked for.
type builder struct {
	s    string
	at   int   // the byte behind the last token
	end  int   // the code point where that is
	cuts []int // edges, from there on
	all  []Token
}

// token adds a token, cut at the edges that lie in it.
func (b *builder) token(t token.Token, sentence int) {
	from := b.at + token.Bytes(b.s[b.at:], t.Start-b.end)
	b.at, b.end = from+len(t.Text), t.End
	for len(b.cuts) > 0 && b.cuts[0] <= t.Start {
		b.cuts = b.cuts[1:]
	}
	one := Token{Start: t.Start, End: t.End, From: from, To: b.at, Sentence: sentence}
	for ; len(b.cuts) > 0 && b.cuts[0] < t.End; b.cuts = b.cuts[1:] {
		left := one
		left.End = b.cuts[0]
		left.To = one.From + token.Bytes(b.s[one.From:one.To], left.End-one.Start)
		b.all = append(b.all, left)
		one.Start, one.From, one.Cut = left.End, left.To, true
	}
	b.all = append(b.all, one)
}

// control reports whether a token is of control characters only.
func control(s string) bool {
	if c := s[0]; ' ' <= c && c < 0x7f {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsControl(r) }) < 0
}
