package text

import "unicode/utf8"

// block is the distance of two checkpoints in bytes. A conversion walks half
// of it on average, and a table takes 4/block of the text: 3 %, and 3 % more
// when there are characters outside the Basic Multilingual Plane.
const block = 128

// Index is a text with what is needed to find positions in it quickly. It
// never changes, so any goroutine may use it at any time.
//
// The text should be valid UTF-8. Bytes that are not are counted as range over
// a string counts them: each is one code point, U+FFFD. Texts up to 4 GB are
// supported.
type Index struct {
	s     string
	n     int  // code points
	units int  // UTF-16 units
	valid bool // it is well-formed and has checkpoints

	// checkpoints[k] is the number of code points that begin before byte k*block.
	// It is nil when every code point is one byte, as in ASCII.
	checkpoints []uint32
	// astral[k] is how many of those take two UTF-16 units. It is nil when
	// none in the text does.
	astral []uint32
}

// New indexes s, which takes at most two allocations besides the Index, and
// none for ASCII. Well-formed text is counted eight bytes at a time.
func New(s string) *Index {
	x := &Index{s: s, n: len(s), units: len(s)}
	switch {
	case ascii(s):
	case utf8.ValidString(s):
		x.buildValid()
	default:
		x.build()
	}
	return x
}

func (x *Index) build() {
	blocks := (len(x.s) + block - 1) / block
	points := make([]uint32, blocks)
	var astral []uint32
	k, next := 0, 0 // the next checkpoint to be set, and its byte
	var n, high uint32
	for i, r := range x.s {
		if i >= next { // a code point is shorter than a block
			points[k] = n
			if astral != nil {
				astral[k] = high
			}
			k, next = k+1, next+block
		}
		n++
		if r >= 0x10000 {
			if astral == nil {
				astral = make([]uint32, blocks)
			}
			high++
		}
	}
	for ; k < blocks; k++ { // the last block may begin inside the last code point
		points[k] = n
		if astral != nil {
			astral[k] = high
		}
	}
	x.n, x.units, x.astral = int(n), int(n+high), astral
	if x.n < len(x.s) {
		x.checkpoints = points
	}
}

// String returns the whole text.
func (x *Index) String() string { return x.s }

// Len returns the length in code points.
func (x *Index) Len() int { return x.n }

// Bytes returns the length in bytes of UTF-8.
func (x *Index) Bytes() int { return len(x.s) }

// UTF16 returns the length in UTF-16 code units.
func (x *Index) UTF16() int { return x.units }

// Slice returns the covered text. A range that reaches beyond the text is
// clamped; a reversed one covers nothing.
func (x *Index) Slice(r Range) string {
	if r.Empty() {
		return ""
	}
	return x.bytes(r).in(x.s)
}

// tableBytes is the memory the checkpoints take.
func (x *Index) tableBytes() int { return 4 * (len(x.checkpoints) + len(x.astral)) }
