package suggest

import (
	"nomina/data/suggest/calibrate"
	"nomina/data/suggest/corpus"
	"nomina/data/suggest/crf"
	"nomina/data/suggest/gazetteer"
)

// Model is what was learnt up to one moment. It never changes; any goroutine may
// use it at any time.
type Model struct {
	weights    *crf.Model // nil: nothing was learnt yet
	statistics *corpus.Statistics
	labels     *labels
	names      *gazetteer.Set
	outside    *gazetteer.Set
	calibrated calibrate.Map
	quiet      map[string]bool
	repeats    repeats
	sentences  int // learnt from
}

// Empty returns the model from before the first training. It suggests the strings
// that are marked in the article.
func Empty() *Model {
	return &Model{
		labels: newLabels(), names: &gazetteer.Set{}, outside: &gazetteer.Set{},
		calibrated: calibrate.Fit(nil),
	}
}

// Sentences returns how many sentences the model has learnt from.
func (m *Model) Sentences() int { return m.sentences }

// Bytes returns about how much memory the model takes, without what it shares with
// the corpus.
func (m *Model) Bytes() int {
	n := m.names.Bytes() + m.outside.Bytes()
	if m.weights != nil {
		n += m.weights.Bytes()
	}
	return n
}

// Suggest returns the names that may be in an article, in order. They overlap
// neither each other nor what is confirmed. It takes about 4 ms for 750 words.
func (m *Model) Suggest(a Article) []Suggestion {
	p := prepare(a, m.statistics)
	s := &search{m: m, a: a, p: p, labels: m.labels.snapshot()}
	s.learnArticle()
	s.reject()
	for _, r := range p.Text.Sentences {
		s.sentence(r)
	}
	return s.chosen()
}
