package replicate

import (
	"iter"
	"sort"
	"strings"

	"nomina/data"
	"nomina/data/text"
)

// A pile is searched as one text, because preparing a search takes as long as
// looking through many articles. The first is small, so that the first rows come
// at once.
const (
	smallest = 16 << 10 // bytes
	largest  = 512 << 10
)

// between stands between two articles. It is no letter, joins nothing, and is in
// no text that can be looked for with success.
const between = '\x00'

// pile is some documents one behind the other.
type pile struct {
	docs   []data.Document
	starts []int // the byte at which each text begins
	text   []byte
	most   int // how many bytes fill it
}

func (p *pile) add(doc data.Document) {
	p.docs = append(p.docs, doc)
	p.starts = append(p.starts, len(p.text))
	p.text = append(append(p.text, doc.Text...), between)
}

func (p *pile) full() bool { return len(p.text) >= p.most }

// clear empties the pile; the next may be larger.
func (p *pile) clear() {
	clear(p.docs)
	p.docs, p.starts, p.text = p.docs[:0], p.starts[:0], p.text[:0]
	p.most = min(2*p.most, largest)
}

// rows yields a row for each hit. x is the pile's text.
func (p *pile) rows(x *text.Index, hits []hit) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for len(hits) > 0 {
			i := sort.SearchInts(p.starts, x.Byte(hits[0].Start)+1) - 1
			from := x.CodePoint(p.starts[i])
			a := article{doc: p.docs[i], x: x, from: from, to: x.CodePoint(p.starts[i] + len(p.docs[i].Text))}
			a.standing.set(p.docs[i].Annotations)
			for len(hits) > 0 && hits[0].Start < a.to {
				h := hits[0]
				hits = hits[1:]
				if h.End <= a.to && !yield(a.row(h)) {
					return
				}
			}
			if len(hits) > 0 && hits[0].Start == a.to { // what is between two articles
				hits = hits[1:]
			}
		}
	}
}

// article is one document in a pile, whose text is from code point from to to.
type article struct {
	doc      data.Document
	x        *text.Index
	from, to int
	standing standing
}

func (a *article) row(h hit) Row {
	r := Row{
		Article: a.doc.Article.ID, Title: a.doc.Article.Title, Status: a.doc.Article.Status,
		Span: data.Span{Start: h.Start - a.from, End: h.End - a.from},
		Text: strings.Clone(a.x.Slice(h.Range)), Left: a.left(h.Start), Right: a.right(h.End), Group: h.group,
	}
	r.Same, r.Over = a.standing.at(r.Span)
	return r
}

// standing is the annotations of an article, to be asked for those at a place.
type standing struct {
	all  []data.Annotation
	ends []int // the furthest end of the annotations up to each
}

func (s *standing) set(all []data.Annotation) {
	s.all, s.ends = all, make([]int, len(all))
	end := 0
	for i, a := range all {
		end = max(end, a.End)
		s.ends[i] = end
	}
}

// at returns the annotations with that span, and the others that share a code
// point with it.
func (s *standing) at(span data.Span) (same, over []data.Annotation) {
	for i := sort.SearchInts(s.ends, span.Start+1); i < len(s.all) && s.all[i].Start < span.End; i++ {
		switch a := s.all[i]; {
		case a.Span() == span:
			same = append(same, a)
		case a.Span().Overlaps(span):
			over = append(over, a)
		}
	}
	return same, over
}
