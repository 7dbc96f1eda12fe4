package names

import "unicode/utf8"

// Distance returns how many code points must be inserted, removed, replaced or
// swapped with their neighbour to make b of a, each place being touched once
// (optimal string alignment: Boytsov, "Indexing methods for approximate
// dictionary searching", 2011). When it is more than most it returns most+1,
// sooner the fewer that are. The texts are compared as they are.
func Distance(a, b string, most int) int {
	var bufA, bufB [longest]rune
	return distance(appendRunes(bufA[:0], a), appendRunes(bufB[:0], b), most)
}

func appendRunes(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, r)
	}
	return to
}

func distance(a, b []rune, most int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > most {
		return most + 1
	}
	var buf [3 * (longest + 1)]int
	rows := buf[:]
	width := len(a) + 1
	if 3*width > len(rows) {
		rows = make([]int, 3*width)
	}
	before, last, row := rows[:width], rows[width:2*width], rows[2*width:3*width]
	for i := range last {
		last[i] = i
	}
	for j := range b {
		if fill(row, last, before, a, b, j) > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(a)], most+1)
}

// fill computes the row of b[j] and returns the least in it. No later row has
// less, unless it swaps over this one: then the row before had it.
func fill(row, last, before []int, a, b []rune, j int) int {
	row[0] = j + 1
	least := row[0]
	for i := range a {
		cost := 1
		if a[i] == b[j] {
			cost = 0
		}
		d := min(last[i]+cost, last[i+1]+1, row[i]+1)
		if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
			d = min(d, before[i-1]+1)
		}
		row[i+1] = d
		least = min(least, d)
	}
	return least
}

// ratio returns how alike two words are: 1 when they are the same, 0 when no
// letter stayed, and 0 as well when it would be less than floor.
func ratio(a, b string, floor float64) float64 {
	if a == b {
		return 1
	}
	n := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	most := int(float64(n) * (1 - floor))
	d := Distance(a, b, most)
	if d > most {
		return 0
	}
	return 1 - float64(d)/float64(n)
}
