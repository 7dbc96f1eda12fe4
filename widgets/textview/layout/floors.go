package layout

import "nomina/data/text"

// maxFloor bounds how deep spans are told apart. What is deeper shares the last
// floor; nobody could see the difference.
const maxFloor = 63

// floors is a sweep over spans in order: where each floor is free again.
type floors struct {
	until [maxFloor + 1]int32
	used  int // floors from here on were never occupied
}

// take finds the floor of the next span and occupies it. It must be free where
// the span begins, and above every span that contains it.
func (f *floors) take(n *node) uint8 {
	floor := 0
	for g, until := range f.until[:f.used] {
		if until > n.start && until >= n.end {
			floor = min(g+1, maxFloor)
		}
	}
	for floor < maxFloor && f.until[floor] > n.start {
		floor++
	}
	f.occupy(floor, n.last())
	return uint8(floor)
}

// occupy enters a span whose floor is known.
func (f *floors) occupy(floor int, until int32) {
	f.until[floor] = max(f.until[floor], until)
	f.used = max(f.used, floor+1)
}

// settle finds the floors anew from changed on, which was added or removed,
// until they are what they were. It returns where they were not.
func (s *Spans) settle(changed Span) text.Range {
	var f floors
	at := text.Range{Start: changed.Range.Start, End: changed.Range.Start + 1}
	for sp := range s.Over(at) {
		if compare(sp, changed) < 0 {
			f.occupy(sp.Floor, narrow(sp.end()))
		}
	}
	touched := text.Range{}
	reach := narrow(changed.end())
	s.from(s.root, changed, func(n *node) bool {
		if n.start >= reach {
			return false
		}
		if floor := f.take(n); floor != n.floor {
			n.floor = floor
			reach = max(reach, n.last())
			touched = touched.Union(n.over())
		}
		return true
	})
	return touched
}
