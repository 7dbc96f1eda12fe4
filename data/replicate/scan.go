package replicate

import (
	"context"
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/text"
)

// Scan yields every occurrence in documents, in their order and in the order of
// each text; none overlaps another. It ends with the first error of documents or
// with the context's. Documents are read a little ahead of the rows.
func (s *Search) Scan(ctx context.Context, documents iter.Seq2[data.Document, error]) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		p := &pile{most: smallest}
		for doc, err := range documents {
			if err != nil {
				if s.tell(ctx, p, yield) {
					yield(Row{}, err)
				}
				return
			}
			if p.add(doc); p.full() && !s.tell(ctx, p, yield) {
				return
			}
		}
		s.tell(ctx, p, yield)
	}
}

// tell yields what is in a pile and empties it; false ends the search.
func (s *Search) tell(ctx context.Context, p *pile, yield func(Row, error) bool) bool {
	x := text.New(string(p.text))
	hits := s.hits(ctx, x)
	if err := ctx.Err(); err != nil {
		yield(Row{}, err)
		return false
	}
	for row := range p.rows(x, hits) {
		if !yield(row, nil) {
			return false
		}
	}
	p.clear()
	return true
}

// hit is an occurrence in a pile, in code points.
type hit struct {
	text.Range
	group Group
}

// hits returns the occurrences in the order of the text.
func (s *Search) hits(ctx context.Context, x *text.Index) []hit {
	var exact []hit
	for r := range s.pattern.From(ctx, x, 0) {
		if s.choices.Elisions || !joined(x, r) {
			exact = append(exact, hit{r, Exact})
		}
	}
	if s.variants == nil {
		return exact
	}
	all := exact
	for v := range s.variants.in(ctx, x, exact) {
		if s.choices.Elisions || !joined(x, v.Range) {
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b hit) int { return a.Start - b.Start })
	return all
}

// joined reports whether an apostrophe joins a word before r or behind it to r.
func joined(x *text.Index, r text.Range) bool {
	s, start, end := x.String(), x.Byte(r.Start), x.Byte(r.End)
	mark, n := utf8.DecodeLastRuneInString(s[:start])
	if before, _ := utf8.DecodeLastRuneInString(s[:start-n]); apostrophe(mark) && unicode.IsLetter(before) {
		return true
	}
	mark, n = utf8.DecodeRuneInString(s[end:])
	behind, _ := utf8.DecodeRuneInString(s[end+n:])
	return apostrophe(mark) && unicode.IsLetter(behind)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }
