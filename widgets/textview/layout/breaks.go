package layout

// lineBreak is a place where a line may, or must, end (UAX #14).
type lineBreak struct {
	at   int32 // code points from the block's start: the next line's first
	must bool
}

// breaksOf returns the break opportunities of a shaped block; the last is its
// end. None lies inside a grapheme or a ligature.
func (t *Typeface) breaksOf(runes []rune, s *set) []lineBreak {
	if len(runes) == 0 {
		return nil
	}
	t.breaks.Init(runes)
	it := t.breaks.LineIterator()
	out := make([]lineBreak, 0, len(runes)/5+1)
	for it.Next() {
		l := it.Line()
		if at := l.Offset + len(l.Text); s.is(at, isEdge) {
			out = append(out, lineBreak{at: int32(at), must: l.IsMandatoryBreak})
		}
	}
	return out
}
