package annotate

import (
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// standing is what stands where a text was found.
type standing struct {
	free   []data.Span     // nothing, or what encloses it or lies in it
	marked []data.ID       // the annotations of exactly that place with the label in question
	others map[data.ID]int // places that another label has, or overlaps, by one of them
	more   bool            // there are more places than were looked at
}

// refs returns what the order leads to, for another goroutine.
func (o *order) refs() []*data.Annotation { return slices.Concat(o.chunks...) }

// survey returns what stands at the hits, where label is in question. Both hits
// and refs are in order; it runs on any goroutine. That one span lies in another
// is how names are, so it hinders nothing.
func survey(hits []text.Range, refs []*data.Annotation, label data.ID) standing {
	at := standing{others: map[data.ID]int{}}
	each(hits, refs, func(h text.Range, over []*data.Annotation) {
		had, other := len(at.marked), data.ID("")
		for _, a := range over {
			switch exact := rangeOf(*a) == h; {
			case exact && a.Label == label:
				at.marked = append(at.marked, a.ID)
			case a.Label != label && (exact || crosses(rangeOf(*a), h)):
				other = a.Label
			}
		}
		switch {
		case len(at.marked) > had:
		case other != "":
			at.others[other]++
		default:
			at.free = append(at.free, data.Span(h))
		}
	})
	return at
}

// crosses reports whether each of two overlapping ranges has something that the
// other has not.
func crosses(a, b text.Range) bool {
	return a.Start < b.Start && a.End < b.End || b.Start < a.Start && b.End < a.End
}

// tally returns how many of the hits have each label already.
func tally(hits []text.Range, refs []*data.Annotation) map[data.ID]int {
	n := map[data.ID]int{}
	each(hits, refs, func(h text.Range, over []*data.Annotation) {
		seen := map[data.ID]bool{}
		for _, a := range over {
			if rangeOf(*a) == h && !seen[a.Label] {
				seen[a.Label] = true
				n[a.Label]++
			}
		}
	})
	return n
}

// each calls f with every hit and the annotations that overlap it, in one walk
// through both.
func each(hits []text.Range, refs []*data.Annotation, f func(text.Range, []*data.Annotation)) {
	var over []*data.Annotation
	for _, h := range hits {
		over = slices.DeleteFunc(over, func(a *data.Annotation) bool { return a.End <= h.Start })
		for len(refs) > 0 && refs[0].Start < h.End {
			if refs[0].End > h.Start {
				over = append(over, refs[0])
			}
			refs = refs[1:]
		}
		f(h, over)
	}
}
