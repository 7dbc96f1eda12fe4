package annotate

import (
	"context"

	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
	"nomina/widgets/textview"
)

// few is how many spans an article may have to be read in one go. With more the
// first screen does not wait for the spans that it does not show.
const few = 2000

// behind and ahead are how many code points around the reader's place the first
// screen may show.
const (
	behind = 1 << 14
	ahead  = 1 << 16
)

// opening is an article on its way to the screen.
type opening struct {
	id   data.ID
	at   textview.Position // from where on it is shown
	part data.Span         // what the first screen may show
	few  bool              // all spans are read at once

	doc   *document
	text  *textview.Text
	marks *textview.Marks
}

// near is what is read of an article for a screen that begins at a code point.
func near(cp int) data.Span { return data.Span{Start: cp - behind, End: cp + ahead} }

// newOpening says what is to be read of an article.
func (p *Page) newOpening(id data.ID) *opening {
	o := &opening{id: id}
	if at, ok := p.h.Settings.Get().Place(p.s.Store().Location()).Scroll[string(id)]; ok {
		o.at = textview.Position{CodePoint: at.At, Offset: at.Offset}
	}
	from := o.at.CodePoint
	if p.goal != nil && p.goal.Article == id {
		from = p.goal.Start
	}
	o.part = near(from)
	i, known := p.articles.index[id]
	o.few = !known || p.articles.all[i].Annotations <= few
	return o
}

// read reads and prepares everything that the first screen needs, on the
// session's goroutine.
func (o *opening) read(ctx context.Context, e *edit.Editor) (*opening, error) {
	d, err := o.document(ctx, e)
	if err != nil {
		return nil, err
	}
	o.doc, o.text, o.marks = newDocument(d), textview.Prepare(d.Text), marks(d.Text.Len(), d.Annotations)
	return o, nil
}

func (o *opening) document(ctx context.Context, e *edit.Editor) (edit.Document, error) {
	if o.few {
		return e.Open(ctx, o.id)
	}
	return e.OpenAround(ctx, o.id, o.part)
}

// Open shows an article. The latest call wins.
func (p *Page) Open(id data.ID) {
	if p.closed {
		return
	}
	if p.doc != nil && p.doc.article.ID == id && p.wanted == id && !p.doc.failed() {
		p.Focus()
		return
	}
	p.details.Flush()
	p.keepPlace()
	p.wanted = id
	p.unwarn()
	session.Ask(p.s, p.newOpening(id).read, func(o *opening, err error) {
		if p.wanted != id {
			return
		}
		if err != nil {
			p.fail(err)
			return
		}
		p.show(o)
	})
}

// show shows an article from where the reader left it.
func (p *Page) show(o *opening) {
	d := o.doc
	p.leave()
	p.doc, p.hints = d, suggestions{}
	p.drop()
	p.forgetFind()
	p.header.show(d.article, -1)
	p.showEmpty() // before the text: with the header the view is as high as it will be
	p.view.Open(o.text, o.marks, o.at)
	if p.goal != nil && p.goal.Article == o.id {
		p.view.ScrollTo(rangeOf(*p.goal))
	}
	p.goal = nil
	p.refind()
	p.list.SetCurrent(string(o.id))
	if o.few {
		p.listSpans(d.spans)
		p.countWords(d)
	} else {
		p.readRest(d, o.part)
		p.listSpans(nil)
	}
	p.showMentionWords()
	p.showChosen()
	p.showStatus()
	p.keepPlace()
	p.Focus()
	p.suggester.Open(d.article.ID)
	p.doubts.list = nil
	p.doubter.Open(d.article.ID)
	p.landed()
}
