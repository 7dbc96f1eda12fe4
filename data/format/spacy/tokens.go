package spacy

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/token"
)

// Token is a token as spaCy has it: text without a gap, white space included. A
// blank that is a single space belongs to the token before; any other blank is a
// token itself.
type Token struct {
	Start, End int  // code points, half-open; without the space
	From, To   int  // the same in bytes
	Space      bool // a space follows that is no part of a token
}

// Split cuts a text into tokens that, with their spaces, are the text. Every span
// begins and ends at the edge of one; tokens and blanks are cut where need be. The
// tokens are appended to dst.
func Split(dst []Token, s string, spans []format.Span) []Token {
	b := builder{out: slices.Grow(dst, len(s)/5+2*len(spans)+1), s: s}
	b.starts, b.ends = edges(spans)
	b.cuts = append(append(make([]int, 0, 2*len(spans)), b.starts...), b.ends...)
	slices.Sort(b.cuts)
	for _, t := range token.All(s) {
		b.token(t)
	}
	b.blank(len(s))
	b.pass()
	return b.out
}

// edges returns where spans begin and where they end, each sorted.
func edges(spans []format.Span) (starts, ends []int) {
	both := make([]int, 2*len(spans))
	starts, ends = both[:len(spans)], both[len(spans):]
	for i := range spans {
		starts[i], ends[i] = spans[i].Start, spans[i].End
	}
	slices.Sort(starts)
	slices.Sort(ends)
	return starts, ends
}

// builder puts tokens and the blanks between them together.
type builder struct {
	out                []Token
	s                  string
	last               Token // not added yet: a space may follow; none when it is empty
	at, cp             int   // the byte behind the last token, and the code point
	starts, ends, cuts []int // edges of spans from there on, sorted
}

// token puts what stands before a token, and the token, cut at the edges in it.
func (b *builder) token(t token.Token) {
	from := b.at + token.Bytes(b.s[b.at:], t.Start-b.cp)
	to := from + len(t.Text)
	if from > b.at {
		b.blank(from)
	}
	start := t.Start
	for meets(&b.cuts, start+1); len(b.cuts) > 0 && b.cuts[0] < t.End; meets(&b.cuts, start+1) {
		edge := b.cuts[0]
		at := from + token.Bytes(b.s[from:to], edge-start)
		b.put(start, edge, from, at)
		start, from = edge, at
	}
	b.put(start, t.End, from, to)
	b.at, b.cp = to, t.End
}

// put appends the token before, and waits with this one.
func (b *builder) put(start, end, from, to int) {
	b.pass()
	b.last = Token{Start: start, End: end, From: from, To: to}
}

// pass appends the token that waits.
func (b *builder) pass() {
	if b.last.To > 0 {
		b.out = append(b.out, b.last)
	}
}

// blank puts what stands from the last token up to a byte.
func (b *builder) blank(to int) {
	at, from := b.cp, b.at
	if from < to && b.s[from] == ' ' && b.last.To > 0 && !meets(&b.starts, at) && !meets(&b.ends, at+1) {
		b.last.Space = true
		at, from = at+1, from+1
	}
	start, base := at, from
	for i := range b.s[base:to] {
		if i > 0 && (meets(&b.starts, at) || meets(&b.ends, at)) {
			b.put(start, at, from, base+i)
			start, from = at, base+i
		}
		at++
	}
	if from < to {
		b.put(start, at, from, to)
	}
}

// meets drops the edges before a code point and reports whether there is one.
func meets(edges *[]int, cp int) bool {
	e := *edges
	for len(e) > 0 && e[0] < cp {
		e = e[1:]
	}
	*edges = e
	return len(e) > 0 && e[0] == cp
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
