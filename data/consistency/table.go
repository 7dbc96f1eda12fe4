package consistency

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"strings"

	"nomina/data"
)

// Table counts the labels of every marked text and of every entity of a project. Texts are the same
// that differ by blanks and line ends alone. Its memory goes with the different
// texts marked in each article. Any number of goroutines may ask it while none
// changes it.
type Table struct {
	texts    map[string]*tally
	entities map[data.ID]*tally
	trie     *trie
	articles map[data.ID][]share
}

// tally is what is known of one text, or of one entity.
type tally struct {
	text     string          // empty for an entity
	entity   data.ID         // empty for a text
	labels   map[data.ID]int // how many marks have each
	marks    int
	unmarked int // places without a mark, in the articles surveyed
}

// share is what one article adds to a tally: marks with a label, or with none
// the places without one.
type share struct {
	of    *tally
	label data.ID
	n     int
}

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{texts: map[string]*tally{}, entities: map[data.ID]*tally{}, trie: newTrie(), articles: map[data.ID][]share{}}
}

// Gather returns the table of documents. The error is theirs, or the context's.
func Gather(ctx context.Context, documents iter.Seq2[data.Document, error]) (*Table, error) {
	t := NewTable()
	for doc, err := range documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, fmt.Errorf("gather what is marked: %w", err)
		}
		t.Put(doc.Article.ID, doc.Annotations)
	}
	return t, nil
}

// Put sets the annotations of an article. What Survey counted there is forgotten.
func (t *Table) Put(article data.ID, annotations []data.Annotation) {
	old := t.articles[article]
	delete(t.articles, article)
	shares := map[share]int{}
	for _, a := range annotations {
		if a.Label == "" {
			continue
		}
		if s := normal(a.Quote); s != "" {
			shares[share{of: t.tally(s), label: a.Label}]++
		}
		if a.Entity != "" {
			shares[share{of: t.entity(a.Entity), label: a.Label}]++
		}
	}
	for s, n := range shares {
		s.n = n
		t.add(article, s)
	}
	t.take(old)
}

// tally returns that of a text; a new one is in the trie at once.
func (t *Table) tally(text string) *tally {
	of := t.texts[text]
	if of == nil {
		text = strings.Clone(text)
		of = &tally{text: text, labels: map[data.ID]int{}}
		t.texts[text] = of
		t.trie.add(of)
	}
	return of
}

// entity returns the tally of an entity.
func (t *Table) entity(id data.ID) *tally {
	of := t.entities[id]
	if of == nil {
		of = &tally{entity: id, labels: map[data.ID]int{}}
		t.entities[id] = of
	}
	return of
}

func (t *Table) add(article data.ID, s share) {
	if s.label == "" {
		s.of.unmarked += s.n
	} else {
		s.of.marks += s.n
		s.of.labels[s.label] += s.n
	}
	t.articles[article] = append(t.articles[article], s)
}

// Remove takes an article out.
func (t *Table) Remove(article data.ID) {
	old := t.articles[article]
	delete(t.articles, article)
	t.take(old)
}

// take takes shares back. A text that no article marks is forgotten.
func (t *Table) take(shares []share) {
	for _, s := range shares {
		if s.label == "" {
			s.of.unmarked -= s.n
			continue
		}
		s.of.marks -= s.n
		if s.of.labels[s.label] -= s.n; s.of.labels[s.label] == 0 {
			delete(s.of.labels, s.label)
		}
		if s.of.marks == 0 {
			t.forget(s.of)
		}
	}
}

func (t *Table) forget(of *tally) {
	if of.entity != "" {
		delete(t.entities, of.entity)
		return
	}
	delete(t.texts, of.text)
	t.trie.remove(of)
}

// Survey counts the places in a document where a text stands that is marked
// elsewhere and not there, so that a common word which is marked now and then is
// not taken for a missed name in other articles. What is marked for the first
// time later is not counted; surveying again does. Put the article first.
func (t *Table) Survey(doc data.Document) {
	kept := t.articles[doc.Article.ID][:0]
	for _, s := range t.articles[doc.Article.ID] {
		if s.label == "" {
			s.of.unmarked -= s.n
		} else {
			kept = append(kept, s)
		}
	}
	t.articles[doc.Article.ID] = kept
	counts := map[*tally]int{}
	for p := range places(t, newArticle(doc)) {
		counts[p.of]++
	}
	for of, n := range counts {
		t.add(doc.Article.ID, share{of: of, n: n})
	}
}

// Labels returns how many marks of a text have each label.
func (t *Table) Labels(text string) map[data.ID]int {
	if of := t.texts[normal(text)]; of != nil {
		return maps.Clone(of.labels)
	}
	return map[data.ID]int{}
}

// usual returns the label that most marks have; of several the one
// with the smallest ID.
func (of *tally) usual() data.ID {
	best := data.ID("")
	for label, n := range of.labels {
		if m := of.labels[best]; n > m || n == m && label < best {
			best = label
		}
	}
	return best
}

// here returns how many places without a mark an article was found to have.
func (t *Table) here(article data.ID, of *tally) int {
	for _, s := range t.articles[article] {
		if s.label == "" && s.of == of {
			return s.n
		}
	}
	return 0
}
