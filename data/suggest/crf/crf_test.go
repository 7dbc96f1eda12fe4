package crf

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// example is a sentence of four tokens and a model of two labels with weights
// that are neither small nor sure.
func example() (*Model, []Token) {
	random := rand.New(rand.NewPCG(1, 2))
	m := New(2)
	m.scale = 0.8
	tokens := make([]Token, 4)
	for t := range tokens {
		for k := range 3 {
			r := Row(t*3+k+1) << 20
			tokens[t].Static = append(tokens[t].Static, r)
			at := int(r>>(32-Bits)) * m.columns()
			for c := range m.columns() {
				m.w[at+c] = float32(random.NormFloat64() / 2)
			}
		}
		tokens[t].Live = []Row{99 << 20}
	}
	for a := range m.states() {
		for b := range m.states() {
			if follows(a, b) {
				m.trans[a*m.states()+b] = random.NormFloat64() / 2
			}
		}
	}
	return m, tokens
}

// ways calls f with each allowed way to mark n tokens.
func ways(states, n int, f func([]int)) {
	way := make([]int, n)
	var next func(t int)
	next = func(t int) {
		if t == n {
			f(way)
			return
		}
		for s := range states {
			if t == 0 && inside(s) || t > 0 && !follows(way[t-1], s) {
				continue
			}
			way[t] = s
			next(t + 1)
		}
	}
	next(0)
}

// score is the logarithm of what one way weighs.
func score(m *Model, tokens []Token, way []int) float64 {
	total := 0.0
	sum, scores := make([]float32, m.columns()), make([]float64, m.states())
	for t, tok := range tokens {
		m.emit(tok, sum, scores)
		total += scores[way[t]]
		if t > 0 {
			total += m.trans[way[t-1]*m.states()+way[t]]
		}
	}
	return total
}

func near(a, b, by float64) bool { return math.Abs(a-b) <= by }

func TestLattice_AgainstAllWays(t *testing.T) {
	m, tokens := example()
	var x Lattice
	x.Set(m, tokens, nil)
	z := 0.0
	spans := map[Span]float64{}
	ways(m.states(), len(tokens), func(way []int) {
		p := math.Exp(score(m, tokens, way))
		z += p
		for first := range way {
			if way[first] == O || inside(way[first]) {
				continue
			}
			end := first + 1
			for end < len(way) && way[end] == way[first]+1 {
				end++
			}
			spans[Span{First: first, End: end, Label: (way[first] - 1) / 2}] += p
		}
	})
	if got, want := x.LogZ(), math.Log(z); !near(got, want, 1e-4) {
		t.Errorf("got log Z %v, want %v", got, want)
	}
	found := 0
	x.Spans(0, func(s Span) {
		found++
		p := s.P
		s.P = 0
		if want := spans[s] / z; !near(p, want, 1e-5) {
			t.Errorf("%+v: got probability %v, want %v", s, p, want)
		}
	})
	if found != len(spans) {
		t.Errorf("got %d spans, want %d", found, len(spans))
	}
}

func TestLattice_HoldsFast(t *testing.T) {
	m, tokens := example()
	var x Lattice
	x.Set(m, tokens, func(token, state int) bool { return token != 1 || state == B(1) })
	if got := x.Marginal(1, B(1)); !near(got, 1, 1e-9) {
		t.Errorf("got probability %v of the state held fast, want 1", got)
	}
	for s := range m.states() {
		if s != O && s != B(0) && s != B(1) && x.Marginal(0, s) > 1e-12 {
			t.Errorf("got probability %v of I in the first token, want 0", x.Marginal(0, s))
		}
	}
}

// One step of learning is compared with the slope of the likelihood, by
// differences.
func TestLearn_Gradient(t *testing.T) {
	m, tokens := example()
	states := []int{B(0), I(0), O, B(1)}
	likelihood := func(m *Model) float64 {
		var x Lattice
		x.Set(m, tokens, nil)
		return score(m, tokens, states) - x.LogZ()
	}
	const rate, step = 1e-3, 1e-2
	moved := m.Clone()
	tr := trainer{m: moved, gradient: make([]float64, m.states())}
	tr.learn(Sentence{tokens, states}, rate)
	for _, r := range []Row{1 << 20, 5 << 20, 12 << 20, 99 << 20} {
		for c := range m.columns() {
			at := int(r>>(32-Bits))*m.columns() + c
			up, down := m.Clone(), m.Clone()
			up.w[at] += step
			down.w[at] -= step
			want := (likelihood(up) - likelihood(down)) / (2 * step) / (m.scale * m.scale)
			got := float64(moved.w[at]-m.w[at]) / rate
			if !near(got, want, 2e-3) {
				t.Errorf("weight %d of row %d: got slope %v, want %v", c, r>>20, got, want)
			}
		}
	}
	for at := range m.trans {
		if !follows(at/m.states(), at%m.states()) {
			continue
		}
		up, down := m.Clone(), m.Clone()
		up.trans[at] += step
		down.trans[at] -= step
		want := (likelihood(up) - likelihood(down)) / (2 * step)
		if got := (moved.trans[at] - m.trans[at]) / rate; !near(got, want, 2e-3) {
			t.Errorf("transition %d: got slope %v, want %v", at, got, want)
		}
	}
}

func TestTrain_LearnsAndRepeats(t *testing.T) {
	_, tokens := example()
	all := []Sentence{{tokens, []int{B(0), I(0), O, B(1)}}}
	o := Options{Epochs: 60, Rate: 0.2, End: 1, Penalty: 0.01, Seed: 3}
	train := func() *Model {
		m := New(2)
		if err := m.Train(context.Background(), all, o); err != nil {
			t.Fatal(err)
		}
		return m
	}
	m := train()
	var x Lattice
	x.Set(m, tokens, nil)
	if got := x.Marginal(1, I(0)); got < 0.9 {
		t.Errorf("got probability %v of what was learnt, want at least 0.9", got)
	}
	var y Lattice
	y.Set(train(), tokens, nil)
	if got, want := y.LogZ(), x.LogZ(); got != want {
		t.Errorf("got log Z %v the second time, want %v", got, want)
	}
	var z Lattice
	z.Set(m.Grow(3), tokens, func(_, s int) bool { return s < 5 })
	if got, want := z.LogZ(), x.LogZ(); !near(got, want, 1e-6) {
		t.Errorf("got log Z %v with a third label that is not allowed, want %v", got, want)
	}
}

func TestTrain_Ends(t *testing.T) {
	_, tokens := example()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := New(2).Train(ctx, []Sentence{{tokens, []int{0, 0, 0, 0}}}, Options{Epochs: 1})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want that of the context", err)
	}
}
