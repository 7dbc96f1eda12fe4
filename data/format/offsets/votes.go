package offsets

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/text"
)

// Votes finds the unit that the spans of a file agree with. The zero value has
// heard none.
type Votes struct {
	Among []format.Unit // that may be meant, before Add; all when empty

	heard int // spans where the units differ
	by    [3]vote

	x     *text.Index // the text of edges
	edges *text.Edges
}

// vote is how well the spans go with one unit.
type vote struct {
	inside  int // within the text and between characters
	covered int // of those whose text is known: what stands there is that
	words   int // begin and end where words do
}

// Add hears a span of a text. Spans for which it makes no difference count for
// nothing.
func (v *Votes) Add(x *text.Index, raw Raw) {
	if x.Bytes() == x.Len() {
		return
	}
	places := make([]place, 0, len(v.by))
	for _, u := range v.units() {
		places = append(places, placeOf(x, u, raw))
	}
	if agree(places) {
		return
	}
	v.heard++
	for i, u := range v.units() {
		r := places[i].Range
		if !places[i].ok || r.Empty() {
			continue
		}
		one := &v.by[u]
		one.inside++
		if s := x.Slice(r); raw.HasText && s == raw.Text {
			one.covered++
		} else if !raw.HasText && v.atWords(x, r.Start, s) {
			one.words++
		}
	}
}

// enough is how many spans settle whether offsets count bytes.
const enough = 1000

// Settled reports whether only texts with characters beyond U+FFFF can say something
// new: bytes differ from other units in every text that is not ASCII, and UTF-16 from
// code points in those alone.
func (v *Votes) Settled() bool { return v.heard >= enough }

// units returns those that may be meant.
func (v *Votes) units() []format.Unit {
	if len(v.Among) == 0 {
		return format.Units()
	}
	return v.Among
}

// place is the range that offsets in a unit mean; they may end outside the text or
// within a character, and mean nothing.
type place struct {
	text.Range
	ok bool
}

func placeOf(x *text.Index, u format.Unit, raw Raw) place {
	start, ok1 := u.CodePoint(x, raw.Start)
	end, ok2 := u.CodePoint(x, raw.End)
	if !ok1 || !ok2 {
		return place{}
	}
	return place{text.Range{Start: start, End: end}, true}
}

// agree reports whether the offsets mean the same in all units, or nothing in any.
func agree(places []place) bool {
	for _, p := range places[1:] {
		if p != places[0] {
			return false
		}
	}
	return true
}

// atWords reports whether the range from start on that covers s begins and ends
// where words do, with no blank at its edges.
func (v *Votes) atWords(x *text.Index, start int, s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsSpace(first) || unicode.IsSpace(last) {
		return false
	}
	if v.x != x {
		v.x, v.edges = x, text.NewEdges(x)
	}
	at := x.Byte(start)
	return v.edges.Word(at) && v.edges.Word(at+len(s))
}

// Unit returns the unit that most spans agree with: by their covered texts where
// the file repeats them, else by the edges of words. Between equals, code points
// come first, then UTF-16.
func (v *Votes) Unit() format.Unit {
	best := v.units()[0]
	for _, u := range v.units() {
		if v.by[u].better(v.by[best]) {
			best = u
		}
	}
	return best
}

func (a vote) better(b vote) bool {
	if a.covered+a.words != b.covered+b.words {
		return a.covered+a.words > b.covered+b.words
	}
	return a.inside > b.inside
}

// Tell says in the report which unit was taken and why, when it makes a
// difference. chosen is what a person chose, nil for nothing.
func (v *Votes) Tell(log *format.Log, chosen *format.Unit) format.Unit {
	if chosen != nil {
		return *chosen
	}
	u := v.Unit()
	if v.heard > 0 {
		one := v.by[u]
		log.Say(0, format.CodeUnit, "offsets count {unit}: {fit} of {heard} spans agree",
			"unit", u.String(), "fit", strconv.Itoa(one.covered+one.words), "heard", strconv.Itoa(v.heard))
	}
	return u
}
