package names

import "strings"

// Complete returns the entries with a text that goes on from what is being
// typed, each once, the nearest first: from its beginning, from the beginning of
// one of its words, or with each typed word beginning one of its words. Among
// these the shorter is nearer. At most limit of them; none for a text without a
// word. Nothing is forgiven but case and accents; Candidates forgives.
func (x *Index) Complete(prefix string, limit int) []Candidate {
	typed := Fold(prefix)
	l := shortlist{limit: limit}
	for _, slot := range x.rarest(opening(typed)) {
		a := &x.texts[slot]
		score, why := continues(a.folded, typed)
		if score > 0 {
			l.add(Candidate{ID: a.owner.id, Label: a.owner.label, Text: a.shown, Score: score, Why: why, length: len(a.folded)})
		}
	}
	return l.best()
}

// rarest returns the shortest of the lists of slots; who has all of the grams is
// in it.
func (x *Index) rarest(all []gram) []int32 {
	var out []int32
	for i, g := range all {
		if list := x.grams[g]; i == 0 || len(list) < len(out) {
			out = list
		}
	}
	return out
}

// continues returns how near a folded text is to what was typed, 0 when it does
// not go on from it.
func continues(folded, typed string) (float64, Why) {
	switch {
	case folded == typed:
		return 1, Exact
	case strings.HasPrefix(folded, typed):
		return 0.9, Part
	case strings.Contains(folded, " "+typed):
		return 0.8, Part
	}
	for w := range strings.FieldsSeq(typed) {
		if !strings.HasPrefix(folded, w) && !strings.Contains(folded, " "+w) {
			return 0, Part
		}
	}
	return 0.7, Part
}
