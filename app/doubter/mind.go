package doubter

import (
	"context"
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

// put reads what is marked in an article now.
func (m *mind) put(ctx context.Context, id data.ID) error {
	marks, err := m.reader.Annotations(ctx, id)
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(marks) == 0 {
		m.table.Remove(id)
	} else {
		m.table.Put(id, marks)
	}
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

// judge returns the doubts about an article, and the article. There are none about
// one on which work has not begun: everything in it would be missed.
func (m *mind) judge(ctx context.Context, id data.ID) (list []consistency.Doubt, doc data.Document, err error) {
	if doc.Article, err = m.reader.Article(ctx, id); err != nil || doc.Article.Length > longest {
		return nil, doc, err
	}
	if doc.Annotations, err = m.reader.Annotations(ctx, id); err != nil {
		return nil, doc, err
	}
	if doc.Article.Status == data.StatusNew && len(doc.Annotations) == 0 {
		return nil, doc, nil
	}
	if doc.Text, err = m.reader.Text(ctx, doc.Article.TextHash); err != nil {
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
