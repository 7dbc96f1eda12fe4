package annotate

import (
	"context"
	"runtime/debug"
	"time"

	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/query"
)

// overview is what the page needs to know before the first article.
type overview struct {
	labels   []data.Label
	articles []data.Summary
}

// Load reads the project's labels and articles and opens the article that was
// open last, or first (an ID in the project), or the first of all.
func (p *Page) Load(first data.ID) {
	session.Ask(p.s, func(ctx context.Context, _ *edit.Editor) (overview, error) { return read(ctx, p.s.Reader()) },
		func(o overview, err error) {
			if err != nil {
				p.fail(err)
				return
			}
			p.labels = newLabels(o.labels)
			p.setArticles(o.articles)
			p.showLabels()
			p.showStatus()
			p.openFirst(first)
			p.applyHints()
			p.doubter.Start()
			p.tidy() // reading the project left as much garbage as it left data
		})
}

func read(ctx context.Context, r data.Reader) (o overview, err error) {
	if o.labels, err = r.Labels(ctx); err != nil {
		return o, err
	}
	o.articles, err = r.Summaries(ctx)
	return o, err
}

// tidy gives back, in a while, the memory that reading left. It goes through all
// that is in memory, which must not slow down what is being shown.
func (p *Page) tidy() {
	const quiet = time.Second
	p.tidying()
	p.tidying = p.after(quiet, func() { p.h.Bridge.Go(debug.FreeOSMemory) })
}

func (p *Page) openFirst(first data.ID) {
	if first == "" {
		first = data.ID(p.h.Settings.Get().Place(p.s.Store().Location()).Article)
	}
	if _, ok := p.articles.index[first]; !ok && len(p.articles.all) > 0 {
		first = p.articles.all[0].ID
	}
	if first != "" && len(p.articles.all) > 0 {
		p.Open(first)
	}
}

// setArticles shows a new list of articles, searched as before.
func (p *Page) setArticles(all []data.Summary) {
	p.articles.set(all)
	p.find(p.articles.query)
	if len(all) == 0 {
		p.closeArticle()
	}
	p.showEmpty()
}

// countWords fills in the particulars when the words are counted.
func (p *Page) countWords(d *document) {
	p.stats++
	now, x := p.stats, d.text
	p.h.Bridge.Go(func() {
		words := x.Words()
		p.h.Bridge.Post(func() {
			if p.stats == now && p.doc == d {
				p.header.show(d.article, words)
			}
		})
	})
}

func (p *Page) closeArticle() {
	p.leave()
	p.doc, p.wanted, p.hints, p.doubts = nil, "", suggestions{}, doubts{}
	p.suggester.Open("")
	p.doubter.Open("")
	p.drop()
	p.forgetFind()
	p.view.SetText(nil)
	p.header.content.Hide()
	p.listSpans(nil)
	p.showChosen()
	p.showStatus()
	p.showEmpty()
}

// step opens the article by steps down the list.
func (p *Page) step(by int) {
	var id data.ID
	if p.doc != nil {
		id = p.doc.article.ID
	}
	if next, ok := p.articles.neighbour(id, by); ok {
		p.Open(next)
		return
	}
	if by > 0 {
		p.info(say.T("status.last_article"))
	} else {
		p.info(say.T("status.first_article"))
	}
}

// keepPlace remembers where the reader is.
func (p *Page) keepPlace() {
	if p.doc == nil {
		return
	}
	at := p.view.Place()
	project, id := p.s.Store().Location(), string(p.doc.article.ID)
	p.h.Settings.Change(func(s *settings.Settings) {
		s.Remember(project, id, settings.Scroll{At: at.CodePoint, Offset: at.Offset})
	})
}

// find shows the articles whose titles resemble what was typed.
func (p *Page) find(what string) {
	p.search++
	now := p.search
	p.articles.query = what
	if what == "" {
		p.showFound(query.All(len(p.articles.all)))
		return
	}
	p.articles.show(nil) // what was found before may point beyond the list of now
	titles := p.articles.titles()
	p.h.Bridge.Go(func() {
		found := query.NewTitles(titles).Rank(what)
		p.h.Bridge.Post(func() {
			if p.search == now {
				p.showFound(found)
			}
		})
	})
}

func (p *Page) showFound(m []query.Match) {
	p.articles.show(m)
	p.list.SetSource(p.articles)
	if p.doc != nil {
		p.list.SetCurrent(string(p.doc.article.ID))
	}
	p.showWords()
}
