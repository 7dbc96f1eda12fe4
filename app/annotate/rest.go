package annotate

import (
	"context"
	"time"

	"nomina/app/bridge"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/text"
	"nomina/widgets/textview"
)

// whole is everything about an article's spans that takes long to make.
type whole struct {
	spans *spans
	marks *textview.Marks
}

// aFrame is how long the rest waits for the first screen to be drawn: beside it
// both would take longer, and only one of them is waited for.
const aFrame = 30 * time.Millisecond

// failed reports whether the rest of the document could not be read.
func (d *document) failed() bool { return d.rest != nil && d.rest.failed }

// readRest reads all spans of an article whose first screen is shown. Nothing
// waits for that: it is read beside the acts that are made meanwhile, and these
// are applied to what was read, whether it has them in it or not.
func (p *Page) readRest(d *document, part data.Span) {
	ctx, stop := context.WithCancel(p.s.Context())
	d.rest = &rest{part: part, stop: stop}
	reader, id, x := p.s.Reader(), d.article.ID, d.text
	p.h.Bridge.Go(func() {
		bridge.Pause(ctx, aFrame)
		all, err := reader.Annotations(ctx, id)
		var w whole
		if err == nil {
			share(all, x)
			w = whole{newSpans(all), marks(x.Len(), all)}
		}
		p.h.Bridge.Post(func() {
			if ctx.Err() == nil {
				p.takeRest(d, w, err)
			}
			stop()
		})
	})
}

// share makes the quotes parts of the text, which is in memory anyway.
func share(all []data.Annotation, x *text.Index) {
	for i := range all {
		if q := x.Slice(rangeOf(all[i])); q == all[i].Quote {
			all[i].Quote = q
		}
	}
}

// takeRest shows all spans of the open article.
func (p *Page) takeRest(d *document, w whole, err error) {
	r := d.rest
	if err != nil {
		r.failed = true
		p.showMentionWords()
		p.fail(err)
		return
	}
	d.rest, d.spans = nil, w.spans
	p.commits++ // there is more to be found than before
	moving := p.marksMoving()
	p.view.ShowMarks(w.marks)
	for _, c := range r.missed {
		p.repaint(w.spans.apply(c))
	}
	p.view.Change(moving, nil)
	p.hints.list = p.open(p.hints.list)
	p.showHints(nil)
	p.listSpans(w.spans)
	p.showMentionWords()
	p.showChosen()
	p.showStatus()
	for _, then := range r.then {
		then()
	}
	p.countWords(d)
	p.tidy()
}

// scrolled reads the spans around the reader's place, if the rest is not there
// yet and they are none of those that are.
func (p *Page) scrolled() {
	if !p.Reading() || p.doc.failed() {
		return
	}
	d, r, at := p.doc, p.doc.rest, p.view.Place().CodePoint
	if want := (data.Span{Start: at, End: min(at+ahead/4, d.text.Len())}); r.part.Contains(want) {
		return
	}
	r.part = near(at)
	part, since, reader := r.part, len(r.missed), p.s.Reader()
	p.h.Bridge.Go(func() {
		found, err := reader.AnnotationsOver(p.s.Context(), d.article.ID, part)
		p.h.Bridge.Post(func() {
			if err != nil || p.doc != d || d.rest != r {
				return // whoever reads the rest tells of the error
			}
			p.repaint(d.spans.apply(data.Delta[data.Annotation]{Created: found}))
			for _, c := range r.missed[since:] {
				p.repaint(d.spans.apply(c))
			}
		})
	})
}

// marksMoving returns the marks that are shown where they were moved to, which
// is not stored yet.
func (p *Page) marksMoving() []textview.Mark {
	var out []textview.Mark
	for id := range p.moving {
		if m, ok := p.view.Mark(string(id)); ok {
			out = append(out, m)
		}
	}
	return out
}

// leave gives up what is being read of the open article.
func (p *Page) leave() {
	if p.doc != nil && p.doc.rest != nil {
		p.doc.rest.stop()
	}
}

// withAll does something that has to know all spans of the open article: at
// once, or when they are read, if the article is still open then. Where they
// could not be read it says so.
func (p *Page) withAll(then func()) {
	switch {
	case p.doc == nil:
	case p.doc.rest == nil:
		then()
	case p.doc.failed():
		p.warn(say.T("mentions.unread"))
	default:
		p.doc.rest.then = append(p.doc.rest.then, then)
	}
}

// total returns how many spans the open article has, those included that are
// still being read.
func (p *Page) total() int {
	if p.doc == nil {
		return 0
	}
	if i, known := p.articles.index[p.doc.article.ID]; known && p.doc.rest != nil {
		return p.articles.all[i].Annotations
	}
	return p.doc.spans.all.len()
}

// covering returns the smallest span of the open article that covers a code
// point or ends there, if any.
func (p *Page) covering(cp int) (best data.Annotation, ok bool) {
	if p.doc == nil {
		return best, false
	}
	for _, m := range p.view.MarksOver(text.Range{Start: cp - 1, End: cp + 1}) {
		a, known := p.annotation(m.ID)
		if known && a.Start <= cp && cp <= a.End && (!ok || a.Span().Len() < best.Span().Len()) {
			best, ok = a, true
		}
	}
	return best, ok
}
