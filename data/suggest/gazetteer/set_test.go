package gazetteer

import "testing"

func TestLongest(t *testing.T) {
	var s Set
	s.Add([]uint64{1, 2}, 0, 1)
	s.Add([]uint64{1, 2, 3, 4}, 1, 2)
	s.Add([]uint64{1, 2, 3, 4}, 0, 1)
	tests := []struct {
		name  string
		words []uint64
		want  Match
		ok    bool
	}{
		{"the whole name", []uint64{1, 2, 3, 4, 5}, Match{0, 4, 1, 2, 1}, true},
		{"back to the shorter", []uint64{1, 2, 3, 9}, Match{0, 2, 0, 1, 0}, true},
		{"a beginning only", []uint64{1, 9}, Match{}, false},
		{"nothing", []uint64{7}, Match{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := s.Longest(tt.words, 0, nil); got != tt.want || ok != tt.ok {
				t.Errorf("got %+v, %v, want %+v, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestLess(t *testing.T) {
	var s Set
	s.Add([]uint64{1, 2}, 0, 1)
	s.Add([]uint64{1, 2}, 1, 1)
	less := Less{}
	less.Take([]uint64{1, 2}, 0)
	if got, ok := s.Longest([]uint64{1, 2}, 0, less); !ok || got.Label != 1 || got.Others != 0 {
		t.Errorf("got %+v, %v without label 0, want label 1 alone", got, ok)
	}
	less.Take([]uint64{1, 2}, 1)
	if got, ok := s.Longest([]uint64{1, 2}, 0, less); ok {
		t.Errorf("got %+v with all taken off, want nothing", got)
	}
	if got, ok := s.Word(2, less); ok {
		t.Errorf("got %+v for a word with all taken off, want nothing", got)
	}
}

func TestSnapshot_Stays(t *testing.T) {
	var s Set
	s.Add([]uint64{1, 2}, 0, 1)
	before := s.Snapshot()
	s.Add([]uint64{1, 2}, 0, -1)
	s.Add([]uint64{5}, 1, 1)
	if got := before.Of([]uint64{1, 2}, 0); got != 1 {
		t.Errorf("got %d in the snapshot, want 1", got)
	}
	if got := before.Of([]uint64{5}, 1); got != 0 {
		t.Errorf("got %d of what came later in the snapshot, want 0", got)
	}
	if got := s.Of([]uint64{1, 2}, 0); got != 0 {
		t.Errorf("got %d of what was removed, want 0", got)
	}
	if _, more := s.Lookup(Key(0, 1)); more {
		t.Error("got a beginning of a removed name, want none")
	}
}
