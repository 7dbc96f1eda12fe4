package annotate

import (
	"context"

	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/widgets/textview"
)

// committed follows one commit, whoever made it. It runs for every act, so it
// touches what changed and nothing else.
func (p *Page) committed(c data.Commit) {
	if p.closed {
		return
	}
	p.commits++
	if c.Changes.Labels.Len() > 0 {
		p.labels = p.labels.apply(c.Changes.Labels)
		if _, there := p.labels.byID[p.armed]; !there {
			p.armed = ""
		}
		p.showLabels()
		p.showArmed()
	}
	if p.articles.apply(c.Changes) {
		p.reloadArticles(c)
	} else {
		p.refreshRows(c.Changes)
	}
	p.followArticle(c.Changes.Articles)
	p.followMarks(c.Changes.Annotations)
	p.showStatus()
}

// reloadArticles fetches the list again after an import or its undo, and opens
// something when nothing is open or the open article is gone.
func (p *Page) reloadArticles(c data.Commit) {
	session.Ask(p.s, func(ctx context.Context, _ *edit.Editor) ([]data.Summary, error) { return p.s.Reader().Summaries(ctx) },
		func(all []data.Summary, err error) {
			if err != nil {
				p.fail(err)
				return
			}
			p.setArticles(all)
			p.showStatus()
			p.openAfter(c)
		})
}

func (p *Page) openAfter(c data.Commit) {
	if p.doc != nil {
		if _, there := p.articles.index[p.doc.article.ID]; there {
			return
		}
		p.closeArticle()
	}
	if created := c.Changes.Articles.Created; len(created) > 0 {
		p.Open(created[0].ID)
	} else if len(p.articles.all) > 0 {
		p.Open(p.articles.all[0].ID)
	}
	p.showEmpty()
}

// refreshRows repaints the rows of the articles that a commit touched.
func (p *Page) refreshRows(c data.Changes) {
	seen := map[data.ID]bool{}
	touch := func(id data.ID) {
		if !seen[id] {
			seen[id] = true
			p.list.RefreshRow(string(id))
		}
	}
	for _, u := range c.Articles.Updated {
		touch(u.New.ID)
	}
	for _, a := range c.Annotations.Created {
		touch(a.Article)
	}
	for _, a := range c.Annotations.Deleted {
		touch(a.Article)
	}
}

func (p *Page) followArticle(c data.Delta[data.Article]) {
	for _, u := range c.Updated {
		if p.doc != nil && u.New.ID == p.doc.article.ID {
			p.doc.article = u.New
		}
	}
	if c.Len() > 0 {
		p.showWords()
	}
}

// followMarks brings the article view and the mentions up to date.
func (p *Page) followMarks(c data.Delta[data.Annotation]) {
	if p.doc == nil {
		return
	}
	if c = p.doc.own(c); c.Len() == 0 {
		return
	}
	if c.Len() > sudden {
		c = p.followAside(c)
	}
	if r := p.doc.rest; r != nil {
		r.missed = append(r.missed, c)
	}
	changes := p.doc.spans.apply(c)
	p.rows.follow(changes)
	p.repaint(changes)
	p.followHints(changes)
	p.showMentions()
	p.showChosen()
}

// sudden is how many changes in one act are followed at once. More take longer
// than a frame.
const sudden = 5000

// followAside has the spans read anew, which the store has already as an act has
// left them, and returns the changes that the screen cannot wait for.
func (p *Page) followAside(c data.Delta[data.Annotation]) data.Delta[data.Annotation] {
	seen := near(p.view.Place().CodePoint)
	var then []func()
	if r := p.doc.rest; r != nil {
		then = r.then
	}
	p.leave()
	p.readRest(p.doc, seen)
	p.doc.rest.then = then
	return those(c, func(a *data.Annotation) bool { return a.Span().Overlaps(seen) })
}

// repaint brings the marks up to changes of the spans.
func (p *Page) repaint(changes []change) {
	var set []textview.Mark
	var gone []string
	for _, c := range changes {
		switch {
		case c.is == nil:
			gone = append(gone, string(c.was.ID))
		case c.was == nil || p.moving[c.is.ID] <= 1: // else the view shows a later move already
			set = append(set, mark(*c.is))
		}
	}
	p.view.Change(set, gone)
}
