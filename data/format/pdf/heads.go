package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// edge is how many lines at the top and at the foot of a page may be heads.
const edge = 2

// dropHeads takes lines off pages that stand at the top or the foot of at least
// two fifths of them, page numbers counted as equal, and returns how many.
func dropHeads(pages [][]line) int {
	if len(pages) < 2 {
		return 0
	}
	on := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, i := range edges(page) {
			if s := shape(page[i].text); !seen[s] {
				seen[s] = true
				on[s]++
			}
		}
	}
	least := max(2, (2*len(pages)+4)/5)
	dropped := 0
	for n, page := range pages {
		var heads []int
		for _, i := range edges(page) {
			if on[shape(page[i].text)] >= least {
				heads = append(heads, i)
			}
		}
		kept := page[:0:0]
		for i, l := range page {
			if !slices.Contains(heads, i) {
				kept = append(kept, l)
			}
		}
		dropped += len(heads)
		pages[n] = kept
	}
	return dropped
}

// edges returns which lines stand highest and lowest on a page.
func edges(page []line) []int {
	order := make([]int, len(page))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case page[a].base > page[b].base:
			return -1
		case page[a].base < page[b].base:
			return 1
		}
		return 0
	})
	if len(order) <= 2*edge {
		return order
	}
	return append(order[:edge:edge], order[len(order)-edge:]...)
}

// shape returns a line with all numbers alike.
func shape(s string) string {
	var out strings.Builder
	before := false
	for _, r := range strings.ToLower(s) {
		number := unicode.IsDigit(r)
		if number && !before {
			out.WriteByte('0')
		} else if !number && !unicode.IsSpace(r) {
			out.WriteRune(r)
		}
		before = number
	}
	return out.String()
}
