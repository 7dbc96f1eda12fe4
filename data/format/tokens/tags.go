package tokens

import (
	"sort"

	"nomina/data/format"
)

// Range is a half-open range of tokens with a label.
type Range struct {
	First, End int
	Label      string
}

// Find returns the tokens that a span touches; the range is empty for one that
// covers blanks only.
func Find(all []Token, s format.Span) Range {
	first := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	end := first
	for end < len(all) && all[end].Start < s.End {
		end++
	}
	return Range{first, end, s.Label}
}

// Outside is the tag of tokens in no span.
const Outside = "O"

// Tag returns the tags of n tokens in a scheme. The ranges are sorted and do not
// overlap.
func Tag(n int, ranges []Range, scheme format.Scheme) []string {
	tags := make([]string, n)
	for i := range tags {
		tags[i] = Outside
	}
	for k, r := range ranges {
		follows := k > 0 && ranges[k-1].End == r.First && ranges[k-1].Label == r.Label
		for i := r.First; i < r.End; i++ {
			if r.First+1 < i && i < r.End-1 {
				tags[i] = tags[i-1] // in the middle
				continue
			}
			tags[i] = prefix(scheme, i == r.First, i == r.End-1, follows) + "-" + r.Label
		}
	}
	return tags
}

// prefix returns the letter of a token in a span; follows says that another span
// with the same label ends right before this one.
func prefix(scheme format.Scheme, first, last, follows bool) string {
	switch scheme {
	case format.IOB1:
		if first && follows {
			return "B"
		}
		return "I"
	case format.IOE2:
		if last {
			return "E"
		}
		return "I"
	case format.BIOES, format.BILOU:
		return ends(scheme, first, last)
	}
	if first {
		return "B"
	}
	return "I"
}

func ends(scheme format.Scheme, first, last bool) string {
	single, end := "S", "E"
	if scheme == format.BILOU {
		single, end = "U", "L"
	}
	switch {
	case first && last:
		return single
	case first:
		return "B"
	case last:
		return end
	}
	return "I"
}
