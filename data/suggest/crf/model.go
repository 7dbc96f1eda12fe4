package crf

import "slices"

// Row is one feature of a token: a hash, of which the highest bits address a
// row of the table of weights.
type Row = uint32

// Bits is the binary logarithm of the number of rows.
const Bits = 18

// Model is the weights for a number of labels. Only Train and Grow change it;
// else any goroutine may use it at any time.
type Model struct {
	labels int
	w      []float32 // rows × columns, to be multiplied by scale
	scale  float64
	trans  []float64 // states × states; entries that may not occur stay 0
}

// New returns a model that knows nothing about so many labels.
func New(labels int) *Model {
	m := &Model{labels: labels, scale: 1}
	m.w = make([]float32, m.columns()<<Bits)
	m.trans = make([]float64, m.states()*m.states())
	return m
}

// Lean makes tokens with a feature likelier to be in a name, by so much of the
// score, before anything is learnt.
func (m *Model) Lean(r Row, by float32) {
	at := int(r>>(32-Bits)) * m.columns()
	m.w[at] += by
	m.w[at+1] += by
}

// Labels returns the number of labels.
func (m *Model) Labels() int { return m.labels }

// Clone returns a copy that shares nothing.
func (m *Model) Clone() *Model {
	return &Model{m.labels, slices.Clone(m.w), m.scale, slices.Clone(m.trans)}
}

// Bytes returns the memory that the weights take.
func (m *Model) Bytes() int { return 4*len(m.w) + 8*len(m.trans) }

// Grow returns a model of more labels that says of the first ones what m does.
func (m *Model) Grow(labels int) *Model {
	g := New(labels)
	g.scale = m.scale
	from, to := m.columns(), g.columns()
	for r := range 1 << Bits {
		copy(g.w[r*to:], m.w[r*from:r*from+from])
	}
	n := m.states()
	for s := range n {
		copy(g.trans[s*g.states():], m.trans[s*n:s*n+n])
	}
	return g
}

// states returns the number of states: O is 0, label l has B 1+2l and I 2+2l.
func (m *Model) states() int { return 1 + 2*m.labels }

// O is the state outside of names.
const O = 0

// B returns the state of the first token of a name with label l.
func B(l int) int { return 1 + 2*l }

// I returns the state of the other tokens of a name with label l.
func I(l int) int { return 2 + 2*l }

func inside(state int) bool { return state > 0 && state%2 == 0 }
