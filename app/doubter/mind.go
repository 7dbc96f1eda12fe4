package doubter

import (
	"context"
	"errors"
	"sync"

	"nomina/data"
	"nomina/data/consistency"
)

// mind is what is known of the project. Any goroutine may use it.
type mind struct {
	reader data.Reader

	mu        sync.RWMutex
	ready     bool // everything was read
	table     *consistency.Table
	dismissed consistency.Dismissed
	fresh     map[data.ID]bool // articles put since all were surveyed last
}

func newMind(r data.Reader) *mind {
	return &mind{reader: r, table: consistency.NewTable(), fresh: map[data.ID]bool{}}
}

// readAll reads all that is marked. What was read before is forgotten.
func (m *mind) readAll(ctx context.Context) error {
	t := consistency.NewTable()
	for doc, err := range m.all(ctx, true) {
		if err != nil {
			return err
		}
		t.Put(doc.Article.ID, doc.Annotations)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ready, m.table = true, t
	return nil
}

// put reads what is marked in an article now, and what is not.
func (m *mind) put(ctx context.Context, id data.ID) error {
	doc, err := m.document(ctx, id)
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(doc.Annotations) == 0 {
		m.table.Remove(id)
	} else {
		m.table.Put(id, doc.Annotations)
	}
	if m.fresh[id] = true; judged(doc) {
		m.table.Survey(doc)
	}
	return nil
}

// document reads an article; its text is left out where it is not to be judged.
func (m *mind) document(ctx context.Context, id data.ID) (doc data.Document, err error) {
	if doc.Article, err = m.reader.Article(ctx, id); err != nil {
		return doc, err
	}
	if doc.Annotations, err = m.reader.Annotations(ctx, id); err != nil {
		return doc, err
	}
	if judged(doc) {
		doc.Text, err = m.reader.Text(ctx, doc.Article.TextHash)
	}
	return doc, err
}

// surveyAll looks in every article where texts stand that are marked elsewhere, so
// that a word which is marked now and then is not taken for a missed name.
func (m *mind) surveyAll(ctx context.Context) error {
	m.mu.Lock()
	clear(m.fresh)
	m.mu.Unlock()
	for doc, err := range m.all(ctx, true) {
		if err != nil {
			return err
		}
		m.survey(doc)
	}
	return nil
}

// survey leaves out what was put meanwhile, which was surveyed then.
func (m *mind) survey(doc data.Document) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if judged(doc) && !m.fresh[doc.Article.ID] {
		m.table.Survey(doc)
	}
}

// rules reads what was left for good.
func (m *mind) rules(ctx context.Context) error {
	all, err := m.reader.Dismissals(ctx)
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.dismissed = consistency.NewDismissed(all)
	return nil
}

// judge returns the doubts about an article.
func (m *mind) judge(ctx context.Context, id data.ID) ([]consistency.Doubt, error) {
	doc, err := m.document(ctx, id)
	if err != nil {
		return nil, err
	}
	return m.doubts(doc), nil
}

// doubts returns those about an article that was read.
func (m *mind) doubts(doc data.Document) []consistency.Doubt {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if !m.ready || !judged(doc) {
		return nil
	}
	return consistency.Article(doc, m.table, m.dismissed)
}

func (m *mind) where(text string, label data.ID) map[data.ID]int {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if !m.ready {
		return nil
	}
	return m.table.Where(text, label)
}
