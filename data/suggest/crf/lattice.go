package crf

import "math"

// Lattice is the forward and backward sums over all ways to mark one sentence. It
// is scratch memory that is used again; one goroutine at a time may use it.
type Lattice struct {
	m      *Model
	n, s   int       // tokens, states
	emit   []float64 // n × s: exp(score - the token's highest)
	alpha  []float64 // n × s: scaled so that a token's sum is 1
	beta   []float64 // n × s
	norm   []float64 // n: what alpha was divided by
	trans  []float64 // s × s: exp(weight), 0 where it may not occur
	sum    []float32
	logZ   float64
	shifts float64 // of the highest scores taken out of emit
}

// Allow says which states a token may have; nil allows all.
type Allow func(token, state int) bool

// Set computes the sums for a sentence of at least one token.
func (x *Lattice) Set(m *Model, tokens []Token, allow Allow) {
	if x.m != m || x.s != m.states() {
		x.m, x.s = m, m.states()
		x.trans = resize(x.trans, x.s*x.s)
		x.sum = make([]float32, m.columns())
		x.exponents()
	}
	x.n = len(tokens)
	x.emit = resize(x.emit, x.n*x.s)
	x.alpha = resize(x.alpha, x.n*x.s)
	x.beta = resize(x.beta, x.n*x.s)
	x.norm = resize(x.norm, x.n)
	x.emissions(tokens, allow)
	x.forward()
	x.backward()
}

func resize(a []float64, n int) []float64 {
	if cap(a) < n {
		return make([]float64, n)
	}
	return a[:n]
}

// exponents computes the factors of transitions anew.
func (x *Lattice) exponents() {
	for a := range x.s {
		for b := range x.s {
			x.trans[a*x.s+b] = 0
			if follows(a, b) {
				x.trans[a*x.s+b] = math.Exp(x.m.trans[a*x.s+b])
			}
		}
	}
}

// follows reports whether state b may come after state a.
func follows(a, b int) bool { return !inside(b) || a == b || a == b-1 }

func (x *Lattice) emissions(tokens []Token, allow Allow) {
	x.shifts = 0
	for t, tok := range tokens {
		e := x.row(x.emit, t)
		x.m.emit(tok, x.sum, e)
		high := e[O]
		for _, v := range e {
			high = max(high, v)
		}
		x.shifts += high
		for s, v := range e {
			e[s] = math.Exp(v - high)
			if t == 0 && inside(s) || allow != nil && !allow(t, s) {
				e[s] = 0
			}
		}
	}
}

func (x *Lattice) row(a []float64, t int) []float64 { return a[t*x.s : (t+1)*x.s] }

func (x *Lattice) forward() {
	x.logZ = x.shifts
	for t := range x.n {
		a, e := x.row(x.alpha, t), x.row(x.emit, t)
		copy(a, e)
		if t > 0 {
			x.step(x.row(x.alpha, t-1), a)
			for s := range a {
				a[s] *= e[s]
			}
		}
		total := add(a)
		if total < math.SmallestNonzeroFloat32 { // nothing is allowed: go on from O
			a[O], total = 1, 1
		}
		for s := range a {
			a[s] /= total
		}
		x.norm[t] = total
		x.logZ += math.Log(total)
	}
}

func add(a []float64) float64 {
	total := 0.0
	for _, v := range a {
		total += v
	}
	return total
}

// step adds up, for each state, what comes into it from the states before.
func (x *Lattice) step(from, to []float64) {
	clear(to)
	for a, p := range from {
		if p == 0 {
			continue
		}
		row := x.trans[a*x.s : (a+1)*x.s]
		to[O] += p * row[O]
		for b := 1; b < x.s; b += 2 {
			to[b] += p * row[b]
		}
		if a > 0 {
			i := a + a%2
			to[i] += p * row[i]
		}
	}
}

func (x *Lattice) backward() {
	last := x.row(x.beta, x.n-1)
	for s := range last {
		last[s] = 1
	}
	next := make([]float64, x.s)
	for t := x.n - 2; t >= 0; t-- {
		b, e := x.row(x.beta, t+1), x.row(x.emit, t+1)
		for s := range next {
			next[s] = b[s] * e[s] / x.norm[t+1]
		}
		x.back(next, x.row(x.beta, t))
	}
}

// back adds up, for each state, what goes out of it to the states behind.
func (x *Lattice) back(next, to []float64) {
	for a := range to {
		row := x.trans[a*x.s : (a+1)*x.s]
		v := row[O] * next[O]
		for b := 1; b < x.s; b += 2 {
			v += row[b] * next[b]
		}
		if a > 0 {
			i := a + a%2
			v += row[i] * next[i]
		}
		to[a] = v
	}
}

// LogZ returns the logarithm of the sum over all ways.
func (x *Lattice) LogZ() float64 { return x.logZ }

// Marginal returns the probability that a token has a state.
func (x *Lattice) Marginal(token, state int) float64 {
	i := token*x.s + state
	return x.alpha[i] * x.beta[i]
}
