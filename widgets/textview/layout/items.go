package layout

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// item is a stretch of a block that is shaped at once: one face, one script,
// one direction.
type item struct {
	start, end int
	level      uint8 // odd is from right to left
	kind       kind
	face       *font.Face // of letters
	script     language.Script
	box        rune // what a box stands for
	g0, g1     int  // its glyphs in the set
}

// kind is what an item shows.
type kind uint8

const (
	gap     kind = iota // room or none, but nothing to see: tabs, line ends, controls
	letters             // glyphs of a face
	boxed               // one code point that no font covers
)

func (it item) rtl() bool { return it.level%2 == 1 }

// itemizer cuts a block into items.
type itemizer struct {
	t      *Typeface
	runes  []rune
	traits []trait
	levels []uint8 // nil: all are 0
	items  []item

	script language.Script // of the last letter
	face   *font.Face      // that one's; nil before the first, or when it has none
	ahead  int             // where the next letter is, found by seek
	next   language.Script // that one's
}

// itemize cuts a block into items.
func (t *Typeface) itemize(runes []rune, s *set, levels []uint8) []item {
	if levels == nil && t.plain(runes[:s.text]) {
		out := []item{{end: s.text, kind: letters, face: t.fonts[0], script: language.Latin}}
		return append(out, item{start: s.text, end: len(runes)})
	}
	z := itemizer{t: t, runes: runes, traits: s.traits, levels: levels, ahead: -1}
	for i := 0; i < len(runes); {
		j := i + 1
		for j < len(runes) && !s.is(j, isStop) {
			j++
		}
		z.grapheme(i, j)
		i = j
	}
	return z.items
}

// plain reports whether runes are Latin text with common punctuation that the
// first font has, which needs no search for scripts and faces.
func (t *Typeface) plain(runes []rune) bool {
	if len(t.fonts) == 0 {
		return false
	}
	for _, r := range runes {
		if control(r) || r >= 0x300 && !punctuation(r) || !t.firstHas(r) {
			return false
		}
	}
	return true
}

// punctuation reports whether r is among the signs that stand in Latin text:
// dashes, quotes, ellipsis, narrow blank, currencies.
func punctuation(r rune) bool {
	return within(r, 0x2010, 0x2027) || r == 0x202F || within(r, 0x20A0, 0x20C0)
}

// grapheme adds the grapheme from i to j to the items.
func (z *itemizer) grapheme(i, j int) {
	cluster := z.runes[i:j]
	if cluster[0] == '\t' || unseen(cluster) {
		z.hide(i, j)
		return
	}
	script := scriptOf(cluster)
	face := z.pick(cluster, script, i)
	if script.Strong() {
		z.script, z.face = script, face
	}
	if face != nil {
		z.add(item{start: i, end: j, kind: letters, face: face, script: script})
		return
	}
	for k := i; k < j; k++ {
		z.single(k)
	}
}

// single adds a code point of a grapheme of which no face has all: as a letter
// where some face has it alone, else as a box.
func (z *itemizer) single(k int) {
	r := z.runes[k]
	if hidden(r) || variation(r) {
		z.hide(k, k+1)
		return
	}
	if f := z.t.faceFor(z.runes[k : k+1]); f != nil {
		z.add(item{start: k, end: k + 1, kind: letters, face: f, script: script(r)})
		return
	}
	z.add(item{start: k, end: k + 1, kind: boxed, box: r})
}

// hide adds what is not seen. Where it may it stays with the letters before it,
// so that a soft hyphen does not cut a word and a joiner joins.
func (z *itemizer) hide(i, j int) {
	it := item{start: i, end: j}
	if n := len(z.items); n > 0 && z.items[n-1].kind == letters && shapeable(z.runes[i:j]) {
		last := z.items[n-1]
		it.kind, it.face, it.script = letters, last.face, last.script
	}
	z.add(it)
}

// add appends an item, or lengthens the last one.
func (z *itemizer) add(it item) {
	if z.levels != nil {
		it.level = z.levels[it.start]
	}
	n := len(z.items)
	if n == 0 {
		z.items = append(z.items, it)
		return
	}
	last := &z.items[n-1]
	same := last.kind == it.kind && last.level == it.level && last.face == it.face && it.kind != boxed
	switch {
	case same && (last.script == it.script || !it.script.Strong()):
		last.end = it.end
	case same && !last.script.Strong():
		last.end, last.script = it.end, it.script
	default:
		z.items = append(z.items, it)
	}
}

// pick returns the face of a grapheme, nil when none has all of it. What has no
// script of its own stays in the face of the letters around it when they are of
// one script; a letter that the Typeface's own fonts lack, in that of the one
// before it.
func (z *itemizer) pick(cluster []rune, script language.Script, at int) *font.Face {
	if !script.Strong() {
		if z.face != nil && (z.enclosed(at) || z.follows(cluster)) && hasAll(z.face, cluster) {
			return z.face
		}
		return z.t.faceFor(cluster)
	}
	if f := z.t.own(cluster); f != nil {
		return f
	}
	if z.face != nil && script == z.script && hasAll(z.face, cluster) {
		return z.face
	}
	return z.t.lent(cluster)
}

// enclosed reports whether the first letter behind at, if any, is of the same
// script as the last one.
func (z *itemizer) enclosed(at int) bool {
	if z.ahead <= at {
		for z.ahead = at + 1; z.ahead < len(z.runes); z.ahead++ {
			if z.next = script(z.runes[z.ahead]); z.next.Strong() {
				break
			}
		}
	}
	return z.ahead == len(z.runes) || z.next == z.script
}

// follows reports whether cluster is a blank behind a letter, which can stay in
// its face unseen.
func (z *itemizer) follows(cluster []rune) bool {
	n := len(z.items)
	return n > 0 && z.items[n-1].face == z.face && (cluster[0] == ' ' || cluster[0] == 0xA0) && len(cluster) == 1
}

// scriptOf returns the script of a grapheme's first code point that has one.
func scriptOf(cluster []rune) language.Script {
	for _, r := range cluster {
		if s := script(r); s.Strong() && s != language.Unknown {
			return s
		}
	}
	return language.Common
}

// script returns the script of one code point, the most frequent ones without a
// search.
func script(r rune) language.Script {
	switch {
	case r|0x20 >= 'a' && r|0x20 <= 'z':
		return language.Latin
	case r < 0x80:
		return language.Common
	}
	return language.LookupScript(r)
}

// unseen reports whether nothing of a grapheme is seen.
func unseen(cluster []rune) bool {
	for _, r := range cluster {
		if !hidden(r) {
			return false
		}
	}
	return true
}

// shapeable reports whether a shaper knows to hide all of cluster.
func shapeable(cluster []rune) bool {
	for _, r := range cluster {
		if r == '\t' || control(r) {
			return false
		}
	}
	return true
}
