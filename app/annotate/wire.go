package annotate

import (
	"time"

	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/settings"
	"nomina/data"
	"nomina/data/text"
	"nomina/widgets/panes"
)

// wireView connects what the annotator does in the article with what it means.
func (p *Page) wireView() {
	v := p.view
	v.Modifiers = p.h.Modifiers
	if p.h.Fonts != nil {
		p.h.Fonts.OnFace = p.typeset
	}
	p.typeset()
	v.OnSelect = p.selected
	v.OnChoose = func(string) {
		p.drop()
		p.showChosen()
	}
	v.OnNext = p.toHint
	v.OnResize = p.resize
	v.OnMenu = p.textMenu
	v.OnZoom = func(by int) { p.zoom(by) }
	v.CardOf = p.card
	v.OnScroll = func() {
		p.scrolled()
		p.showDue()
	}
	v.OnCaret = p.showDue
	v.OnKey = p.key
	v.OnEscape = p.escape
	v.OnRune = p.typed
	v.OnShortcut = func(s fyne.Shortcut) bool {
		c, ok := action.FromShortcut(s)
		return ok && p.press(c)
	}
}

func (p *Page) selected(r text.Range, final bool) {
	p.drop()
	p.snapped = final
	if final && p.armed != "" && r.End > r.Start {
		p.annotate(r, p.armed)
	}
	p.showChosen()
}

// key runs what is bound to a key that types nothing, and to digits.
func (p *Page) key(e *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	name := e.Name
	p.typing.Key(name)
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	if name == fyne.KeyReturn && mod == 0 && (p.answer() || p.drop()) {
		return true // a question that offers nothing goes, rather than that a note is begun
	}
	c, ok := action.FromKey(name, mod)
	return ok && p.press(c)
}

// typed runs what is bound to a letter or a sign.
func (p *Page) typed(r rune) bool {
	if p.answerBy(r) {
		return true
	}
	c, ok := p.typing.Rune(r, p.h.Modifiers())
	return ok && p.press(c)
}

// aMoment is how long a key may wait for its act to be saved. Most are within two
// milliseconds; one that takes longer is seen a frame later.
const aMoment = 8 * time.Millisecond

// press runs what is bound to c and reports whether anything is. What it did is
// in the frame that is drawn next.
func (p *Page) press(c action.Chord) bool {
	done := p.h.Actions.Press(c, false)
	p.h.Bridge.Linger(aMoment, func() bool { return p.saving == 0 })
	return done
}

// escape lets go of what is asked before the view lets go of the selection, then
// of the chosen span: a question, the find bar, the armed label. One press lets
// go of one thing.
func (p *Page) escape() bool {
	return p.drop() || p.closeFind() || p.disarm()
}

// wireSides connects the panes around the article.
func (p *Page) wireSides() {
	p.list.OnOpen = func(id string) { p.Open(data.ID(id)) }
	p.list.OnSearch = p.find
	p.list.OnEmptyAction = p.h.Import
	p.list.OnLeave = p.Focus
	p.mentions.OnChoose = func(id string) {
		p.choose(data.ID(id))
		p.Focus()
	}
	p.mentions.OnFold = p.fold
	p.mentions.OnFilter = p.filter
	p.mentions.OnLeave = p.Focus
	p.mentions.OnMenu = p.markMenu
	p.details.OnNote = p.saveNote
	p.details.OnLeave = p.Focus
	if p.h.After != nil {
		p.details.After = p.h.After
	}
	p.details.OnLabel = p.relabelMenu
	p.details.OnEntity = func() { p.h.Actions.Run("mark.link") }
	p.bar.OnChip = func(id string) { p.armOrApply(data.ID(id)) }
	p.bar.OnMenu = p.labelMenu
	p.bar.OnAdd = func() { p.h.EditLabel("") }
	p.panes.OnChange = p.keepPanes
	p.panes.OnUnfocus = p.Focus
}

func (p *Page) fold(group string) {
	id := data.ID(group)
	p.rows.folded[id] = !p.rows.folded[id]
	p.showMentions()
}

func (p *Page) keepPanes(s panes.State) {
	p.h.Settings.Change(func(k *settings.Settings) {
		k.LeftPane, k.RightPane, k.LeftFolded, k.RightFold = s.Left, s.Right, s.LeftFolded, s.RightFolded
	})
}

func (p *Page) restorePanes() {
	s := p.h.Settings.Get()
	if s.LeftPane == 0 && s.RightPane == 0 {
		return
	}
	p.panes.SetState(panes.State{Left: s.LeftPane, Right: s.RightPane, LeftFolded: s.LeftFolded, RightFolded: s.RightFold})
}
