package find

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// compile prepares a regular expression. Unless it is exact it is matched
// against text without accents, so it loses its own.
func (p *Pattern) compile(pattern string) error {
	tree, err := syntax.Parse(pattern, p.flags())
	if err != nil {
		return newPatternError(pattern, err)
	}
	if !p.opt.Exact {
		pattern = bare(pattern)
		if tree, err = syntax.Parse(pattern, p.flags()); err != nil {
			return newPatternError(pattern, err)
		}
	}
	flags := "m"
	if !p.opt.Case {
		flags = "mi"
	}
	if p.re, err = regexp.Compile("(?" + flags + ":" + pattern + ")"); err != nil {
		return newPatternError(pattern, err)
	}
	p.across = across(tree)
	p.need = needed(tree)
	return nil
}

func (p *Pattern) flags() syntax.Flags {
	flags := syntax.Perl &^ syntax.OneLine
	if !p.opt.Case {
		flags |= syntax.FoldCase
	}
	return flags
}

// across reports whether an expression speaks of line ends itself.
func across(t *syntax.Regexp) bool {
	if t.Op == syntax.OpAnyChar {
		return true
	}
	if t.Op == syntax.OpLiteral {
		for _, r := range t.Rune {
			if r == '\n' || r == '\r' {
				return true
			}
		}
	}
	for _, sub := range t.Sub {
		if across(sub) {
			return true
		}
	}
	return false
}

// regexp tells the hits that begin at bytes from to to; false ends the search.
func (s *search) regexp(from, to int) bool {
	var f *finder
	if len(s.p.need.folded) > 0 {
		f = s.p.need.finder()
	}
	var line body
	fold := newFolder(true, false)
	// What a match needs may stand behind to in the same piece.
	to = max(from, to)
	last := s.pieceEnd(s.pieceAt(max(to-1, 0)))
	for i := s.pieceAt(from); i < last; {
		if s.ctx.Err() != nil {
			return false
		}
		if f != nil {
			limit := s.limit(i, last)
			at, _ := f.next(s.s, i, limit)
			if at < 0 {
				i = limit
				continue
			}
			i = s.pieceAt(at)
		}
		end := s.pieceEnd(i)
		line.set(s.trimmed(i, end), fold, s.p.opt.Exact)
		if !s.piece(&line, i, from, to) {
			return false
		}
		i = end
	}
	return true
}

// trimmed returns a piece without its line end, which an expression sees only
// when it asks for it.
func (s *search) trimmed(start, end int) string {
	if s.p.across {
		return s.s[start:end]
	}
	return strings.TrimRight(s.s[start:end], "\r\n")
}

// piece tells the hits in the piece at byte start that begin at from to to.
func (s *search) piece(line *body, start, from, to int) bool {
	done := start
	for _, m := range s.p.re.FindAllIndex(line.s, -1) {
		if m[0] == m[1] {
			continue
		}
		a, okA := line.origin(m[0])
		b, okB := line.origin(m[1])
		if !okA || !okB {
			continue
		}
		first, last := s.edges.Around(start+a, start+b)
		if first < done || !s.whole(first, last) {
			continue
		}
		done = last
		if first >= from && first < to && !s.tell(first, last) {
			return false
		}
	}
	return true
}
