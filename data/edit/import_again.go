package edit

import (
	"cmp"
	"maps"
	"slices"

	"nomina/data"
	"nomina/data/text"
)

// doubles keeps what becomes of the spans of articles that are there already.
type doubles struct {
	how  Duplicates
	have map[data.ID][]data.Annotation // by article, those that stay and those made
	old  map[data.ID]data.Annotation   // those that give way, by ID
	new  map[data.ID]data.Annotation   // of them those that come again
}

func newDoubles(how Duplicates) doubles {
	return doubles{how, map[data.ID][]data.Annotation{}, map[data.ID]data.Annotation{}, map[data.ID]data.Annotation{}}
}

// add remembers an annotation in case its article comes again.
func (m doubles) add(a data.Annotation) {
	if m.how != SkipDuplicates {
		m.have[a.Article] = append(m.have[a.Article], a)
	}
}

// replace puts a in the place of the annotation with that ID, if it gives way.
func (m doubles) replace(id data.ID, a data.Annotation) bool {
	old, ok := m.old[id]
	if _, twice := m.new[id]; !ok || twice || old.Article != a.Article {
		return false
	}
	a.ID, a.Created = id, old.Created
	m.new[id] = a
	m.add(a)
	return true
}

// again takes the spans of an article whose text is there already. With
// ReplaceSpans only what the project had gives way, not what the same import has
// brought before.
func (p *planner) again(d Imported, h data.Hash) error {
	a, ok := p.there[h]
	if !ok {
		var err error
		if a, err = p.stored(h); err != nil {
			return err
		}
		p.there[h] = a
		p.report.Merged++
	}
	clear(p.marks)
	p.know(p.doubles.have[a.ID])
	x := text.New(d.Text)
	for _, s := range d.Spans {
		p.span(d, a, x, s)
	}
	return nil
}

// stored returns the article of the project with that text, whose spans stay or
// give way.
func (p *planner) stored(h data.Hash) (data.Article, error) {
	ids, err := p.view.ArticlesByText(h)
	if err != nil {
		return data.Article{}, err
	}
	a, err := p.view.Article(ids[0])
	if err != nil {
		return a, err
	}
	spans, err := p.view.Annotations(a.ID)
	if err != nil {
		return a, err
	}
	if p.doubles.how == AddSpans {
		p.doubles.have[a.ID] = spans
		return a, nil
	}
	for _, s := range spans {
		p.doubles.old[s.ID] = s
	}
	return a, nil
}

// know remembers what an article has, so that nobody marks the same twice.
func (p *planner) know(all []data.Annotation) {
	keys := map[data.ID]string{}
	for _, l := range p.labels.all {
		keys[l.ID] = l.Key
	}
	for _, a := range all {
		p.marks[mark{a.Span(), keys[a.Label], a.Annotator}] = true
	}
}

// settled returns what becomes of annotations: those made, those that come again,
// and those that give way.
func (p *planner) settled() data.Delta[data.Annotation] {
	d := data.Delta[data.Annotation]{Created: p.annotations}
	old := slices.SortedFunc(maps.Values(p.doubles.old), func(a, b data.Annotation) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), data.CompareAnnotations(a, b))
	})
	for _, o := range old {
		switch n, again := p.doubles.new[o.ID]; {
		case !again:
			d.Deleted = append(d.Deleted, o)
		case n != o:
			d.Updated = append(d.Updated, data.Update[data.Annotation]{Old: o, New: n})
		}
	}
	return d
}
