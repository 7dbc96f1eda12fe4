package fonts

import (
	"cmp"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Face returns the best face that has all of a grapheme. It returns nil when
// there is none, or none yet: a large font is read aside, and OnFace told when
// it is there. It implements layout.Fallback.
func (s *System) Face(cluster []rune) *font.Face {
	s.Start()
	if s.index == nil || len(cluster) == 0 || len(cluster) == 1 && s.none[cluster[0]] {
		return nil
	}
	for _, i := range s.order(wishOf(cluster)) {
		p := &s.index.prints[i]
		if !covers(p.Runes, cluster) {
			continue
		}
		f, soon := s.faceAt(p.Location)
		if f != nil || soon {
			return f
		}
	}
	if len(cluster) == 1 {
		s.none[cluster[0]] = true
	}
	return nil
}

// order returns all fonts, those that suit a wish best first.
func (s *System) order(w wish) []int {
	if o, ok := s.orders[w]; ok {
		return o
	}
	ranks, o := make([]int, len(s.index.prints)), make([]int, len(s.index.prints))
	lang := variety(s.Language)
	for i, p := range s.index.prints {
		ranks[i], o[i] = rank(p, s.index.kinds[i], w, lang), i
	}
	slices.SortStableFunc(o, func(a, b int) int { return cmp.Compare(ranks[a], ranks[b]) })
	s.orders[w] = o
	return o
}

func covers(have fontscan.RuneSet, cluster []rune) bool {
	seen := false
	for _, r := range cluster {
		if unseen(r) {
			continue
		}
		if !have.Contains(r) {
			return false
		}
		seen = true
	}
	return seen
}

// faceAt returns the face at a place; soon says that it is being read. A font
// that cannot be read is passed over from then on.
func (s *System) faceAt(at fontscan.Location) (f *font.Face, soon bool) {
	f, ok := s.faces[at]
	switch {
	case ok:
		return f, false
	case s.reading[at]:
		return nil, true
	case small(at):
		return s.read(at), false
	}
	s.reading[at] = true
	s.work.Go(func() {
		f, err := open(at)
		if err != nil {
			f = nil
		}
		s.work.Post(func() {
			delete(s.reading, at)
			s.faces[at] = f
			s.tell()
		})
	})
	return nil, true
}
