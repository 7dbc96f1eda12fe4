package consistency

import (
	"maps"
	"testing"

	"nomina/data"
)

func TestTable_Where(t *testing.T) {
	table := NewTable()
	marks := func(label data.ID, quotes ...string) (out []data.Annotation) {
		for _, q := range quotes {
			out = append(out, data.Annotation{Quote: q, Label: label})
		}
		return out
	}
	table.Put("a", marks("place", "New York", "New\nYork", "Kursk"))
	table.Put("b", append(marks("place", "New York"), marks("event", "New York")...))
	table.Put("c", marks("event", "New York"))
	want := map[data.ID]int{"a": 2, "b": 1}
	if got := table.Where("New  York", "place"); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	table.Remove("a")
	if got, want := table.Where("New York", "place"), (map[data.ID]int{"b": 1}); !maps.Equal(got, want) {
		t.Errorf("without an article: got %v, want %v", got, want)
	}
	if got := table.Where("Rome", "place"); len(got) != 0 {
		t.Errorf("what is marked nowhere: got %v, want none", got)
	}
}
