package storetest

import (
	"context"
	"testing"
	"unicode/utf8"

	"github.com/google/uuid"

	"nomina/data"
)

// Moment is the time that the records made by this package carry.
const Moment data.Time = 1_700_000_000_000

// NewID returns a fresh UUIDv7; those made later sort after those made earlier.
func NewID() data.ID { return data.ID(uuid.Must(uuid.NewV7()).String()) }

// Template returns what a new project in tests begins with: the default labels
// under fresh ids.
func Template() data.Template {
	return data.Template{
		Project: data.Project{ID: NewID(), Created: Moment},
		Labels:  data.DefaultLabels(NewID),
	}
}

// NewArticle returns an article with that title and its text.
func NewArticle(title, body string) (data.Article, data.Text) {
	text := data.NewText(body)
	return data.Article{
		ID:       NewID(),
		Title:    title,
		Source:   title + ".txt",
		Lang:     "en",
		Status:   data.StatusNew,
		Meta:     `{"n":1}`,
		TextHash: text.Hash,
		Length:   utf8.RuneCountInString(body),
		File:     data.File{Name: title + ".txt", Path: "/" + title + ".txt", SHA256: string(text.Hash), Encoding: "utf-8"},
		Created:  Moment,
	}, text
}

// NewAnnotation returns an annotation of the code points [start, end) of a,
// whose text is body. A span outside the body gets an empty quote.
func NewAnnotation(a data.Article, body string, start, end int, label data.ID) data.Annotation {
	quote := ""
	if runes := []rune(body); start >= 0 && start <= end && end <= len(runes) {
		quote = string(runes[start:end])
	}
	return data.Annotation{
		ID: NewID(), Article: a.ID, Start: start, End: end, Label: label, Quote: quote,
		Annotator: "Ada", Origin: data.OriginHand, Created: Moment, Modified: Moment,
	}
}

// Do returns a new act with those changes.
func Do(c data.Changes, texts ...data.Text) data.Txn {
	return data.Txn{
		Changes: c, Texts: texts, Kind: data.KindDo, Act: data.ActBulk,
		Subject: "a subject", Annotator: "Ada", Time: Moment,
	}
}

// Undo returns the act that takes c back.
func Undo(c data.Commit) data.Txn {
	return data.Txn{
		Changes: c.Changes.Invert(), Kind: data.KindUndo, Target: c.Number,
		Act: c.Act, Subject: c.Subject, Article: c.Article, Annotator: "Ada", Time: Moment + 1,
	}
}

// Redo returns the act that brings c back.
func Redo(c data.Commit) data.Txn {
	t := Undo(c)
	t.Kind, t.Changes = data.KindRedo, c.Changes
	return t
}

// Created returns the changes that create those annotations.
func Created(a ...data.Annotation) data.Changes {
	return data.Changes{Annotations: data.Delta[data.Annotation]{Created: a}}
}

// Updated returns the change of one annotation.
func Updated(old, now data.Annotation) data.Changes {
	return data.Changes{Annotations: data.Delta[data.Annotation]{
		Updated: []data.Update[data.Annotation]{{Old: old, New: now}}}}
}

// Deleted returns the changes that delete those annotations.
func Deleted(a ...data.Annotation) data.Changes {
	return data.Changes{Annotations: data.Delta[data.Annotation]{Deleted: a}}
}

// Project is a store with one article in it, for tests that need no more.
type Project struct {
	Store   data.Store
	Labels  []data.Label
	Article data.Article
	Body    string
}

// Body is the text of the article that NewProject imports: scripts, astral
// emoji, combining accents, CRLF.
const Body = "Kim Jong-un à Kursk 😀.\r\nGuerre en Ukraine, e\u0301te\u0301 — \u202bאוקראינה\u202c."

// NewProject imports one article with the text Body into s as its first act.
func NewProject(t testing.TB, s data.Store) Project {
	t.Helper()
	labels, err := s.Labels(context.Background())
	if err != nil {
		t.Fatalf("Labels: %v", err)
	}
	if len(labels) < 4 {
		t.Fatalf("got %d labels, want the template's 4: open the store with storetest.Template()", len(labels))
	}
	p := Project{Store: s, Labels: labels, Body: Body}
	p.Article = p.Import(t, "seed", Body)
	return p
}

// Import adds an article with that text.
func (p Project) Import(t testing.TB, title, body string) data.Article {
	t.Helper()
	a, text := NewArticle(title, body)
	p.Apply(t, Do(data.Changes{Articles: data.Delta[data.Article]{Created: []data.Article{a}}}, text))
	return a
}

// Apply applies txn and fails the test when the store refuses it.
func (p Project) Apply(t testing.TB, txn data.Txn) data.Commit {
	t.Helper()
	c, err := p.Store.Apply(context.Background(), txn)
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	return c
}

// Mention returns an annotation of the project's article with its first label.
func (p Project) Mention(start, end int) data.Annotation {
	return NewAnnotation(p.Article, p.Body, start, end, p.Labels[0].ID)
}

// Annotate adds an annotation of the project's article with its first label.
func (p Project) Annotate(t testing.TB, start, end int) data.Annotation {
	t.Helper()
	a := p.Mention(start, end)
	p.Apply(t, Do(Created(a)))
	return a
}
