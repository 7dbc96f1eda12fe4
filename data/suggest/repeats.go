package suggest

import (
	"nomina/data/suggest/gazetteer"
	"nomina/data/token"
)

// own is the names marked in one article.
type own struct{ whole, last *gazetteer.Set }

func newOwn() own { return own{&gazetteer.Set{}, &gazetteer.Set{}} }

// add adds a mark, and the last word of a name of several.
func (o own) add(p *prepared, m mark, label int) {
	words := p.forms[m.First:m.End]
	o.whole.Add(words, label, 1)
	if p.shortens(m.Range) {
		o.last.Add(words[len(words)-1:], label, 1)
	}
}

// shortens reports whether the last word of a name may stand for it, as a surname
// does: all its words have a capital.
func (p *prepared) shortens(r token.Range) bool {
	for i := r.First; i < r.End; i++ {
		if !p.Words[i].Capital {
			return false
		}
	}
	return r.Len() > 1
}

// repeats says how often a name came again in an article where it was marked: as
// a whole, and its last word alone. It grows with the labels.
type repeats struct{ whole, last []record }

// record counts how often what repeats was marked again with the same label.
type record struct{ hits, misses int }

// rate is the share of hits, with a prior as if there had been some.
func rate(all []record, label int, hits, misses float64) float64 {
	if label < len(all) {
		hits += float64(all[label].hits)
		misses += float64(all[label].misses)
	}
	return hits / (hits + misses)
}

func (r *repeats) grow(labels int) {
	for len(r.whole) < labels {
		r.whole = append(r.whole, record{})
		r.last = append(r.last, record{})
	}
}

func (r repeats) ofWhole(label int) float64 { return rate(r.whole, label, 6, 1) }
func (r repeats) ofLast(label int) float64  { return rate(r.last, label, 3, 2) }

// count adds what a sentence shows, given the names of the article before it.
func (r *repeats) count(p *prepared, s token.Range, names own, l *labels) {
	marked := map[token.Range]int{}
	for _, m := range within(p.marks, s) {
		marked[m.Range] = l.of(m.label) + 1
	}
	forms := p.forms[:s.End]
	for i := s.First; i < s.End; i++ {
		if !p.known[i] {
			continue
		}
		if m, ok := names.whole.Longest(forms, i, nil); ok {
			r.whole[m.Label].add(marked[token.Range{First: m.First, End: m.End}] == m.Label+1)
			i = m.End - 1
		} else if m, ok := names.last.Longest(forms, i, nil); ok {
			r.last[m.Label].add(marked[token.Range{First: i, End: i + 1}] == m.Label+1)
		}
	}
}

func (r *record) add(hit bool) {
	if hit {
		r.hits++
	} else {
		r.misses++
	}
}
