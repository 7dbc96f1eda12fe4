package choice

import (
	"context"
	"iter"
	"slices"

	"nomina/data"
	"nomina/data/format"
)

// corpus returns the articles of rows.
func (f *filter) corpus(all format.Corpus, rows []row) format.Corpus {
	c := all
	c.Articles, c.Annotations, c.LabelCounts = len(rows), 0, map[data.ID]int{}
	c.Uses = map[data.ID]data.EntityUse{}
	in := make(map[data.ID]bool, len(rows))
	for _, r := range rows {
		in[r.id] = true
		for label, n := range r.labels {
			c.LabelCounts[f.written(all.Labels[label].ID)] += n
			c.Annotations += n
		}
		for id, n := range r.entities {
			use := c.Uses[id]
			c.Uses[id] = data.EntityUse{Mentions: use.Mentions + n, Articles: use.Articles + 1, First: all.Uses[id].First}
		}
	}
	c.Labels = f.left()
	c.Entities = f.register(all.Entities)
	c.Documents = f.documents(all.Documents, in)
	if all.Suggestions != nil {
		c.Suggestions = f.suggestions(all.Suggestions)
	}
	return c
}

// register returns the entities under the labels that stand in the file.
func (f *filter) register(all []data.Entity) []data.Entity {
	if len(f.merged) == 0 {
		return all
	}
	all = slices.Clone(all)
	for i := range all {
		all[i].Label = f.written(all[i].Label)
	}
	return all
}

// suggestions returns those of the labels that are left.
func (f *filter) suggestions(all func(context.Context, data.ID) ([]data.Suggestion, error)) func(context.Context, data.ID) ([]data.Suggestion, error) {
	return func(ctx context.Context, article data.ID) ([]data.Suggestion, error) {
		list, err := all(ctx, article)
		list = slices.DeleteFunc(slices.Clone(list), func(s data.Suggestion) bool { return f.labels != nil && !f.labels[s.Label] })
		for i := range list {
			list[i].Label = f.written(list[i].Label)
		}
		return list, err
	}
}

// written returns the label that stands in the file for one.
func (f *filter) written(label data.ID) data.ID {
	if first, ok := f.merged[label]; ok {
		return first
	}
	return label
}

// left returns the labels that are left, each name once.
func (f *filter) left() []data.Label {
	used := map[data.ID]bool{}
	for id := range f.labels {
		used[f.written(id)] = true
	}
	return slices.DeleteFunc(slices.Clone(f.renamed), func(l data.Label) bool {
		return f.written(l.ID) != l.ID || f.labels != nil && !used[l.ID]
	})
}

func (f *filter) documents(all iter.Seq2[data.Document, error], in map[data.ID]bool) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		for d, err := range all {
			if err == nil && !in[d.Article.ID] {
				continue
			}
			d.Annotations, _ = f.annotations(d.Annotations)
			if len(f.merged) > 0 {
				d.Annotations = slices.Clone(d.Annotations)
				for i := range d.Annotations {
					d.Annotations[i].Label = f.written(d.Annotations[i].Label)
				}
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}
