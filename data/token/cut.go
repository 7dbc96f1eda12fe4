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
	i := 0
	for n := t.Start; n < cp; n++ {
		_, size := utf8.DecodeRuneInString(t.Text[i:])
		i += size
	}
	return Token{t.Start, cp, t.Text[:i]}, Token{cp, t.End, t.Text[i:]}
}
