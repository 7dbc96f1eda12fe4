package layout

// lineBreak is a place where a line may, or must, end (UAX #14).
type lineBreak struct {
	at   int // code points from the block's start: the next line's first
	must bool
}

// breaksOf returns the break opportunities of a block; the last is its end.
// None lies inside a grapheme.
func (t *Typeface) breaksOf(runes []rune, stops []bool) []lineBreak {
	if len(runes) == 0 {
		return nil
	}
	t.breaks.Init(runes)
	it := t.breaks.LineIterator()
	out := make([]lineBreak, 0, len(runes)/5+1)
	for it.Next() {
		l := it.Line()
		if at := l.Offset + len(l.Text); stops[at] {
			out = append(out, lineBreak{at: at, must: l.IsMandatoryBreak})
		}
	}
	return out
}

// piecesOf cuts a block into runs of one face. What no face has is also cut
// where a line may end, for it is measured as a whole.
func (t *Typeface) piecesOf(runes []rune, stops []bool, breaks []lineBreak) []piece {
	var out []piece
	b := 0
	for i := 0; i < len(runes); {
		j := i + 1
		for j < len(runes) && !stops[j] {
			j++
		}
		for b < len(breaks) && breaks[b].at < i {
			b++
		}
		opportunity := b < len(breaks) && breaks[b].at == i
		face := t.pick(runes[i:j], out)
		if n := len(out); n > 0 && out[n-1].face == face && !(face == FaceFallback && opportunity) {
			out[n-1].end = j
		} else {
			out = append(out, piece{start: i, end: j, face: face})
		}
		i = j
	}
	return out
}

// pick returns the face of one grapheme. One that is never drawn stays in the
// piece before it, so that a soft hyphen does not cut a word.
func (t *Typeface) pick(cluster []rune, before []piece) int {
	if cluster[0] == '\t' {
		return FaceNone
	}
	for _, r := range cluster {
		if !hidden(r) {
			return t.faceFor(cluster)
		}
	}
	if n := len(before); n > 0 && before[n-1].face != FaceFallback {
		return before[n-1].face
	}
	return FaceNone
}
