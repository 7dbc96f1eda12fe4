package token

import "iter"

// Token is a word, a number or a mark of punctuation.
type Token struct {
	Start, End int    // code points, half-open
	Text       string // the covered text
}

// Range is a half-open range of tokens, by their index.
type Range struct{ First, End int }

// Len returns the number of tokens.
func (r Range) Len() int { return r.End - r.First }

// Text is a text in tokens. It never changes, so any goroutine may use it.
type Text struct {
	Tokens    []Token
	Sentences []Range // in order, without gaps, none empty
}

// longest is the number of tokens after which a sentence is cut, so that text
// without full stops costs what other text does.
const longest = 160

// Split cuts s, which should be valid UTF-8; bytes that are not count as one
// code point each. Blanks belong to no token.
func Split(s string) Text {
	t := Text{Tokens: make([]Token, 0, len(s)/5+1)}
	for sentence, one := range All(s) {
		if sentence == len(t.Sentences) {
			t.Sentences = append(t.Sentences, Range{First: len(t.Tokens)})
		}
		t.Tokens = append(t.Tokens, one)
		t.Sentences[sentence].End = len(t.Tokens)
	}
	return t
}

// All yields the tokens of s as Split cuts it, each with the number of its sentence
// from 0, and keeps none.
func All(s string) iter.Seq2[int, Token] {
	return func(yield func(int, Token) bool) {
		sc := scanner{s: s}
		for t, ok := sc.next(); ok && yield(sc.sentence, t); t, ok = sc.next() {
		}
	}
}

// Find returns the tokens that the code points start to end touch; the range is
// empty when there are none.
func (t Text) Find(start, end int) Range {
	first := t.search(start)
	last := first
	for last < len(t.Tokens) && t.Tokens[last].Start < end {
		last++
	}
	return Range{first, last}
}

// search returns the first token that ends after code point cp.
func (t Text) search(cp int) int {
	low, high := 0, len(t.Tokens)
	for low < high {
		mid := (low + high) / 2
		if t.Tokens[mid].End > cp {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}
