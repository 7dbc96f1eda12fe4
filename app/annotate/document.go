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
	sorted  []data.Annotation // in the order of data.CompareAnnotations
	byID    map[data.ID]data.Annotation
}

func newDocument(d edit.Document) *document {
	doc := &document{article: d.Article, text: d.Text, sorted: d.Annotations, byID: make(map[data.ID]data.Annotation, len(d.Annotations))}
	for _, a := range d.Annotations {
		doc.byID[a.ID] = a
	}
	return doc
}

func (d *document) add(a data.Annotation) {
	i, _ := slices.BinarySearchFunc(d.sorted, a, data.CompareAnnotations)
	d.sorted = slices.Insert(d.sorted, i, a)
	d.byID[a.ID] = a
}

func (d *document) remove(a data.Annotation) {
	if i, ok := slices.BinarySearchFunc(d.sorted, a, data.CompareAnnotations); ok {
		d.sorted = slices.Delete(d.sorted, i, i+1)
	}
	delete(d.byID, a.ID)
}

// bulk is how many changes are cheaper to apply by sorting everything anew.
const bulk = 200

// apply follows a commit and reports whether anything here changed.
func (d *document) apply(c data.Delta[data.Annotation]) bool {
	c = d.own(c)
	if c.Len() == 0 {
		return false
	}
	if c.Len() > bulk {
		d.applyMany(c)
		return true
	}
	for _, a := range c.Deleted {
		d.remove(a)
	}
	for _, u := range c.Updated {
		d.remove(u.Old)
		d.add(u.New)
	}
	for _, a := range c.Created {
		d.add(a)
	}
	return true
}

func (d *document) applyMany(c data.Delta[data.Annotation]) {
	for _, a := range c.Deleted {
		delete(d.byID, a.ID)
	}
	for _, u := range c.Updated {
		d.byID[u.New.ID] = u.New
	}
	for _, a := range c.Created {
		d.byID[a.ID] = a
	}
	d.sorted = d.sorted[:0]
	for _, a := range d.byID {
		d.sorted = append(d.sorted, a)
	}
	slices.SortFunc(d.sorted, data.CompareAnnotations)
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

// at returns the smallest annotation that covers the code point, if any.
func (d *document) at(cp int) (best data.Annotation, ok bool) {
	for _, a := range d.sorted {
		if a.Start > cp {
			break
		}
		if cp <= a.End && (!ok || a.Span().Len() < best.Span().Len()) {
			best, ok = a, true
		}
	}
	return best, ok
}

func mark(a data.Annotation) textview.Mark {
	return textview.Mark{ID: string(a.ID), Range: text.Range(a.Span()), Style: string(a.Label)}
}

func (d *document) marks() []textview.Mark {
	out := make([]textview.Mark, len(d.sorted))
	for i, a := range d.sorted {
		out[i] = mark(a)
	}
	return out
}
