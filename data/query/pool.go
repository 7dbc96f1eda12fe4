package query

import (
	"context"
	"slices"

	"github.com/sahilm/fuzzy"

	"nomina/data"
)

// Entry is a text to search among, with what it belongs to.
type Entry struct {
	ID   data.ID
	Text string
}

// Hit is an entry that resembles what was typed.
type Hit struct {
	Index  int // of the entry in its pool
	Class  Class
	Recent int   // the higher, the later it was used; 0 when it was not
	Score  int   // of sahilm/fuzzy: adjacent letters, word starts and shortness count
	Runes  []int // the matched runes of the entry's text, ascending

	bytes []int // the same, before they are counted
}

// CompareHits is the order of an answer: by class, then what was used lately,
// then by score, then as the pools are ordered. It is for slices.SortStableFunc.
func CompareHits(a, b Hit) int {
	switch {
	case a.Class != b.Class:
		return int(b.Class - a.Class)
	case a.Recent != b.Recent:
		return b.Recent - a.Recent
	}
	return b.Score - a.Score
}

// Pool is many entries prepared for search. It prepares each the first time that
// a search passes over it, and one search makes the next quicker when only
// letters were added. The entries never change; the methods are called by one
// goroutine at a time.
type Pool struct {
	entries []Entry
	folded  []string  // of the entries looked at so far
	letters []letters // of the same
	last    Pattern   // searched to its end
	left    []int32   // the entries that matched last, ascending; nil: all may
	buffer  []byte    // for folding
}

// NewPool returns a pool of entries, which it keeps.
func NewPool(entries []Entry) *Pool { return &Pool{entries: entries} }

// Len returns how many entries there are.
func (p *Pool) Len() int { return len(p.entries) }

// Entry returns the i-th entry. Any goroutine may call it.
func (p *Pool) Entry(i int) Entry { return p.entries[i] }

// Options say what a search keeps.
type Options struct {
	Keep     int             // the most hits returned; the best are
	Distinct bool            // of entries with the same text only the first counts
	Recent   map[data.ID]int // see Hit.Recent
}

// chunk is how many entries are passed between two looks at the context.
const chunk = 1024

// Search returns the best entries for a pattern, best first, and how many match
// altogether (with Distinct, at least how many). An empty pattern matches all in
// their order. The error is the context's.
func (p *Pool) Search(ctx context.Context, pat Pattern, o Options) (hits []Hit, total int, err error) {
	s := &search{pool: p, pattern: pat, options: o, best: best{keep: o.Keep}}
	if o.Distinct {
		s.seen = map[string]bool{}
	}
	from := p.narrowed(pat)
	n := len(p.entries)
	if from != nil {
		n = len(from)
	}
	matched := make([]int32, 0, min(n, chunk))
	for at := 0; at < n; at += chunk {
		if err := ctx.Err(); err != nil {
			return nil, 0, err
		}
		was := len(matched)
		for i := at; i < min(at+chunk, n); i++ {
			e := i
			if from != nil {
				e = int(from[i])
			}
			if p.prepare(e); p.letters[e].has(pat.letters) && pat.matches(p.folded[e]) {
				matched = append(matched, int32(e))
			}
		}
		s.add(matched[was:])
	}
	p.last, p.left = pat, matched
	return s.finish(), s.total, nil
}

// narrowed returns the entries that alone can match, or nil for all of them:
// what lacks a letter lacks it still when more are typed.
func (p *Pool) narrowed(pat Pattern) []int32 {
	if p.left != nil && !p.last.Empty() && p.last.matches(pat.squeezed) {
		return p.left
	}
	return nil
}

// prepare folds the entries up to i.
func (p *Pool) prepare(i int) {
	for n := len(p.folded); n <= i; n++ {
		if n == 0 {
			p.folded = make([]string, 0, len(p.entries))
			p.letters = make([]letters, 0, len(p.entries))
		}
		p.buffer = appendFold(p.buffer[:0], p.entries[n].Text)
		f := folded(p.entries[n].Text, p.buffer)
		p.folded = append(p.folded, f)
		p.letters = append(p.letters, lettersOf(f))
	}
}

// search is one pass over a pool.
type search struct {
	pool    *Pool
	pattern Pattern
	options Options
	best    best
	seen    map[string]bool // the texts that were met, when they must be distinct
	total   int
	todo    []Hit // of the chunk, to be scored
}

// add ranks entries that match.
func (s *search) add(entries []int32) {
	s.todo = s.todo[:0]
	for _, e := range entries {
		text := s.pool.folded[e]
		if s.seen != nil {
			if s.seen[text] {
				continue
			}
			s.seen[text] = true
		}
		s.total++
		h := Hit{Index: int(e), Recent: s.options.Recent[s.pool.entries[e].ID]}
		if !s.pattern.Empty() {
			h.Class = s.pattern.class(text)
		}
		if s.best.wants(h) {
			s.todo = append(s.todo, h)
		}
	}
	s.score()
}

// score gives the chunk's hits their scores and keeps the best.
func (s *search) score() {
	if s.pattern.Empty() {
		for _, h := range s.todo {
			s.best.add(h)
		}
		return
	}
	found := fuzzy.FindFromIterNoSort(s.pattern.squeezed, func(yield func(string) bool) {
		for _, h := range s.todo {
			if !yield(s.pool.folded[h.Index]) {
				return
			}
		}
	})
	for _, m := range found {
		h := s.todo[m.Index]
		h.Score, h.bytes = m.Score, m.MatchedIndexes
		s.best.add(h)
	}
}

// finish returns the best, and turns the bytes that were matched into runes.
func (s *search) finish() []Hit {
	out := s.best.sorted()
	for i, h := range out {
		text := s.pool.folded[h.Index]
		if h.Class != Scattered {
			h.bytes = s.pattern.bytes(text, h.Class)
		}
		out[i].Runes, out[i].bytes = runeIndexes(text, h.bytes), nil
	}
	return out
}

// best keeps the best of many hits and never many more than it returns.
type best struct {
	keep int
	hits []Hit
	full bool // hits[keep-1] was the worst worth keeping when last sorted
	bar  Hit
}

// wants reports whether h can be among the best, whatever its score.
func (b *best) wants(h Hit) bool {
	h.Score = 1 << 30
	return b.keep > 0 && (!b.full || CompareHits(h, b.bar) < 0)
}

func (b *best) add(h Hit) {
	if b.full && CompareHits(h, b.bar) >= 0 {
		return
	}
	if b.hits = append(b.hits, h); len(b.hits) >= 2*b.keep {
		b.cut()
	}
}

func (b *best) cut() {
	slices.SortStableFunc(b.hits, CompareHits)
	if len(b.hits) >= b.keep {
		b.hits = b.hits[:b.keep]
		b.full, b.bar = true, b.hits[b.keep-1]
	}
}

func (b *best) sorted() []Hit {
	b.cut()
	return b.hits
}
