package corpus

import "slices"

// Statistics is what a Corpus knew at one moment. It never changes. A nil one
// knows nothing.
type Statistics struct {
	words map[uint64]Word
}

// Word is what is known about a word, whatever its letters' case.
type Word struct {
	Share       uint8    // of its uses with a capital, in eighths, 0 … 8
	Frequency   uint8    // the binary logarithm of how often it has a capital
	Left, Right []uint32 // the words that stand most often beside it, the most frequent first
}

// beside is how many neighbours are kept.
const beside = 6

// Statistics returns what is known now. It takes about 0.1 s for 100,000 words.
func (c *Corpus) Statistics() *Statistics {
	s := &Statistics{words: make(map[uint64]Word, len(c.words))}
	for k, w := range c.words {
		small := uint32(c.lower[k>>(64-lowerBits)])
		s.words[k] = Word{
			Share:     uint8(8 * w.capital / (w.capital + small)),
			Frequency: log2(w.capital),
			Left:      w.left.top(),
			Right:     w.right.top(),
		}
	}
	return s
}

func log2(n uint32) uint8 {
	var b uint8
	for ; n > 1; n /= 2 {
		b++
	}
	return b
}

// top returns the most frequent, of equal ones the smaller hash first.
func (n neighbours) top() []uint32 {
	slices.SortFunc(n[:], func(a, b struct {
		word uint32
		n    uint16
	}) int {
		if a.n != b.n {
			return int(b.n) - int(a.n)
		}
		return int(int64(a.word) - int64(b.word))
	})
	out := make([]uint32, 0, beside)
	for _, x := range n {
		if x.n > 0 && len(out) < beside {
			out = append(out, x.word)
		}
	}
	return slices.Clip(out)
}

// Of returns what is known about the word whose lower-case hash is given.
func (s *Statistics) Of(lower uint64) (Word, bool) {
	if s == nil {
		return Word{}, false
	}
	w, ok := s.words[lower]
	return w, ok
}
