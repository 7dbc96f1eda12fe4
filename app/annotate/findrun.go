package annotate

import (
	"context"
	"slices"
	"time"

	"nomina/data/find"
	"nomina/data/text"
)

// The pace of reports. A search that ends before the first one reports once, so
// that nothing flickers.
const (
	firstReport = 40 * time.Millisecond
	nextReport  = 60 * time.Millisecond
)

// collect searches and reports what it has found so far: soon after the first
// hit, then some times a second, and at the end. It reports no end when ctx ends.
func collect(ctx context.Context, p *find.Pattern, x *text.Index, from int, report func(found)) {
	var after, before []text.Range
	due := time.Now().Add(firstReport)
	tell := func(done, more bool) {
		report(found{hits: slices.Concat(before, after), done: done, more: more})
	}
	for r := range p.From(ctx, x, from) {
		if len(after)+len(before) == find.Limit {
			tell(true, true)
			return
		}
		if r.Start >= from {
			after = append(after, r)
		} else {
			before = append(before, r)
		}
		if now := time.Now(); now.After(due) {
			due = now.Add(nextReport)
			tell(false, false)
		}
	}
	if ctx.Err() == nil {
		tell(true, false)
	}
}

// refind looks anew when another article is shown.
func (p *Page) refind() {
	if p.seeker.bar.Visible() {
		p.seek(p.view.Caret(), nil, nil)
	}
}

// forgetFind drops what was found in the article before.
func (p *Page) forgetFind() {
	s := p.seeker
	s.stop()
	s.offer() // it is about that article
	s.run++
	s.doc, s.found, s.first, s.end, s.at = nil, found{}, nil, nil, text.Range{}
	p.view.SetHits(nil, text.Range{})
}

// found is what a search has found so far.
type found struct {
	hits []text.Range // in the order of the text
	done bool
	more bool // there are more than find.Limit
}

// seek looks for the pattern through the article, from a place on. first runs
// when the first hit is known, or that there is none, and end when all are; both
// may be nil. What was found before stays on the screen until then.
func (p *Page) seek(from int, first, end func()) {
	s := p.seeker
	s.stop()
	s.run++
	s.doc, s.first, s.end, s.done = p.doc, first, end, false
	if s.pattern == nil || p.doc == nil {
		s.first, s.end = nil, nil
		if s.problem == "" {
			s.found, s.at = found{done: true}, text.Range{}
		}
		p.showFind()
		return
	}
	ctx, stop := context.WithCancel(p.s.Context())
	s.stop = stop
	run, pattern, x := s.run, s.pattern, p.doc.text
	p.h.Bridge.Go(func() {
		collect(ctx, pattern, x, from, func(f found) {
			p.h.Bridge.Post(func() { p.sought(run, f) })
		})
		stop()
	})
}

// sought takes in what a search has found.
func (p *Page) sought(run int, f found) {
	s := p.seeker
	if s.run != run || s.doc != p.doc {
		return
	}
	s.found = f
	if first := s.first; first != nil && (len(f.hits) > 0 || f.done) {
		s.first = nil
		first()
	}
	if end := s.end; end != nil && f.done {
		s.end = nil
		end()
	}
	p.showFind()
}

// landing reports whether the first hit is still being looked for, and has an act
// wait for it: what is pressed after the typing is meant for that hit, and who
// types fast must not hit what was selected before.
func (p *Page) landing(act func()) bool {
	s := p.seeker
	first := s.first
	if first == nil {
		return false
	}
	s.first = func() {
		first()
		act()
	}
	return true
}

// stopFind ends a search under way.
func (p *Page) stopFind() {
	s := p.seeker
	s.stop()
	s.run++
	if !s.done {
		s.doc = nil // what was found is not all there is
	}
}
