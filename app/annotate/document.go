package annotate

import (
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
	var out data.Delta[data.Annotation]
	for _, a := range c.Created {
		if a.Article == d.article.ID {
			out.Created = append(out.Created, a)
		}
	}
	for _, u := range c.Updated {
		if u.New.Article == d.article.ID {
			out.Updated = append(out.Updated, u)
		}
	}
	for _, a := range c.Deleted {
		if a.Article == d.article.ID {
			out.Deleted = append(out.Deleted, a)
		}
	}
	return out
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
