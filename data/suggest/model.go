package suggest

import (
	"math"

	"nomina/data/suggest/calibrate"
	"nomina/data/suggest/corpus"
	"nomina/data/suggest/crf"
	"nomina/data/suggest/gazetteer"
	"nomina/data/suggest/lexicon"
)

// Model is what was learnt up to one moment. It never changes; any goroutine may
// use it at any time.
type Model struct {
	weights    *crf.Model // nil: nothing was learnt yet
	statistics *corpus.Statistics
	lexicon    *lexicon.Lexicon
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
func (m *Model) Suggest(a Article) []Suggestion { return m.search(a, (*search).shown) }

// The scores, before calibration, from which on Found returns a span: of the label,
// and of all labels together. A model that has seen little is timid, for most words
// are no names. They give the best F1 on development texts; in between they go with
// the logarithm of the sentences.
const (
	foundFew, foundSpanFew   = 0.10, 0.18 // up to fewSentences
	foundMany, foundSpanMany = 0.31, 0.43 // from manySentences on
	fewSentences             = 100
	manySentences            = 2000
)

// found returns both thresholds.
func (m *Model) found() (label, span float64) {
	n := float64(min(max(m.sentences, fewSentences), manySentences))
	much := math.Log(n/fewSentences) / math.Log(float64(manySentences)/fewSentences)
	return foundFew + much*(foundMany-foundFew), foundSpanFew + much*(foundSpanMany-foundSpanFew)
}

// Found returns the names that the model takes to be in an article, in order, also
// those that are not likely enough to be shown. It is what the model is measured by.
func (m *Model) Found(a Article) []Suggestion { return m.search(a, (*search).likely) }

func (m *Model) search(a Article, take func(*search, candidate) bool) []Suggestion {
	s := &search{m: m, a: a, p: prepare(a, m.statistics, m.lexicon), labels: m.labels.snapshot()}
	s.learnArticle()
	s.reject()
	for _, r := range s.p.Text.Sentences {
		s.sentence(r)
	}
	return s.chosen(take)
}
