package suggest

import (
	"nomina/data"
	"nomina/data/suggest/calibrate"
	"nomina/data/suggest/corpus"
	"nomina/data/suggest/crf"
	"nomina/data/suggest/gazetteer"
	"nomina/data/suggest/lexicon"
	"nomina/data/token"
)

// Trainer learns from articles. One goroutine at a time may use it; the models it
// gives may be used by all meanwhile.
type Trainer struct {
	statistics *corpus.Statistics
	lexicon    *lexicon.Lexicon
	labels     *labels
	names      *gazetteer.Set // marked in the project
	outside    *gazetteer.Set // given from outside
	calibrated calibrate.Map
	articles   map[data.ID]*studied
	pool       []*studied // those with features, the one put last at the end
	repeats    repeats
	model      *crf.Model // nil before the first training
	quiet      map[string]int
	step       uint64 // counts trainings
}

// studied is what the trainer keeps of an article.
type studied struct {
	names    []name
	quiet    []string  // strings rejected everywhere, with their label
	prepared *prepared // nil when it is long ago
	article  Article   // as it was put
	less     gazetteer.Less
	changed  bool // since the last training
	size     int  // known sentences
}

// name is the tokens of a mark, as hashes.
type name struct {
	words []uint64
	label int
}

// Pool is the number of sentences that are learnt from: those of the articles
// put last.
const Pool = 6000

// NewTrainer returns a trainer that knows nothing.
func NewTrainer() *Trainer {
	return &Trainer{
		lexicon: lexicon.New(), labels: newLabels(), names: &gazetteer.Set{}, outside: &gazetteer.Set{},
		calibrated: calibrate.Fit(nil), articles: map[data.ID]*studied{}, quiet: map[string]int{},
	}
}

// SetStatistics gives what the project's texts say about words. Articles put
// before are looked at anew by Cold.
func (t *Trainer) SetStatistics(s *corpus.Statistics) { t.statistics = s }

// SetNames gives lists of names from outside of the project, instead of those
// given before.
func (t *Trainer) SetNames(all []Entry) {
	t.outside = &gazetteer.Set{}
	for _, e := range all {
		t.outside.Add(forms(e.Text), t.labels.of(e.Label), 1)
	}
}

// SetOutcomes gives what became of suggestions, the oldest first.
func (t *Trainer) SetOutcomes(all []Outcome) { t.calibrated = fit(all) }

// forms returns the hashes of the tokens of a string.
func forms(s string) []uint64 {
	tokens := token.Split(s).Tokens
	out := make([]uint64, len(tokens))
	for i, tok := range tokens {
		out[i] = token.Form(tok.Text)
	}
	return out
}

// Put adds an article, or puts it in the place of what it was. Articles without
// anything known need not be put. It takes about 2 ms for 700 words.
func (t *Trainer) Put(a Article) {
	t.Remove(a.ID)
	s := &studied{article: a, prepared: prepare(a, t.statistics, t.lexicon), less: gazetteer.Less{}, changed: true}
	for _, m := range s.prepared.marks {
		n := name{s.prepared.forms[m.First:m.End], t.labels.of(m.label)}
		t.names.Add(n.words, n.label, 1)
		t.labels.marks[n.label]++
		s.less.Take(n.words, n.label)
		s.names = append(s.names, n)
	}
	for _, r := range a.Rejected {
		if r.Everywhere {
			k := quietKey(r.string(a.Text), r.Label)
			t.quiet[k]++
			s.quiet = append(s.quiet, k)
		}
	}
	s.size = s.prepared.knownSentences()
	t.articles[a.ID] = s
	t.pool = append(t.pool, s)
	t.evict()
}

// Remove takes an article out again.
func (t *Trainer) Remove(id data.ID) {
	s := t.articles[id]
	if s == nil {
		return
	}
	for _, n := range s.names {
		t.names.Add(n.words, n.label, -1)
		t.labels.marks[n.label]--
	}
	for _, k := range s.quiet {
		if t.quiet[k]--; t.quiet[k] == 0 {
			delete(t.quiet, k)
		}
	}
	delete(t.articles, id)
	t.pool = without(t.pool, s)
}

func without(all []*studied, s *studied) []*studied {
	for i, x := range all {
		if x == s {
			return append(all[:i], all[i+1:]...)
		}
	}
	return all
}

// evict forgets the features of the articles put first when the pool is full.
func (t *Trainer) evict() {
	n := 0
	for i := len(t.pool) - 1; i >= 0; i-- {
		if n += t.pool[i].size; n <= Pool || i == len(t.pool)-1 {
			continue
		}
		for _, s := range t.pool[:i+1] {
			s.forget()
		}
		t.pool = append([]*studied(nil), t.pool[i+1:]...)
		return
	}
}

// forget keeps of an article only the names.
func (s *studied) forget() {
	for i, n := range s.names {
		s.names[i].words = append([]uint64(nil), n.words...)
	}
	s.prepared, s.article, s.less = nil, Article{}, nil
}

// knownSentences counts the sentences of which something is known.
func (p *prepared) knownSentences() int {
	n := 0
	for _, s := range p.Text.Sentences {
		if len(p.runs(s)) > 0 {
			n++
		}
	}
	return n
}
