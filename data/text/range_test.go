package text_test

import (
	"testing"

	"nomina/data/text"
)

func TestRange_Union(t *testing.T) {
	for _, tc := range []struct{ a, b, want text.Range }{
		{text.Range{1, 3}, text.Range{2, 5}, text.Range{1, 5}},
		{text.Range{1, 2}, text.Range{7, 9}, text.Range{1, 9}},
		{text.Range{1, 9}, text.Range{3, 4}, text.Range{1, 9}},
		{text.Range{4, 6}, text.Range{0, 0}, text.Range{4, 6}},
		{text.Range{4, 6}, text.Range{9, 2}, text.Range{4, 6}},
		{text.Range{}, text.Range{}, text.Range{}},
	} {
		for _, got := range []text.Range{tc.a.Union(tc.b), tc.b.Union(tc.a)} {
			if got != tc.want {
				t.Errorf("%v and %v: got %v, want %v", tc.a, tc.b, got, tc.want)
			}
		}
	}
}
