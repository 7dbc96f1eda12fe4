// Package calibrate learns from what became of suggestions how far a score can be
// trusted.
package calibrate

import (
	"math"
	"slices"
)

// Outcome is what became of something that was suggested, or could have been.
type Outcome struct {
	Score float64 // as the learner gave it, 0 … 1
	Right bool
}

// Map turns scores into probabilities. The zero value is not ready; Fit makes one.
type Map struct {
	slope, shift float64
	sure         float64 // the lowest score of the sure tier, above 1 when there is none
}

// Latest is how many of the last outcomes count.
const Latest = 300

// Temperature is by how much the learner is taken to be too sure of itself
// before anything is known.
const Temperature = 1.3

// Fit learns from outcomes, of which the last are the newest. It scales the log
// odds of a score as Platt does ("Probabilistic Outputs for Support Vector
// Machines", 1999), with a prior for few outcomes: Temperature and no shift.
func Fit(all []Outcome) Map {
	all = all[max(0, len(all)-Latest):]
	m := Map{slope: 1 / Temperature}
	for range 20 {
		if m.newton(all) < 1e-6 {
			break
		}
	}
	m.sure = sureAbove(all)
	return m
}

// The precision of the prior of slope and shift.
const (
	slopeWeight = 20
	shiftWeight = 6
)

// newton takes one step towards the most likely slope and shift, and returns how
// far it went.
func (m *Map) newton(all []Outcome) float64 {
	ga, gb := slopeWeight*(1/Temperature-m.slope), -shiftWeight*m.shift
	haa, hab, hbb := float64(slopeWeight), 0.0, float64(shiftWeight)
	for _, o := range all {
		x := logit(o.Score)
		p := sigmoid(m.slope*x + m.shift)
		y := 0.0
		if o.Right {
			y = 1
		}
		ga, gb = ga+(y-p)*x, gb+y-p
		v := p * (1 - p)
		haa, hab, hbb = haa+v*x*x, hab+v*x, hbb+v
	}
	det := haa*hbb - hab*hab
	da, db := (hbb*ga-hab*gb)/det, (haa*gb-hab*ga)/det
	m.slope = max(0.1, m.slope+da)
	m.shift += db
	return math.Abs(da) + math.Abs(db)
}

func logit(p float64) float64 {
	p = min(max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Probability returns how likely a suggestion with this score is right.
func (m Map) Probability(score float64) float64 {
	return sigmoid(m.slope*logit(score) + m.shift)
}

// Sure reports whether a score belongs to those that were right nearly always.
func (m Map) Sure(score float64) bool { return score >= m.sure }

// What the sure tier has to show: so many outcomes, and this precision even if
// they were lucky.
const (
	sureOutcomes  = 30
	surePrecision = 0.965
	sureLuck      = 1.6 // standard deviations
)

// sureAbove returns the lowest score above which outcomes earn the sure tier.
func sureAbove(all []Outcome) float64 {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Outcome) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	above, right := 2.0, 0
	for i, o := range sorted {
		if o.Right {
			right++
		}
		last := i+1 == len(sorted) || sorted[i+1].Score < o.Score
		if last && i+1 >= sureOutcomes && Wilson(right, i+1, sureLuck) >= surePrecision {
			above = o.Score
		}
	}
	return above
}

// Wilson returns the lower bound of the share right/n, z standard deviations
// below it (Wilson, "Probable Inference", 1927).
func Wilson(right, n int, z float64) float64 {
	if n == 0 {
		return 0
	}
	p, m := float64(right)/float64(n), float64(n)
	middle := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return (middle - half) / (1 + z*z/m)
}
