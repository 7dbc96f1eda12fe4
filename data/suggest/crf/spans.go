package crf

// Span is a name in a sentence.
type Span struct {
	First, End int // tokens, half-open
	Label      int
	P          float64 // the probability of exactly this span with this label
}

// Spans calls yield with each span whose probability is at least low, by first
// token, then label, then length. Unlike the best path (Viterbi), this finds names
// that are likely but not likelier than their absence, and what is found above
// one half is never in the way of each other.
//
// The probability is that of constrained forward-backward: Culotta and McCallum,
// "Confidence Estimation for Information Extraction" (2004).
func (x *Lattice) Spans(low float64, yield func(Span)) {
	for t := range x.n {
		for l := range x.m.labels {
			if x.Marginal(t, B(l)) >= low {
				x.spansFrom(t, l, low, yield)
			}
		}
	}
}

// spansFrom follows a name from its first token as long as it may go on.
func (x *Lattice) spansFrom(first, l int, low float64, yield func(Span)) {
	p := x.alpha[first*x.s+B(l)] // of the name so far, whatever comes
	state := B(l)
	for t := first; t < x.n; t++ {
		if t > first {
			p *= x.trans[state*x.s+I(l)] * x.emit[t*x.s+I(l)] / x.norm[t]
			state = I(l)
		}
		on := p * x.beta[t*x.s+state]
		if on < low {
			return
		}
		if q := on - p*x.goesOn(t, state, l); q >= low {
			yield(Span{first, t + 1, l, q})
		}
	}
}

// goesOn returns the part of beta that stays within the name after token t.
func (x *Lattice) goesOn(t, state, l int) float64 {
	if t+1 == x.n {
		return 0
	}
	i := (t+1)*x.s + I(l)
	return x.trans[state*x.s+I(l)] * x.emit[i] * x.beta[i] / x.norm[t+1]
}
