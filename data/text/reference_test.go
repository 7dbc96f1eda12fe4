package text

import (
	"slices"
	"unicode/utf16"

	"github.com/rivo/uniseg"
)

// reference is the slow and obvious version of an Index: the offsets of every
// code point, and every boundary, from one pass over the whole text.
type reference struct {
	bytes, units []int // by code point, with the end
}

func referTo(s string) reference {
	var ref reference
	u := 0
	for i, r := range s {
		ref.bytes, ref.units = append(ref.bytes, i), append(ref.units, u)
		u += utf16.RuneLen(r)
	}
	ref.bytes, ref.units = append(ref.bytes, len(s)), append(ref.units, u)
	return ref
}

func (ref reference) len() int { return len(ref.bytes) - 1 }

// point returns the index of the last offset that is at most off.
func point(offsets []int, off int) int {
	for i := len(offsets) - 1; i > 0; i-- {
		if offsets[i] <= off {
			return i
		}
	}
	return 0
}

func clampTo(i, n int) int { return min(max(i, 0), n) }

// The boundaries below are bytes, 0 and len(s) among them.

func graphemeBreaks(s string) []int {
	at, breaks := 0, []int{0}
	for rest, state := s, -1; rest != ""; {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(c)
		breaks = append(breaks, at)
	}
	return breaks
}

func wordBreaks(s string) []int {
	return breaksBy(s, uniseg.FirstWordInString)
}

// sentenceBreaks are the boundaries of UAX #29 as judge puts them right.
func sentenceBreaks(s string) []int {
	breaks := []int{0}
	for _, at := range breaksBy(s, uniseg.FirstSentenceInString)[1:] {
		if end, ok := judge(s, withLineEnd(s, at)); ok {
			breaks = append(breaks, end)
		}
	}
	for i := range s {
		if at, ok := breaksToo(s, after(s, i)); ok {
			if end, ok := judge(s, at); ok {
				breaks = append(breaks, end)
			}
		}
	}
	slices.Sort(breaks)
	return slices.Compact(breaks)
}

func breaksBy(s string, first func(string, int) (string, string, int)) []int {
	at, breaks := 0, []int{0}
	for rest, state := s, -1; rest != ""; {
		var c string
		c, rest, state = first(rest, state)
		at += len(c)
		breaks = append(breaks, at)
	}
	return breaks
}

// around returns the piece between two breaks that byte i lies in.
func around(breaks []int, i int) span {
	for k := 1; k < len(breaks); k++ {
		if i < breaks[k] {
			return span{breaks[k-1], breaks[k]}
		}
	}
	return span{breaks[len(breaks)-1], breaks[len(breaks)-1]}
}
