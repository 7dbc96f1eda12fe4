package tokens

import (
	"slices"

	"nomina/data/format"
	"nomina/data/token"
)

// Token is a word, a number or a mark of punctuation. It is never empty and has
// no blank in it.
type Token struct {
	Start, End int // code points, half-open
	Text       string
	// Blank is what stands between the token and the next: all of it, up to the
	// end of the text after the last.
	Blank string
	// Sentence is the number of the token's sentence, from 0.
	Sentence int
	// Cut says that the token is what follows the edge of a span in a word.
	Cut bool
}

// Split cuts a text into tokens, so that every span that is not blank begins and
// ends at the edge of one; a token is cut in two where need be. before is the
// blank at the beginning of the text. The tokens with their blanks are the text.
func Split(s string, spans []format.Span) (before string, all []Token) {
	cuts := edges(spans)
	b := builder{rest: s, cuts: cuts, all: make([]Token, 0, len(s)/5+len(cuts)+1)}
	for sentence, t := range token.All(s) {
		b.token(t, sentence)
	}
	if len(b.all) == 0 {
		return s, nil
	}
	b.all[len(b.all)-1].Blank = b.rest
	return b.before, b.all
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

// builder puts tokens and the blanks between them together.
type builder struct {
	rest   string // of the text, from the end of the last token
	end    int    // the code point where that is
	cuts   []int  // edges, from the end of the last token on
	before string
	all    []Token
}

// token adds a token, cut at the edges that lie in it.
func (b *builder) token(t token.Token, sentence int) {
	for len(b.cuts) > 0 && b.cuts[0] <= t.Start {
		b.cuts = b.cuts[1:]
	}
	start, s, cut := t.Start, t.Text, false
	for ; len(b.cuts) > 0 && b.cuts[0] < t.End; b.cuts = b.cuts[1:] {
		edge := b.cuts[0]
		at := token.Bytes(s, edge-start)
		b.add(Token{Start: start, End: edge, Text: s[:at], Sentence: sentence, Cut: cut})
		start, s, cut = edge, s[at:], true
	}
	b.add(Token{Start: start, End: t.End, Text: s, Sentence: sentence, Cut: cut})
}

// add appends a token and gives what stands before it to the one before.
func (b *builder) add(t Token) {
	at := token.Bytes(b.rest, t.Start-b.end)
	if len(b.all) == 0 {
		b.before = b.rest[:at]
	} else {
		b.all[len(b.all)-1].Blank = b.rest[:at]
	}
	b.rest, b.end = b.rest[at+len(t.Text):], t.End
	b.all = append(b.all, t)
}
