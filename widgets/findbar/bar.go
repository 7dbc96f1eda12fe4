// Package findbar is the bar above an article in which one looks for a text, and
// the menu that offers what to do with all that was found. It is apart because it
// knows no article: what is typed goes out through On… callbacks, what was found
// comes in through setters. The application's pages import it.
package findbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
	"nomina/widgets/tip"
)

// Bar is the find bar. All methods belong to the UI goroutine; setters never
// call back.
type Bar struct {
	widget.BaseWidget

	// OnQuery is told what to look for, with every letter typed and every
	// switch pressed.
	OnQuery func(Query)
	// OnStep asks for the next hit or the one before.
	OnStep func(forward bool)
	// OnLabelAll asks for the labels to give to every hit.
	OnLabelAll func()
	// OnClose is called by Esc and by the cross.
	OnClose func()
	// OnKey and OnShortcut are offered what does not edit the pattern; they
	// answer whether they used it.
	OnKey      func(*fyne.KeyEvent, fyne.KeyModifier) bool
	OnShortcut func(fyne.Shortcut) bool
	// Modifiers returns the keys held; nil asks the desktop driver.
	Modifiers func() fyne.KeyModifier

	query    Query
	result   Result
	texts    Texts
	entry    *entry
	count    *count
	switches [switches]*toggle
	previous *press.Button
	next     *press.Button
	all      *press.Button
	close    *press.Button
	tip      *tip.Tip
	quiet    bool // a setter changes the entry
}

// New returns an empty bar.
func New() *Bar {
	b := &Bar{}
	b.entry = newEntry(b)
	b.count = newCount(b)
	for i, sign := range [switches]string{"Aa", "é", "“ab”", ".*"} {
		b.switches[i] = newToggle(b, Switch(i), sign)
	}
	b.previous = b.icon(theme.MoveUpIcon(), func() { b.step(false) }, func() string { return b.texts.Previous })
	b.next = b.icon(theme.MoveDownIcon(), func() { b.step(true) }, func() string { return b.texts.Next })
	b.close = b.icon(theme.CancelIcon(), func() { call(b.OnClose) }, func() string { return b.texts.Close })
	b.all = press.NewButton("", press.Framed, nil)
	b.all.OnHover = b.hover(b.all, func() string { return b.texts.All })
	b.tip = tip.New(b)
	b.ExtendBaseWidget(b)
	return b
}

func (b *Bar) icon(icon fyne.Resource, tap func(), words func() string) *press.Button {
	p := press.NewIcon(icon, tap)
	p.OnHover = b.hover(p, words)
	return p
}

// hover shows a tip under o while the mouse rests on it.
func (b *Bar) hover(o fyne.CanvasObject, words func() string) func(bool) {
	return func(in bool) {
		if !in {
			b.tip.Leave()
			return
		}
		b.tip.Rest(words(), func() tip.Place {
			return tip.Place{Pos: o.Position(), Size: o.Size(), Width: b.Size().Width, Below: true}
		})
	}
}

// SetTexts puts the sentences into the bar.
func (b *Bar) SetTexts(t Texts) {
	b.texts = t
	b.entry.SetPlaceHolder(t.Prompt)
	b.all.SetText(t.LabelAll)
	b.Refresh()
}

// SetQuery shows a pattern and switches.
func (b *Bar) SetQuery(q Query) {
	b.query = q
	b.quiet = true
	b.entry.SetText(q.Pattern)
	b.quiet = false
	b.Refresh()
}

// Query returns what stands in the bar.
func (b *Bar) Query() Query { return b.query }

// SetResult says what was found.
func (b *Bar) SetResult(r Result) {
	if r == b.result {
		return
	}
	b.result = r
	b.Refresh()
}

// Result returns what the bar says.
func (b *Bar) Result() Result { return b.result }

// Toggle turns a switch, as a click on it does.
func (b *Bar) Toggle(s Switch) {
	b.tip.Leave()
	b.query.On[s] = !b.query.On[s]
	b.Refresh()
	b.ask()
}

// Focus gives the keyboard to the entry and chooses its text, so that typing
// replaces it. The canvas is that of the window: the toolkit cannot tell it of
// what was never painted.
func (b *Bar) Focus(on fyne.Canvas) {
	on.Focus(b.entry)
	b.entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Focused reports whether the entry has the keyboard.
func (b *Bar) Focused(on fyne.Canvas) bool { return on.Focused() == fyne.Focusable(b.entry) }

// Under is where a menu of "label all" belongs, absolute on the canvas.
func (b *Bar) Under() fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(b.all).AddXY(0, b.all.Size().Height+gap)
}

func (b *Bar) ask() {
	if b.OnQuery != nil {
		b.OnQuery(b.query)
	}
}

func (b *Bar) step(forward bool) {
	if b.OnStep != nil {
		b.OnStep(forward)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
