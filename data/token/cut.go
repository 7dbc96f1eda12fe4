package token

import (
	"slices"
	"unicode/utf8"
)

// Cut returns t with a border between tokens at each of these code points that
// lies within a token; a name marked off the edges is whole tokens then. Without
// any such place it returns t itself.
func (t Text) Cut(places []int) Text {
	var inside []int
	for _, cp := range places {
		if i := t.search(cp); i < len(t.Tokens) && t.Tokens[i].Start < cp {
			inside = append(inside, cp)
		}
	}
	if inside == nil {
		return t
	}
	slices.Sort(inside)
	inside = slices.Compact(inside)
	out := Text{make([]Token, 0, len(t.Tokens)+len(inside)), make([]Range, 0, len(t.Sentences))}
	for _, s := range t.Sentences {
		first := len(out.Tokens)
		for _, tok := range t.Tokens[s.First:s.End] {
			for len(inside) > 0 && inside[0] < tok.End {
				left, right := tok.cut(inside[0])
				out.Tokens = append(out.Tokens, left)
				tok, inside = right, inside[1:]
			}
			out.Tokens = append(out.Tokens, tok)
		}
		out.Sentences = append(out.Sentences, Range{first, len(out.Tokens)})
	}
	return out
}

// cut parts the token at a code point within it.
func (t Token) cut(cp int) (left, right Token) {
	i := Bytes(t.Text, cp-t.Start)
	return Token{t.Start, cp, t.Text[:i]}, Token{cp, t.End, t.Text[i:]}
}

// Bytes returns how many bytes the first n code points of s have, or all of them.
func Bytes(s string, n int) int {
	if n <= 0 {
		return 0
	}
	if n == 1 && s != "" && s[0] < utf8.RuneSelf {
		return 1
	}
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
