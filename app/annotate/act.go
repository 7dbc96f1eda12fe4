package annotate

import (
	"errors"
	"time"

	"nomina/app/bridge"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
	"nomina/widgets/later"
)

// do asks the session for an act and tells the annotator if it fails. then,
// which may be nil, runs after an act that succeeded.
func (p *Page) do(cmd edit.Command, then func(data.Commit)) {
	p.perform(cmd, func(c data.Commit, err error) {
		switch {
		case errors.Is(err, edit.ErrNothing):
		case err != nil:
			p.failed(err)
		case then != nil:
			then(c)
		}
	})
}

// perform runs one act and shows that something is being saved meanwhile.
func (p *Page) perform(cmd edit.Command, then func(data.Commit, error)) {
	p.begin()
	p.s.Do(cmd, func(c data.Commit, err error) {
		p.end()
		then(c, err)
	})
}

// patience is how long an act may take before the status bar says that it is
// being saved. Most take a few milliseconds and are on the screen only once they
// are saved; a frame for the word alone would hold the one that shows them up.
const patience = 150 * time.Millisecond

// begin and end enclose an act: when it takes long, the status bar does not say
// that everything is saved.
func (p *Page) begin() {
	p.saving++
	if p.saving == 1 {
		p.inTime = p.after(patience, func() {
			p.slow = true
			p.showStatus()
		})
	}
}

func (p *Page) end() {
	p.saving--
	if p.saving > 0 {
		return
	}
	p.inTime()
	if p.slow {
		p.slow = false
		p.showStatus()
	}
}

// aside is how long what an act sets off waits for what it has to paint; with
// another clock than the toolkit's not at all.
func (p *Page) aside() time.Duration {
	if p.h.After != nil {
		return 0
	}
	return bridge.Aside
}

// after is the host's clock, or the toolkit's.
func (p *Page) after(d time.Duration, f func()) (stop func()) {
	if p.h.After != nil {
		return p.h.After(d, f)
	}
	return later.After(d, f)
}

// applySlot gives the label with that key.
func (p *Page) applySlot(n int) {
	l, ok := p.labels.slot(n)
	if !ok {
		p.warn(say.T("status.no_label", say.Data{"Key": SlotKey(n)}))
		return
	}
	p.applyLabel(l.ID)
}

// applyLabel labels the selection, or relabels the chosen span, or labels the
// word at the caret.
func (p *Page) applyLabel(label data.ID) {
	p.drop()
	if p.doc == nil || p.landing(func() { p.applyLabel(label) }) {
		return
	}
	if sel := p.view.Selection(); sel.End > sel.Start {
		p.annotate(sel, label)
		return
	}
	if s, ok := p.suggestion(p.view.Chosen()); ok {
		p.correct(s, text.Range(s.Span()), label)
		return
	}
	if id := p.view.Chosen(); id != "" {
		p.relabel(data.ID(id), label)
		return
	}
	if w := p.view.Word(); w.End > w.Start {
		p.annotate(w, label)
		return
	}
	p.warn(say.T("status.select_first"))
}

// annotate labels a range, without the blanks and the punctuation around it
// unless selections are exact. The selection is let go only when it is saved.
func (p *Page) annotate(r text.Range, label data.ID) {
	p.lastUsed = label
	p.perform(edit.Annotate{Article: p.doc.article.ID, Span: data.Span(p.trim(r)), Label: label}, func(c data.Commit, err error) {
		if err == nil || isDuplicate(err) {
			p.letGo(r)
		}
		if err != nil {
			p.failed(err)
			return
		}
		p.info(say.T("status.annotated", say.Data{"Label": p.labels.name(label), "Text": short(c.Subject)}))
	})
}

func isDuplicate(err error) bool {
	var twice *edit.DuplicateError
	return errors.As(err, &twice)
}

// trim drops what falls off a selection made by keys, which the view leaves as
// it is, unless nothing is to fall off. A selection of nothing but blanks stays.
func (p *Page) trim(r text.Range) text.Range {
	if p.snapped || p.view.Snap() == text.SnapExact || !p.view.Trims() {
		return r
	}
	if t := p.doc.text.Trim(r); t.End > t.Start {
		return t
	}
	return r
}

// letGo clears the selection if it is still the one that was labelled; the
// caret goes to its end, ready to read on.
func (p *Page) letGo(r text.Range) {
	if p.view.Selection() == r {
		p.view.SetCaret(r.End)
		p.showDue()
	}
}

func (p *Page) relabel(id, label data.ID) {
	p.lastUsed = label
	was, known := p.annotation(string(id))
	p.do(edit.Relabel{Annotations: []data.ID{id}, Label: label}, func(c data.Commit) {
		p.info(say.T("status.relabelled", say.Data{"Label": p.labels.name(label), "Text": short(c.Subject)}))
		if known {
			p.relabelOthers(was, label)
		}
	})
}

// resize moves an annotation to r; when that is refused the old range is shown.
// Of several moves on their way only the last one's range is repainted.
func (p *Page) resize(id string, r text.Range) {
	if s, ok := p.suggestion(id); ok {
		p.correct(s, r, s.Label)
		return
	}
	p.moving[data.ID(id)]++
	p.perform(edit.Resize{Annotation: data.ID(id), Span: data.Span(r)}, func(_ data.Commit, err error) {
		if p.moving[data.ID(id)]--; p.moving[data.ID(id)] <= 0 {
			delete(p.moving, data.ID(id))
		}
		if err == nil {
			return
		}
		if a, ok := p.annotation(id); ok && p.moving[a.ID] == 0 {
			p.view.SetMark(mark(a))
		}
		if !errors.Is(err, edit.ErrNothing) {
			p.failed(err)
		}
	})
}

func (p *Page) remove() {
	if _, ok := p.suggestion(p.view.Chosen()); ok {
		p.reject(false)
		return
	}
	a, ok := p.target()
	if !ok {
		return
	}
	p.do(edit.Remove{Annotations: []data.ID{a.ID}}, func(data.Commit) {
		p.info(say.T("status.removed", say.Data{"Text": short(a.Quote)}))
		p.removeOthers(a)
	})
}

// saveNote writes a note. One that cannot be saved is kept where it was typed.
func (p *Page) saveNote(id, note string) {
	p.perform(edit.SetNote{Annotation: data.ID(id), Note: note}, func(_ data.Commit, err error) {
		if err == nil || errors.Is(err, edit.ErrNothing) {
			return
		}
		if a, ok := p.annotation(id); ok {
			p.details.Unsaved(id, note, a.Note)
		}
		p.failed(err)
	})
}

// toggleFlag flags an article, or takes the flag off. It looks at the article as
// it is when its turn comes, not as the screen shows it.
type toggleFlag struct{ article data.ID }

// Plan implements edit.Command.
func (c toggleFlag) Plan(v edit.View) (edit.Step, error) {
	a, err := v.Article(c.article)
	if err != nil {
		return edit.Step{}, err
	}
	to := data.StatusFlagged
	if a.Status == to {
		n, err := v.Count(c.article)
		if err != nil {
			return edit.Step{}, err
		}
		if to = data.StatusInProgress; n == 0 {
			to = data.StatusNew
		}
	}
	return edit.SetStatus{Articles: []data.ID{c.article}, Status: to}.Plan(v)
}

func (p *Page) flag() {
	if p.doc == nil {
		return
	}
	p.do(toggleFlag{p.doc.article.ID}, func(c data.Commit) {
		if u := c.Changes.Articles.Updated; len(u) > 0 && u[0].New.Status == data.StatusFlagged {
			p.info(say.T("status.flagged"))
		} else {
			p.info(say.T("status.unflagged"))
		}
	})
}

// done marks the article done and goes on to the next. It is asked for whatever
// the screen shows: an act on its way may just have taken "done" back.
func (p *Page) done() {
	if p.doc == nil {
		return
	}
	p.details.Flush()
	id := p.doc.article.ID
	next, more := p.articles.neighbour(id, +1)
	p.do(edit.SetStatus{Articles: []data.ID{id}, Status: data.StatusDone}, nil)
	if more {
		p.Open(next)
	} else {
		p.info(say.T("status.last_done"))
	}
}

// armOrApply is a click on a chip: with something to label it labels, else the
// chip stays armed until Esc or another click.
func (p *Page) armOrApply(label data.ID) {
	if p.doc == nil {
		return
	}
	sel := p.view.Selection()
	if sel.End > sel.Start || p.view.Chosen() != "" {
		p.applyLabel(label)
		return
	}
	if p.armed == label {
		p.disarm()
		return
	}
	p.armed = label
	p.showArmed()
	p.info(say.T("status.armed", say.Data{"Label": p.labels.name(label)}))
}

func (p *Page) disarm() bool {
	if p.armed == "" {
		return false
	}
	p.armed = ""
	p.showArmed()
	p.info(say.T("status.disarmed"))
	return true
}

// showArmed shows which label is armed: on its chip, in the status bar and by the
// mouse over the text.
func (p *Page) showArmed() {
	p.view.SetArmed(p.armed != "")
	p.showChips()
	p.showStatus()
}

// target returns the chosen annotation, or warns that there is none.
func (p *Page) target() (data.Annotation, bool) {
	if p.doc != nil {
		if a, ok := p.annotation(p.view.Chosen()); ok {
			return a, true
		}
	}
	p.warn(say.T("status.choose_first"))
	return data.Annotation{}, false
}

func (p *Page) annotation(id string) (data.Annotation, bool) {
	if p.doc == nil {
		return data.Annotation{}, false
	}
	a, ok := p.doc.spans.byID[data.ID(id)]
	if !ok {
		return data.Annotation{}, false
	}
	return *a, true
}

func (p *Page) choose(id data.ID) {
	p.view.Choose(string(id))
	p.showChosen()
}
