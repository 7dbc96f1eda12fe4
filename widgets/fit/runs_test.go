package fit

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name, title string
		matched     []int
		want        []run
	}{
		{"nothing", "Kim", nil, []run{{"Kim", false}}},
		{"the middle", "Kim", []int{1}, []run{{"K", false}, {"i", true}, {"m", false}}},
		{"runes, not bytes", "éKé", []int{1, 2}, []run{{"é", false}, {"Ké", true}}},
		{"beyond a cut title", "Ki…", []int{0, 7}, []run{{"K", true}, {"i…", false}}},
		{"an accent stays on its letter", "e\u0301a", []int{0}, []run{{"e\u0301", true}, {"a", false}}},
		{"Arabic is not cut", "محمد", []int{1}, []run{{"محمد", false}}},
		{"empty", "", []int{0}, []run{{"", false}}},
	}
	for _, tt := range tests {
		if d := cmp.Diff(tt.want, split(tt.title, tt.matched), cmp.AllowUnexported(run{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}
