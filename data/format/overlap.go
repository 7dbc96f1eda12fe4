package format

import (
	"cmp"
	"fmt"
	"slices"
)

// Overlaps says which of the spans that overlap are written.
type Overlaps int

// The choices. Of two spans that cross, Outermost keeps the one that begins
// first, Innermost the one that ends first; of two with the same range all keep
// the first.
const (
	KeepOverlaps Overlaps = iota // all, or the outermost where a format holds no others
	Outermost                    // none that lies in another
	Innermost                    // none that holds another
	Longest                      // the longest first, then what they leave free
)

// AllOverlaps returns every choice in the order a list shows them.
func AllOverlaps() []Overlaps { return []Overlaps{KeepOverlaps, Outermost, Innermost, Longest} }

// String returns the name that stands in settings and commands.
func (o Overlaps) String() string {
	switch o {
	case KeepOverlaps:
		return "keep"
	case Outermost:
		return "outermost"
	case Innermost:
		return "innermost"
	case Longest:
		return "longest"
	}
	return fmt.Sprintf("Overlaps(%d)", int(o))
}

// ParseOverlaps returns the choice of that name. The empty name is KeepOverlaps.
func ParseOverlaps(name string) (Overlaps, error) {
	for _, o := range AllOverlaps() {
		if name == o.String() || name == "" {
			return o, nil
		}
	}
	return 0, fmt.Errorf("unknown choice of overlaps %q", name)
}

// Pick returns which of n spans are kept so that none overlap, in their order.
// at returns the range of the i-th; they are sorted by start, the longer first.
func (o Overlaps) Pick(n int, at func(i int) (start, end int)) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	length := func(i int) int { s, e := at(i); return e - s }
	end := func(i int) int { _, e := at(i); return e }
	switch o {
	case KeepOverlaps, Outermost: // as they are
	case Innermost:
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(end(a), end(b)), cmp.Compare(length(a), length(b))) })
	case Longest:
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(length(b), length(a)) })
	}
	return free(order, at)
}

// free takes those that overlap none taken before, in order, and returns them
// sorted.
func free(order []int, at func(i int) (start, end int)) []int {
	kept := make([]int, 0, len(order)) // sorted by start; they do not overlap
	for _, i := range order {
		start, end := at(i)
		k, _ := slices.BinarySearchFunc(kept, start, func(j, start int) int { s, _ := at(j); return cmp.Compare(s, start) })
		if k < len(kept) {
			if s, _ := at(kept[k]); s < end {
				continue
			}
		}
		if k > 0 {
			if _, e := at(kept[k-1]); e > start {
				continue
			}
		}
		kept = slices.Insert(kept, k, i)
	}
	return kept
}

// LossOverlap is the code of spans that are left out because they overlap others,
// which several formats have.
const LossOverlap Code = "loss_overlap"

// Flatten returns the spans that are kept so that none overlap, and the loss, if
// any: by o, or the outermost when o keeps all.
func Flatten(spans []Span, o Overlaps) ([]Span, []Loss) {
	kept := o.Pick(len(spans), func(i int) (int, int) { return spans[i].Start, spans[i].End })
	if len(kept) == len(spans) {
		return spans, nil
	}
	out := make([]Span, len(kept))
	for k, i := range kept {
		out[k] = spans[i]
	}
	return out, []Loss{{
		Code: LossOverlap, Severity: Refused, Text: "{count} annotations that overlap others are left out", Spans: len(spans) - len(out),
	}}
}
