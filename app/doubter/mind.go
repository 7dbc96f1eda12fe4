package doubter

import (
	"context"
	"errors"
	"sync"

	"nomina/data"
	"nomina/data/consistency"
)

// longest is how many code points of text an article may have to be judged. Books
// take longer than anybody waits.
const longest = 1_000_000

// mind is what is known of the project. Any goroutine may use it.
type mind struct {
	reader data.Reader

	mu        sync.RWMutex
	ready     bool // everything was read
	table     *consistency.Table
	dismissed consistency.Dismissed
}

func newMind(r data.Reader) *mind { return &mind{reader: r, table: consistency.NewTable()} }

// readAll reads all that is marked. What was read before is forgotten.
func (m *mind) readAll(ctx context.Context) error {
	all, err := m.reader.Summaries(ctx)
	if err != nil {
		return err
	}
	t := consistency.NewTable()
	for _, s := range all {
		if s.Annotations == 0 {
			continue
		}
		marks, err := m.reader.Annotations(ctx, s.ID)
		if err != nil {
			return err
		}
		t.Put(s.ID, marks)
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
	m.table.Survey(doc)
	return nil
}

// begun reports whether work on an article has begun. In one where it has not,
// everything would be missed.
func begun(s data.Summary) bool { return s.Annotations > 0 || s.Status != data.StatusNew }

// document reads an article; its text is left out where it is not to be judged.
func (m *mind) document(ctx context.Context, id data.ID) (doc data.Document, err error) {
	if doc.Article, err = m.reader.Article(ctx, id); err != nil {
		return doc, err
	}
	if doc.Annotations, err = m.reader.Annotations(ctx, id); err != nil {
		return doc, err
	}
	if doc.Article.Length <= longest && begun(data.Summary{Article: doc.Article, Annotations: len(doc.Annotations)}) {
		doc.Text, err = m.reader.Text(ctx, doc.Article.TextHash)
	}
	return doc, err
}

// surveyAll looks in every article where texts stand that are marked elsewhere, so
// that a word which is marked now and then is not taken for a missed name.
func (m *mind) surveyAll(ctx context.Context) error {
	all, err := m.reader.Summaries(ctx)
	if err != nil {
		return err
	}
	for _, s := range all {
		if !begun(s) {
			continue
		}
		if err := m.survey(ctx, s.ID); err != nil {
			return err
		}
	}
	return nil
}

func (m *mind) survey(ctx context.Context, id data.ID) error {
	doc, err := m.document(ctx, id)
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.table.Survey(doc)
	return nil
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

// judge returns the doubts about an article, and the article.
func (m *mind) judge(ctx context.Context, id data.ID) ([]consistency.Doubt, data.Document, error) {
	doc, err := m.document(ctx, id)
	if err != nil || doc.Text == "" {
		return nil, doc, err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	if !m.ready {
		return nil, doc, nil
	}
	return consistency.Article(doc, m.table, m.dismissed), doc, nil
}

func (m *mind) where(text string, label data.ID) map[data.ID]int {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if !m.ready {
		return nil
	}
	return m.table.Where(text, label)
}
