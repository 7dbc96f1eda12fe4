// Package find looks for a text or a regular expression in an article.
//
// It is apart from package text because what counts as the same is a choice of
// the annotator: capitals, accents, blanks, whole words. Everything that looks
// for a text in an article (the find bar, replication, tests) uses it.
package find

import (
	"context"
	"errors"
	"iter"
	"regexp"

	"nomina/data/text"
)

// Options says what counts as an occurrence. The zero value finds the most.
type Options struct {
	// Regexp takes the pattern for a regular expression (RE2). It is matched
	// within lines, unless it says itself that it goes over line ends, by \n or
	// (?s). Matches of nothing are passed over.
	Regexp bool
	// Words asks that no word reaches over the ends: Kim is found in "Kim
	// Jong-un" and "l’Ukraine" has Ukraine, but neither Corée is found in
	// Nord-Coréen nor Jong in Jong-un.
	Words bool
	// Case tells capital from small letters.
	Case bool
	// Exact tells letters with accents from those without, and blanks,
	// apostrophes and hyphens of different kinds from each other. Otherwise é
	// is e, œ is oe, ’ is ', a line end and a blank that does not break are
	// blanks, and soft hyphens are nothing. The two ways to write é, as one code
	// point and as two, are the same in any case, but not in a regular
	// expression that is exact.
	Exact bool
}

// ErrEmpty is what Compile returns when there is nothing to look for.
var ErrEmpty = errors.New("nothing to look for")

// Pattern is what to look for. It never changes, so any goroutine may use it.
type Pattern struct {
	opt    Options
	plain  needle
	re     *regexp.Regexp // nil for a plain text
	across bool           // the expression goes over line ends
	need   needle         // what is in every line where it matches; may be empty
}

// Compile prepares a search. The error is ErrEmpty, or a *PatternError for an
// expression that cannot be understood.
func Compile(pattern string, opt Options) (*Pattern, error) {
	if pattern == "" {
		return nil, ErrEmpty
	}
	p := &Pattern{opt: opt}
	if opt.Regexp {
		return p, p.compile(pattern)
	}
	p.plain = newNeedle(pattern, !opt.Exact, !opt.Case)
	if len(p.plain.folded) == 0 {
		return nil, ErrEmpty
	}
	return p, nil
}

// From yields the hits in x, in code points, each of whole graphemes and none
// overlapping another: first those that begin at code point from or later, in
// order, then those before, in order. Where it begins does not change what is
// found. It ends early when ctx does; the caller asks ctx.
func (p *Pattern) From(ctx context.Context, x *text.Index, from int) iter.Seq[text.Range] {
	return func(yield func(text.Range) bool) {
		start := x.Byte(from)
		s := &search{p: p, ctx: ctx, x: x, s: x.String(), edges: text.NewEdges(x), yield: yield}
		run := s.plain
		if p.re != nil {
			run = s.regexp
		}
		if run(start, len(s.s)) && start > 0 {
			run(0, start)
		}
	}
}

// All returns the hits in the order of the text, at most the first most of
// them, and whether there are more. It ends early when ctx does.
func (p *Pattern) All(ctx context.Context, x *text.Index, most int) (hits []text.Range, more bool) {
	for r := range p.From(ctx, x, 0) {
		if len(hits) == most {
			return hits, true
		}
		hits = append(hits, r)
	}
	return hits, false
}

// Plain returns every place where what stands exactly so.
func Plain(x *text.Index, what string) []text.Range {
	p, err := Compile(what, Options{Case: true, Exact: true})
	if err != nil {
		return nil
	}
	hits, _ := p.All(context.Background(), x, x.Len())
	return hits
}

// Limit is how many hits are collected where somebody waits for all of them.
const Limit = 100_000

// search is one run of a pattern through a text. All places are bytes.
type search struct {
	p     *Pattern
	ctx   context.Context
	x     *text.Index
	s     string
	edges *text.Edges
	yield func(text.Range) bool
}

// tell yields the hit at bytes start to end; false ends the search.
func (s *search) tell(start, end int) bool {
	return s.yield(text.Range{Start: s.x.CodePoint(start), End: s.x.CodePoint(end)})
}

// whole reports whether the bytes are what the options ask for.
func (s *search) whole(start, end int) bool {
	return !s.p.opt.Words || s.edges.Word(start) && s.edges.Word(end)
}
