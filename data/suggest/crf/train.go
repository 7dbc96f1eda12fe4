package crf

import (
	"context"
	"math"
	"math/rand/v2"
)

// Sentence is what is learnt from: tokens and their states.
type Sentence struct {
	Tokens []Token
	States []int
}

// Options are the settings of a training.
type Options struct {
	Epochs  int     // how often each sentence is seen
	Rate    float64 // the step at the beginning
	End     float64 // the step at the end, as a part of Rate
	Penalty float64 // L2, divided by the number of sentences
	Seed    uint64  // of the order of sentences
}

// quiet is the gradient below which a token's features are left as they are.
const quiet = 1e-3

// Train moves the weights towards the sentences. When ctx ends it returns the
// context's error, between two sentences.
func (m *Model) Train(ctx context.Context, all []Sentence, o Options) error {
	if len(all) == 0 {
		return ctx.Err()
	}
	random := rand.New(rand.NewPCG(o.Seed, 1))
	tr := trainer{m: m, gradient: make([]float64, m.states())}
	steps, step := float64(o.Epochs*len(all)), 0.0
	for range o.Epochs {
		for _, k := range random.Perm(len(all)) {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			rate := o.Rate * (1 - (1-o.End)*step/steps)
			m.scale *= 1 - rate*o.Penalty/float64(len(all))
			tr.learn(all[k], rate)
			step++
		}
	}
	m.rescale()
	return nil
}

// rescale takes the scale into the weights once it is small.
func (m *Model) rescale() {
	if m.scale > 0.1 {
		return
	}
	for i := range m.w {
		m.w[i] *= float32(m.scale)
	}
	m.scale = 1
}

type trainer struct {
	m        *Model
	lattice  Lattice
	gradient []float64
}

// learn takes one step along the gradient of a sentence's log-likelihood: what is
// there minus what is expected.
func (tr *trainer) learn(s Sentence, rate float64) {
	x := &tr.lattice
	x.Set(tr.m, s.Tokens, nil)
	for t, tok := range s.Tokens {
		if x.gradientAt(t, s.States[t], tr.gradient) > quiet {
			tr.m.update(tok, tr.gradient, rate, x.sum)
		}
	}
	if x.moveTransitions(s.States, rate) {
		x.exponents()
	}
}

// gradientAt sets g to the gradient for the states of token t and returns its
// largest entry.
func (x *Lattice) gradientAt(t, state int, g []float64) float64 {
	large := 0.0
	for s := range g {
		g[s] = -x.Marginal(t, s)
		if s == state {
			g[s]++
		}
		large = max(large, math.Abs(g[s]))
	}
	return large
}

// moveTransitions does for the weights of transitions what update does for
// features; it reports whether they moved.
func (x *Lattice) moveTransitions(states []int, rate float64) bool {
	moved := false
	for t := 1; t < x.n; t++ {
		if x.Marginal(t, O) > 1-quiet && x.Marginal(t-1, O) > 1-quiet && states[t] == O && states[t-1] == O {
			continue
		}
		moved = true
		x.moveAt(t, rate)
		x.m.trans[states[t-1]*x.s+states[t]] += rate
	}
	return moved
}

// moveAt takes the expected transitions into token t off the weights.
func (x *Lattice) moveAt(t int, rate float64) {
	before, e, b := x.row(x.alpha, t-1), x.row(x.emit, t), x.row(x.beta, t)
	f := rate / x.norm[t]
	for a, p := range before {
		row, w := x.row(x.trans, a), x.row(x.m.trans, a)
		w[O] -= f * p * row[O] * e[O] * b[O]
		for s := 1; s < x.s; s += 2 {
			w[s] -= f * p * row[s] * e[s] * b[s]
		}
		if a > 0 {
			i := a + a%2
			w[i] -= f * p * row[i] * e[i] * b[i]
		}
	}
}
