package annotate

import (
	"errors"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/data/find"
	"nomina/data/text"
	"nomina/widgets/findbar"
	"nomina/widgets/fit"
)

// seeker is the find bar and what was found with it in the open article.
type seeker struct {
	bar     *findbar.Bar
	pattern *find.Pattern // nil when nothing sensible is looked for
	problem string        // what is wrong with the pattern

	doc   *document  // that the rest is about
	found            // so far
	at    text.Range // the hit that was gone to last
	first func()     // waits for the first hit, or for none; may be nil
	end   func()     // waits for the end of the search; may be nil
	run   int        // generation of the search, to drop stale answers
	stop  func()     // ends the search
	offer func()     // closes the menu of labels for what was found
}

// longestSeed is the most of a selection, in code points, that the bar opens
// with.
const longestSeed = 200

func newSeeker() *seeker { return &seeker{bar: findbar.New(), stop: func() {}, offer: func() {}} }

// buildFind wires the find bar.
func (p *Page) buildFind() {
	p.seeker = newSeeker()
	b := p.seeker.bar
	b.Hide()
	b.OnQuery = p.findQuery
	b.OnStep = p.findStep
	b.OnClose = func() { p.closeFind() }
	b.OnLabelAll = func() { p.h.Actions.Run("find.label") }
	b.Modifiers = p.h.Modifiers
	b.OnKey = func(e *fyne.KeyEvent, mod fyne.KeyModifier) bool {
		c, ok := action.FromKey(e.Name, mod)
		return ok && p.h.Actions.Press(c, true)
	}
	b.OnShortcut = func(s fyne.Shortcut) bool {
		c, ok := action.FromShortcut(s)
		return ok && p.h.Actions.Press(c, true)
	}
	s := p.h.Settings.Get().Find
	b.SetQuery(findbar.Query{Pattern: s.Pattern, On: [4]bool{s.Case, s.Exact, s.Words, s.Regexp}})
	p.compileFind()
}

// openFind shows the find bar with the selection, the chosen span or the word at
// the caret, and gives it the keyboard.
func (p *Page) openFind() {
	s := p.seeker
	canvas := p.h.Window.Canvas()
	if s.bar.Visible() && s.bar.Focused(canvas) {
		s.bar.Focus(canvas)
		return
	}
	p.showFindWords()
	p.placeBar(true)
	r := p.seed()
	if what := p.doc.text.Slice(r); what != "" && !strings.ContainsAny(what, "\r\n") && r.Len() <= longestSeed {
		q := s.bar.Query()
		if q.Pattern = what; q.On[findbar.Regexp] {
			q.Pattern = regexp.QuoteMeta(what)
		}
		s.bar.SetQuery(q)
		p.keepFind(q)
		p.compileFind()
	}
	s.bar.Focus(canvas)
	p.seek(r.Start, nil, nil)
}

// placeBar shows the bar above the text, or hides it. A narrow bar has two lines,
// and knows how wide it is only when it was there once.
func (p *Page) placeBar(visible bool) {
	fit.Show(p.seeker.bar, visible)
	p.centre.Refresh()
	p.centre.Refresh()
}

// seed is what the find bar opens with.
func (p *Page) seed() text.Range {
	if sel := p.view.Selection(); !sel.Empty() {
		return sel
	}
	if a, ok := p.annotation(p.view.Chosen()); ok {
		return rangeOf(a)
	}
	return p.view.Word()
}

// closeFind hides the bar and gives the keyboard back; the hit stays selected, so
// that a label's key labels it. It reports whether the bar was open.
func (p *Page) closeFind() bool {
	s := p.seeker
	if !s.bar.Visible() {
		return false
	}
	s.end = nil
	if s.first == nil { // who types fast still gets to the first hit
		p.stopFind()
	}
	p.placeBar(false)
	p.view.SetHits(nil, text.Range{})
	p.Focus()
	return true
}

// findQuery looks for what is typed, from where the annotator is.
func (p *Page) findQuery(q findbar.Query) {
	p.keepFind(q)
	p.compileFind()
	if p.doc == nil {
		return
	}
	from := p.view.Selection().Start
	p.seek(from, func() { p.findFirst(from) }, nil)
}

// keepFind remembers what is looked for.
func (p *Page) keepFind(q findbar.Query) {
	on := q.On
	p.h.Settings.Change(func(s *settings.Settings) {
		s.Find = settings.Find{
			Pattern: q.Pattern, Case: on[findbar.Case], Exact: on[findbar.Exact],
			Words: on[findbar.Words], Regexp: on[findbar.Regexp],
		}
	})
}

// compileFind makes a pattern of what stands in the bar. Of a bad one it says
// what is wrong, and what was found before stays.
func (p *Page) compileFind() {
	s := p.seeker
	q := s.bar.Query()
	pattern, err := find.Compile(q.Pattern, find.Options{
		Case: q.On[findbar.Case], Exact: q.On[findbar.Exact], Words: q.On[findbar.Words], Regexp: q.On[findbar.Regexp],
	})
	s.pattern, s.problem = pattern, ""
	var bad *find.PatternError
	if err != nil {
		s.pattern = nil
	}
	if errors.As(err, &bad) {
		s.problem = say.T("find.bad_"+string(bad.Code), say.Data{"Arg": bad.Arg, "At": number(bad.At + 1)})
	}
	s.doc = nil
}
