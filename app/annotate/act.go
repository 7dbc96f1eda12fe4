package annotate

import (
	"errors"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/text"
)

// do asks the session for an act and tells the annotator if it fails. then,
// which may be nil, runs after an act that succeeded.
func (p *Page) do(cmd edit.Command, then func(data.Commit)) {
	p.saving++
	p.s.Do(cmd, func(c data.Commit, err error) {
		p.saving--
		p.showStatus()
		switch {
		case errors.Is(err, edit.ErrNothing):
		case err != nil:
			p.failed(err)
		case then != nil:
			then(c)
		}
	})
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
	if p.doc == nil {
		return
	}
	if sel := p.view.Selection(); sel.End > sel.Start {
		p.annotate(sel, label)
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
	p.saving++
	p.s.Do(edit.Annotate{Article: p.doc.article.ID, Span: data.Span(p.trim(r)), Label: label}, func(c data.Commit, err error) {
		p.saving--
		p.showStatus()
		var twice *edit.DuplicateError
		switch {
		case errors.As(err, &twice):
			p.letGo(r)
			p.choose(twice.ID)
			p.info(say.T("status.already", say.Data{"Label": p.labels.name(label)}))
		case err != nil:
			p.failed(err)
		default:
			p.letGo(r)
			p.info(say.T("status.annotated", say.Data{"Label": p.labels.name(label), "Text": short(c.Subject)}))
		}
	})
}

// trim drops what falls off a selection made by keys, which the view leaves as
// it is. A selection of nothing but blanks stays.
func (p *Page) trim(r text.Range) text.Range {
	if p.view.Snap() == text.SnapExact {
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
	}
}

func (p *Page) relabel(id, label data.ID) {
	p.lastUsed = label
	p.do(edit.Relabel{Annotations: []data.ID{id}, Label: label}, func(c data.Commit) {
		p.info(say.T("status.relabelled", say.Data{"Label": p.labels.name(label), "Text": short(c.Subject)}))
	})
}

// resize moves an annotation to r; when that is refused the old range is shown.
func (p *Page) resize(id string, r text.Range) {
	p.saving++
	p.s.Do(edit.Resize{Annotation: data.ID(id), Span: data.Span(r)}, func(_ data.Commit, err error) {
		p.saving--
		p.showStatus()
		if err == nil {
			return
		}
		if a, ok := p.annotation(id); ok {
			p.view.SetMark(mark(a))
		}
		if !errors.Is(err, edit.ErrNothing) {
			p.failed(err)
		}
	})
}

func (p *Page) remove() {
	a, ok := p.target()
	if !ok {
		return
	}
	p.do(edit.Remove{Annotations: []data.ID{a.ID}}, func(data.Commit) {
		p.info(say.T("status.removed", say.Data{"Text": short(a.Quote)}))
	})
}

// setStatus toggles between want and the state the article would have without.
func (p *Page) flag() {
	if p.doc == nil {
		return
	}
	to := data.StatusFlagged
	if p.doc.article.Status == to {
		to = data.StatusInProgress
		if len(p.doc.sorted) == 0 {
			to = data.StatusNew
		}
	}
	p.do(edit.SetStatus{Articles: []data.ID{p.doc.article.ID}, Status: to}, func(data.Commit) {
		if to == data.StatusFlagged {
			p.info(say.T("status.flagged"))
		} else {
			p.info(say.T("status.unflagged"))
		}
	})
}

// done marks the article done and goes on to the next.
func (p *Page) done() {
	if p.doc == nil {
		return
	}
	p.details.Flush()
	id := p.doc.article.ID
	next, more := p.articles.neighbour(id, +1)
	if p.doc.article.Status != data.StatusDone {
		p.do(edit.SetStatus{Articles: []data.ID{id}, Status: data.StatusDone}, nil)
	}
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
	p.showLabels()
	p.info(say.T("status.armed", say.Data{"Label": p.labels.name(label)}))
}

func (p *Page) disarm() bool {
	if p.armed == "" {
		return false
	}
	p.armed = ""
	p.showLabels()
	p.info(say.T("status.disarmed"))
	return true
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
	a, ok := p.doc.byID[data.ID(id)]
	return a, ok
}

func (p *Page) choose(id data.ID) {
	p.view.Choose(string(id))
	p.showChosen()
}
