package crf

// A row has a column for B, one for I and then one for each label. The score of a
// state is the sum of its part of the name and its label's, so that what names
// look like is learnt from all labels together; few annotations go further, and
// thirty labels take half the memory.
const shared = 2

// columns returns the width of a row.
func (m *Model) columns() int { return shared + m.labels }

// Token is the features of a token: what never changes and what does as more is
// annotated. Each has the value 1.
type Token struct{ Static, Live []Row }

// emit sets scores, one for each state, to those of a token. sum has a place for
// each column.
func (m *Model) emit(t Token, sum []float32, scores []float64) {
	clear(sum)
	m.add(t.Static, sum)
	m.add(t.Live, sum)
	scores[O] = 0
	for l := range m.labels {
		label := m.scale * float64(sum[shared+l])
		scores[B(l)] = m.scale*float64(sum[0]) + label
		scores[I(l)] = m.scale*float64(sum[1]) + label
	}
}

func (m *Model) add(rows []Row, sum []float32) {
	n := len(sum)
	for _, r := range rows {
		at := int(r>>(32-Bits)) * n
		for k, w := range m.w[at : at+n] {
			sum[k] += w
		}
	}
}

// update moves the weights of a token's features along the gradient of its
// states, times rate. sum is overwritten.
func (m *Model) update(t Token, gradient []float64, rate float64, sum []float32) {
	clear(sum)
	rate /= m.scale
	for l := range m.labels {
		b, i := gradient[B(l)], gradient[I(l)]
		sum[0] += float32(rate * b)
		sum[1] += float32(rate * i)
		sum[shared+l] = float32(rate * (b + i))
	}
	m.move(t.Static, sum)
	m.move(t.Live, sum)
}

func (m *Model) move(rows []Row, by []float32) {
	n := len(by)
	for _, r := range rows {
		at := int(r>>(32-Bits)) * n
		w := m.w[at : at+n]
		for k, d := range by {
			w[k] += d
		}
	}
}
