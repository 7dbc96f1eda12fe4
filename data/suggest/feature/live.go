package feature

import "nomina/data/suggest/gazetteer"

// Source is names that features are made of, and a number that tells it apart
// from the others.
type Source struct {
	ID    uint64
	Names *gazetteer.Set
	Less  gazetteer.Less
}

// Live returns the features of the tokens of a sentence that change with what is
// annotated: the longest known name over each, and what names its words stand in.
func Live(words []Word, sources ...Source) [][]uint32 {
	l := live{rows: make([]uint32, 0, 8*len(words)), ends: make([]int, 0, len(words))}
	l.forms = make([]uint64, len(words))
	for i, w := range words {
		l.forms[i] = w.Form
	}
	tags := make([]tags, len(sources))
	for k, s := range sources {
		tags[k] = l.tag(s)
	}
	for i := range words {
		for k, s := range sources {
			l.token(s.ID, tags[k], i)
		}
		l.ends = append(l.ends, len(l.rows))
	}
	return l.split()
}

type live struct {
	forms []uint64
	rows  []uint32
	ends  []int
}

// tags is what a source says about the tokens: 0 nothing, else label and part.
type tags struct{ name, size, often, word []uint64 }

func (l *live) tag(s Source) tags {
	n := len(l.forms)
	all := make([]uint64, 4*n)
	t := tags{all[:n], all[n : 2*n], all[2*n : 3*n], all[3*n:]}
	for i := 0; i < n; i++ {
		if m, ok := s.Names.Word(l.forms[i], s.Less); ok {
			t.word[i] = uint64(m.Label + 1)
		}
		if t.name[i] != 0 {
			continue
		}
		if m, ok := s.Names.Longest(l.forms, i, s.Less); ok {
			t.set(m)
		}
	}
	return t
}

func (t tags) set(m gazetteer.Match) {
	for i := m.First; i < m.End; i++ {
		t.name[i] = uint64(2*m.Label + 2)
		if i == m.First {
			t.name[i]--
		}
		t.size[i] = uint64(min(m.End-m.First, 3))
		t.often[i] = uint64(min(m.N, 3))
		if m.Others > 0 {
			t.often[i] += 8
		}
	}
}

func (l *live) token(id uint64, t tags, i int) {
	if t.name[i] != 0 {
		l.add(id, 1, t.name[i])
		l.add(id, 2, t.name[i]*64+t.often[i])
		l.add(id, 3, t.name[i]*64+t.size[i])
	}
	for d := -1; d <= 1; d++ {
		if k := i + d; k >= 0 && k < len(t.word) && t.word[k] != 0 {
			l.add(id, uint64(6+d), t.word[k])
		}
	}
}

func (l *live) add(id, template, value uint64) {
	h := (id*16+template+1000)*0x9E3779B97F4A7C15 + value*0xD6E8FEB86659FD93
	h ^= h >> 32
	l.rows = append(l.rows, uint32(h*0xBF58476D1CE4E5B9>>32))
}

func (l *live) split() [][]uint32 {
	out := make([][]uint32, len(l.ends))
	first := 0
	for i, end := range l.ends {
		out[i] = l.rows[first:end]
		first = end
	}
	return out
}
