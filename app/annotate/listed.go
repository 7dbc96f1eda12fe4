package annotate

import "nomina/data"

// Listed returns the articles that the search box lets through, in the order of
// the list.
func (p *Page) Listed() []data.ID {
	out := make([]data.ID, 0, len(p.articles.shown))
	for _, m := range p.articles.shown {
		out = append(out, p.articles.all[m.Index].ID)
	}
	return out
}
