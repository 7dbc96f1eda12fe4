package query

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTitles_Rank(t *testing.T) {
	titles := NewTitles([]string{"Guerre en Ukraine", "Élections à Paris", "Paris en crue", "😀 Émeutes"})
	tests := []struct {
		name, query string
		want        []Match
	}{
		{"empty keeps the order", "", []Match{{Index: 0}, {Index: 1}, {Index: 2}, {Index: 3}}},
		{"best first", "paris", []Match{{2, []int{0, 1, 2, 3, 4}}, {1, []int{12, 13, 14, 15, 16}}}},
		{"accents and case do not count", "ELECTIONS", []Match{{1, []int{0, 1, 2, 3, 4, 5, 6, 7, 8}}}},
		{"runes, not bytes", "émeu", []Match{{3, []int{2, 3, 4, 5}}}},
		{"blanks in the query", "en uk", []Match{{0, []int{7, 8, 10, 11}}}},
		{"nothing", "zzz", []Match{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, titles.Rank(tt.query)); d != "" {
				t.Errorf("Rank(%q) differs (-want +got):\n%s", tt.query, d)
			}
		})
	}
}

func TestAll(t *testing.T) {
	for _, query := range []string{"", " \t"} {
		titles := NewTitles([]string{"Paris", "", "Élections"})
		if d := cmp.Diff(titles.Rank(query), All(3)); d != "" {
			t.Errorf("All(3) is not Rank(%q) (-want +got):\n%s", query, d)
		}
	}
	if got := All(0); len(got) != 0 {
		t.Errorf("All(0) = %v, want none", got)
	}
}

func BenchmarkTitles_Rank(b *testing.B) {
	list := make([]string, 10_000)
	for i := range list {
		list[i] = fmt.Sprintf("%s %d", strings.Repeat("La situation à Paris et ailleurs ", 2), i)
	}
	titles := NewTitles(list)
	b.ReportAllocs()
	for b.Loop() {
		titles.Rank("paris 99")
	}
}
