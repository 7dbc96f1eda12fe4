package gazetteer

import (
	"maps"

	"nomina/data/token"
)

// Count says how often something has a label.
type Count struct {
	Label int
	N     int
}

// Set is a trie of names: each prefix of a name is an entry, known by its hash.
// It belongs to one goroutine; Snapshot gives what all may read.
type Set struct {
	shards [shards]map[uint64]entry
	lent   [shards]bool // a snapshot has the map too
}

// shards is in how many parts the entries are kept. A snapshot has the maps
// themselves, and the first change after it copies one of them.
const shards = 256

type entry struct {
	names  int     // names that begin so, times how often they were added
	counts []Count // of the name that ends here; never changed in place
}

// Key returns the hash of a prefix from that of its beginning, 0 for none, and
// of its last token.
func Key(prefix, word uint64) uint64 { return token.Mix(prefix, word) }

// WordKey returns the key under which a token of names is counted by itself.
func WordKey(word uint64) uint64 { return token.Mix(0x5bd1e995, word) }

// Add counts a name n times more, or less when n is negative. words are the hashes of
// its tokens.
func (s *Set) Add(words []uint64, label, n int) {
	k := uint64(0)
	for i, w := range words {
		k = Key(k, w)
		s.change(k, label, n, i == len(words)-1)
		s.change(WordKey(w), label, n, true)
	}
}

func (s *Set) change(k uint64, label, n int, ends bool) {
	m := s.own(int(k % shards))
	e := m[k]
	e.names += n
	if ends {
		e.counts = plus(e.counts, label, n)
	}
	if e.names == 0 {
		delete(m, k)
		return
	}
	m[k] = e
}

// own returns a shard that may be changed.
func (s *Set) own(i int) map[uint64]entry {
	switch {
	case s.shards[i] == nil:
		s.shards[i] = map[uint64]entry{}
	case s.lent[i]:
		s.shards[i] = maps.Clone(s.shards[i])
	}
	s.lent[i] = false
	return s.shards[i]
}

// plus returns counts with n more of a label; entries of 0 are left out.
func plus(counts []Count, label, n int) []Count {
	out := make([]Count, 0, len(counts)+1)
	found := false
	for _, c := range counts {
		if c.Label == label {
			c.N += n
			found = true
		}
		if c.N != 0 {
			out = append(out, c)
		}
	}
	if !found {
		out = append(out, Count{label, n})
	}
	return out
}

// Snapshot returns the set as it is now. Any goroutine may read it at any time.
func (s *Set) Snapshot() *Set {
	c := &Set{shards: s.shards}
	for i := range s.lent {
		s.lent[i], c.lent[i] = true, true
	}
	return c
}

// Lookup returns the counts of a key, and whether a longer name begins so. The
// counts must not be changed.
func (s *Set) Lookup(k uint64) (counts []Count, more bool) {
	e, ok := s.shards[k%shards][k]
	return e.counts, ok
}

// Bytes returns about how much memory the set takes.
func (s *Set) Bytes() int {
	n := 0
	for _, m := range s.shards {
		n += len(m) * 80
	}
	return n
}
