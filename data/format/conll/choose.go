package conll

import (
	"slices"
	"strconv"

	"nomina/data/format/tokens"
)

// column is what was seen in one.
type column struct {
	tags   int // O, or a letter, a hyphen and a label
	none   int // of those, and of _ and -: no label
	dummy  int // _, - or -X-, which say nothing
	number int
	zero   int // of those, 0, which some write for O
	labels map[string]int
}

// choose finds the columns of words and tags; it is false when none holds tags.
func (l *layout) choose(rows [][][]byte) bool {
	cols := make([]column, l.columns)
	found := false
	for _, l.style = range []style{letterFirst, underscores, letterLast} {
		for i := range cols {
			cols[i] = look(rows, i, l.style)
		}
		if found = l.chooseTags(cols, len(rows)); found {
			break
		}
	}
	switch {
	case found:
	case isPlain(cols[l.columns-1], len(rows)):
		l.style, l.tags = letterFirst, []int{l.columns - 1}
		if tokens.AreLetterLabels(cols[l.columns-1].labels) {
			l.style = letterOnly
		}
	default:
		return l.word > 0 && l.columns >= 10 // a tree bank without names
	}
	for _, i := range l.tags {
		l.named += len(rows) - cols[i].none
		l.hear(rows, i)
	}
	return true
}

// chooseTags finds the columns of words, behind those that hold numbers, and of
// tags, behind the words or before all.
func (l *layout) chooseTags(cols []column, n int) bool {
	l.word = l.behindNumbers(cols, 0, n)
	if l.tags = tagged(cols, l.word+1, n, l.word > 0); l.tags != nil {
		return true
	}
	if tagged(cols[:1], 0, n, false) == nil {
		return false
	}
	l.tags, l.word = []int{0}, l.behindNumbers(cols, 1, n)
	return true
}

// behindNumbers returns the first column from the i-th on that holds more than
// numbers, which count the words or say where they stand in a text; or i, when
// nothing but what says nothing is behind them.
func (l *layout) behindNumbers(cols []column, i, n int) int {
	for k := i; k < len(cols) && (l.tabs && len(cols) > 2 || n > 2); k++ {
		if cols[k].number < n {
			if cols[k].dummy == n || cols[k].tags == n {
				return i
			}
			return k
		}
	}
	return i
}

func look(rows [][][]byte, i int, spelled style) column {
	c := column{labels: map[string]int{}}
	for _, r := range rows {
		s := spelled.tag(string(r[i]))
		_, err := strconv.Atoi(s)
		switch {
		case s == "O":
			c.tags++
			c.none++
		case s == "_" || s == "-" || s == "-X-" || s == "":
			c.dummy++
			c.none++
		case tokens.IsTag(s):
			c.tags++
			_, label, _ := tokens.Parse(s)
			c.labels[label]++
		case err == nil:
			c.number++
			if s == "0" {
				c.zero++
			}
		default:
			c.labels[s]++
		}
	}
	return c
}

// tagged returns the columns that hold tags and nothing else, from the i-th on:
// the last, and those that have labels in common with it, or all of them where they
// are layers. Chunks of syntax do not count where there is something else.
func tagged(cols []column, from, n int, layers bool) []int {
	var all []int
	for i := from; i < len(cols); i++ {
		if c := cols[i]; c.tags > 0 && (c.tags+c.dummy+c.zero)*100 >= n*98 {
			all = append(all, i)
		}
	}
	if len(all) > 1 {
		names := slices.DeleteFunc(slices.Clone(all), func(i int) bool { return isChunks(cols[i]) })
		if len(names) > 0 {
			all = names
		}
	}
	if len(all) < 2 || layers {
		return all
	}
	last := len(all) - 1
	for last > 0 && len(cols[all[last]].labels) == 0 {
		last--
	}
	return slices.DeleteFunc(all, func(i int) bool { return i != all[last] && !shares(cols[i], cols[all[last]]) })
}

// isChunks reports whether the labels are those of phrases.
func isChunks(c column) bool {
	phrases := []string{"NP", "VP", "PP", "ADVP", "ADJP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP", "NC", "PC", "VC", "AC"}
	for label := range c.labels {
		if !slices.Contains(phrases, label) {
			return false
		}
	}
	return len(c.labels) > 0
}

func shares(a, b column) bool {
	for label := range a.labels {
		if b.labels[label] > 0 {
			return true
		}
	}
	return false
}

// isPlain reports whether a column has labels without letters: PERSON, O.
func isPlain(c column, n int) bool {
	return c.none > c.dummy && c.none*4 >= n && len(c.labels) <= 50 && c.number == 0
}

// hear tells what scheme the tags of a column are in. Every line counts as a
// sentence of its own, but for those that go on.
func (l *layout) hear(rows [][][]byte, i int) {
	tags := make([]string, len(rows))
	for k, r := range rows {
		tags[k] = l.style.tag(string(r[i]))
	}
	l.seen.Hear(tags)
}
