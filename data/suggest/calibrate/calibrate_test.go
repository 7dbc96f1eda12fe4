package calibrate

import (
	"math"
	"testing"
)

func outcomes(score float64, right, wrong int) []Outcome {
	var out []Outcome
	for i := range right + wrong {
		out = append(out, Outcome{score, i < right})
	}
	return out
}

func TestFit(t *testing.T) {
	before := Fit(nil)
	if got := before.Probability(0.5); got != 0.5 {
		t.Errorf("got %v for one half before anything is known, want 0.5", got)
	}
	if got := before.Probability(0.9); got >= 0.9 || got < 0.8 {
		t.Errorf("got %v for 0.9 before anything is known, want a little less", got)
	}
	all := append(outcomes(0.9, 60, 40), outcomes(0.5, 30, 70)...)
	m := Fit(all)
	for score, want := range map[float64]float64{0.9: 0.6, 0.5: 0.3} {
		if got := m.Probability(score); math.Abs(got-want) > 0.06 {
			t.Errorf("got %v for %v, want about %v", got, score, want)
		}
	}
}

func TestFit_LooksAtTheLatest(t *testing.T) {
	old := outcomes(0.9, 0, 500)
	got, want := Fit(append(old, outcomes(0.9, 290, 10)...)), Fit(outcomes(0.9, 290, 10))
	if got != want {
		t.Errorf("got %+v, want %+v as without the oldest", got, want)
	}
}

func TestSure_IsEarned(t *testing.T) {
	tests := []struct {
		name string
		all  []Outcome
		want bool
	}{
		{"nothing known", nil, false},
		{"all right but few", outcomes(0.95, 29, 0), false},
		{"all right", outcomes(0.95, 90, 0), true},
		{"too many wrong", outcomes(0.95, 86, 4), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := Fit(append(tt.all, outcomes(0.6, 5, 20)...))
			if got := m.Sure(0.95); got != tt.want {
				t.Errorf("got sure %v, want %v", got, tt.want)
			}
			if m.Sure(0.6) {
				t.Error("got sure for a score that is mostly wrong, want not")
			}
		})
	}
}

func TestWilson(t *testing.T) {
	// Newcombe (1998), Table I: 81 of 263, 95 %.
	if got := Wilson(81, 263, 1.959964); math.Abs(got-0.2553) > 5e-4 {
		t.Errorf("got %v, want 0.2553", got)
	}
}
