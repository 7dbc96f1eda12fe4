package annotate

import (
	"slices"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
	"nomina/widgets/textview"
)

// document is the open article as the page shows it. It follows the commits
// and is never ahead of them.
type document struct {
	article data.Article
	text    *text.Index
	spans   *spans
	rest    *rest // what is still being read; nil when all spans are there
}

// rest is the part of a document that is read while its first screen is shown
// already.
type rest struct {
	part   data.Span                     // of the text: where spans are there
	missed []data.Delta[data.Annotation] // commits since it was asked for
	stop   func()
	failed bool
	then   []func() // to be done with all spans
}

func newDocument(d edit.Document) *document {
	return &document{article: d.Article, text: d.Text, spans: newSpans(d.Annotations)}
}

// own returns the part of c that lies in this article.
func (d *document) own(c data.Delta[data.Annotation]) data.Delta[data.Annotation] {
	return those(c, func(a *data.Annotation) bool { return a.Article == d.article.ID })
}

// those returns the changes of the annotations that are in question, before or
// after.
func those(c data.Delta[data.Annotation], in func(*data.Annotation) bool) data.Delta[data.Annotation] {
	return data.Delta[data.Annotation]{
		Created: only(c.Created, in),
		Updated: only(c.Updated, func(u *data.Update[data.Annotation]) bool { return in(&u.Old) || in(&u.New) }),
		Deleted: only(c.Deleted, in),
	}
}

// only returns those of a list that are in question: most often all, and then
// the list, which may be long, is not copied.
func only[T any](list []T, in func(*T) bool) []T {
	out := func(x T) bool { return !in(&x) }
	if !slices.ContainsFunc(list, out) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), out)
}

func mark(a data.Annotation) textview.Mark {
	return textview.Mark{ID: string(a.ID), Range: text.Range(a.Span()), Style: string(a.Label)}
}

// marks makes the annotations of a text of that length ready to be shown, on
// any goroutine.
func marks(length int, sorted []data.Annotation) *textview.Marks {
	out := make([]textview.Mark, len(sorted))
	for i := range sorted {
		out[i] = mark(sorted[i])
	}
	return textview.NewMarks(length, out)
}
