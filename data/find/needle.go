package find

import (
	"slices"
	"unicode/utf8"
)

// needle is a plain text to look for, folded.
type needle struct {
	folded       []rune
	loose, lower bool
	// bordered says that two occurrences could overlap, as those of "aa" do.
	bordered bool
	// open says that an occurrence may end within a code point.
	open bool
}

func newNeedle(s string, loose, lower bool) needle {
	n := needle{loose: loose, lower: lower}
	f := newFolder(loose, lower)
	for _, r := range s {
		one, many := f.fold(r)
		if many == nil {
			many = []rune{one}
		}
		n.folded = append(n.folded, many...)
	}
	n.bordered = bordered(n.folded)
	return n
}

// bordered reports whether s begins with what it ends with, by the failure
// function of Knuth, Morris and Pratt.
func bordered(s []rune) bool {
	if len(s) == 0 {
		return false
	}
	fail := make([]int, len(s))
	for i := 1; i < len(s); i++ {
		k := fail[i-1]
		for k > 0 && s[i] != s[k] {
			k = fail[k-1]
		}
		if s[i] == s[k] {
			k++
		}
		fail[i] = k
	}
	return fail[len(s)-1] > 0
}

// withinLine reports whether no occurrence goes over a line feed.
func (n *needle) withinLine() bool {
	return !slices.Contains(n.folded, '\n') && (!n.loose || !slices.Contains(n.folded, ' '))
}

// finder looks for a needle in a text.
type finder struct {
	*needle
	fold *folder
	// first are the code points that may begin an occurrence, as far as UTF-8
	// writes them in at most two bytes.
	first [0x800]bool
}

func (n *needle) finder() *finder {
	f := &finder{needle: n, fold: newFolder(n.loose, n.lower)}
	for r := range f.first {
		one, many := f.fold.fold(rune(r))
		f.first[r] = many == nil && one == n.folded[0] || len(many) > 0 && many[0] == n.folded[0]
	}
	return f
}

// next returns the first place from byte i on, and before limit, where an
// occurrence begins; -1 when there is none. It may reach over limit.
func (f *finder) next(s string, i, limit int) (start, end int) {
	for i < limit {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if f.may(r) {
			if end := f.at(s, i); end >= 0 {
				return i, end
			}
		}
		i += n
	}
	return -1, -1
}

// may reports whether an occurrence may begin with r.
func (f *finder) may(r rune) bool {
	switch {
	case int(r) < len(f.first):
		return f.first[r]
	case r >= nearEnd && r < nearHan: // Han stays as it is
		return r == f.folded[0]
	}
	return true
}

// at returns where the occurrence that begins at byte i ends, -1 when there is
// none.
func (f *finder) at(s string, i int) (end int) {
	want := f.folded
	for first := true; len(want) > 0; first = false {
		if i >= len(s) {
			return -1
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		one, many := f.fold.fold(r)
		switch {
		case many == nil:
			if one != want[0] {
				return -1
			}
			want = want[1:]
		case len(many) == 0 && first:
			return -1
		case f.open && len(many) > len(want) && slices.Equal(many[:len(want)], want):
			return i + n
		case len(many) > len(want) || !slices.Equal(many, want[:len(many)]):
			return -1
		default:
			want = want[len(many):]
		}
		i += n
	}
	return i
}
