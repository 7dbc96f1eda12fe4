package layout

import "nomina/data/text"

// maxFloor bounds how deep spans are told apart. What is deeper shares the last
// floor; nobody could see the difference.
const maxFloor = 63

// floors is a sweep over spans in order: where each floor is free again.
type floors [maxFloor + 1]int

// take finds the floor of the next span and occupies it. It must be free where
// the span begins, and above every span that contains it.
func (f *floors) take(r text.Range) int {
	floor := 0
	for g := range f {
		if f[g] > r.Start && f[g] >= r.End {
			floor = min(g+1, maxFloor)
		}
	}
	for floor < maxFloor && f[floor] > r.Start {
		floor++
	}
	f[floor] = max(f[floor], r.End, r.Start+1)
	return floor
}

// occupy enters a span whose floor is known.
func (f *floors) occupy(s Span) { f[s.Floor] = max(f[s.Floor], s.end()) }

// settle finds the floors anew from changed on, which was added or removed,
// until they are what they were. It returns where they were not.
func (s *Spans) settle(changed Span) text.Range {
	var f floors
	at := text.Range{Start: changed.Range.Start, End: changed.Range.Start + 1}
	for sp := range s.Over(at) {
		if compare(sp, changed) < 0 {
			f.occupy(sp)
		}
	}
	touched := text.Range{}
	reach := changed.end()
	s.root.from(changed, func(n *node) bool {
		if n.Range.Start >= reach {
			return false
		}
		floor := f.take(n.Range)
		if floor != n.Floor {
			n.Floor = floor
			reach = max(reach, n.end())
			touched = touched.Union(n.Range)
		}
		return true
	})
	return touched
}
