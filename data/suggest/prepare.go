package suggest

import (
	"cmp"
	"slices"

	"nomina/data"
	"nomina/data/suggest/corpus"
	"nomina/data/suggest/feature"
	"nomina/data/suggest/lexicon"
	"nomina/data/token"
)

// prepared is an article in tokens, with what is decided about them.
type prepared struct {
	*feature.Article
	forms []uint64 // of the tokens
	marks []mark   // the outermost, in order
	known []bool   // of the tokens
}

// mark is a name in tokens.
type mark struct {
	token.Range
	label data.ID
}

// prepare cuts an article into tokens, with borders where its marks begin and
// end, and computes the features.
func prepare(a Article, s *corpus.Statistics, x *lexicon.Lexicon) *prepared {
	marks := outermost(a.Confirmed)
	places := make([]int, 0, 2*len(marks))
	for _, m := range marks {
		places = append(places, m.Span.Start, m.Span.End)
	}
	t := token.Split(a.Text).Cut(places)
	p := &prepared{Article: feature.New(t, s, x), known: make([]bool, len(t.Tokens))}
	p.forms = make([]uint64, len(t.Tokens))
	for i, w := range p.Words {
		p.forms[i] = w.Form
	}
	for i, tok := range t.Tokens {
		p.known[i] = tok.End <= a.Known
	}
	for _, r := range a.Rejected {
		p.know(t.Find(r.Span.Start, r.Span.End))
	}
	for _, m := range marks {
		r := t.Find(m.Span.Start, m.Span.End)
		p.know(r)
		if r.Len() > 0 {
			p.marks = append(p.marks, mark{r, m.Label})
		}
	}
	return p
}

func (p *prepared) know(r token.Range) {
	for i := r.First; i < r.End; i++ {
		p.known[i] = true
	}
}

// outermost returns the marks that lie in no other, nor over the end of one that
// begins before, in order.
func outermost(all []Mark) []Mark {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Label, b.Label))
	})
	out := sorted[:0]
	for _, m := range sorted {
		if m.Span.Empty() || len(out) > 0 && out[len(out)-1].Span.Overlaps(m.Span) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// within returns the marks that lie in a range of tokens.
func within(marks []mark, r token.Range) []mark {
	first, _ := slices.BinarySearchFunc(marks, r.First, func(m mark, i int) int { return cmp.Compare(m.First, i) })
	end := first
	for end < len(marks) && marks[end].First < r.End {
		end++
	}
	return marks[first:end]
}
