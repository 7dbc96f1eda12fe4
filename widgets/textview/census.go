package textview

import "nomina/data/text"

// buckets is into how many parts a text is divided to count what lies where:
// more than a screen has rows.
const buckets = 4096

// census counts ranges by style and place. Adding one takes the same short time
// however long it is and however many there are: a lane holds only where counts
// go up and down.
type census struct {
	length  int     // of the text in code points
	lanes   []*lane // by the style's number, nil where nothing has it
	changes int
}

// lane is one style's counts.
type lane struct {
	steps [buckets + 1]int32
	marks int
}

// newCensus returns an empty one for a text of that length.
func newCensus(length int) census { return census{length: max(length, 1)} }

// bucket returns the part of the text in which a code point lies.
func (c *census) bucket(cp int) int {
	return min(int(int64(cp)*buckets/int64(c.length)), buckets-1)
}

// start returns the first code point of a bucket.
func (c *census) start(bucket int) int {
	return int((int64(bucket)*int64(c.length) + buckets - 1) / buckets)
}

// add counts r by times more, or fewer.
func (c *census) add(style int32, r text.Range, times int32) {
	for int(style) >= len(c.lanes) {
		c.lanes = append(c.lanes, nil)
	}
	l := c.lanes[style]
	if l == nil {
		l = &lane{}
		c.lanes[style] = l
	}
	c.changes++
	l.steps[c.bucket(r.Start)] += times
	l.steps[c.bucket(max(r.End-1, r.Start))+1] -= times
	if l.marks += int(times); l.marks == 0 {
		c.lanes[style] = nil
	}
}
