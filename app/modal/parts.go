package modal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// The parts of a dialog are Fyne's own, except that they leave Esc, and where
// it means nothing to them Enter, to the dialog.

// Entry is a text field.
type Entry struct {
	widget.Entry
	// OnKey, which may be nil, is offered each key first and answers whether it
	// took it.
	OnKey func(*fyne.KeyEvent) bool
	d     *Dialog
}

// NewEntry returns a field of one line.
func (d *Dialog) NewEntry(text string) *Entry {
	e := &Entry{d: d}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	return e
}

// NewArea returns a field of several lines, in which Enter begins a new one.
func (d *Dialog) NewArea(text string, rows int) *Entry {
	e := &Entry{d: d}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(rows)
	e.SetText(text)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(k) {
		return
	}
	if e.MultiLine && k.Name != fyne.KeyEscape || !e.d.key(k) {
		e.Entry.TypedKey(k)
	}
}

// Select is a choice from a list.
type Select struct {
	widget.Select
	d *Dialog
}

// NewSelect returns a choice; chosen is called by the user's choice only.
func (d *Dialog) NewSelect(options []string, at int, chosen func(i int)) *Select {
	s := &Select{d: d}
	s.Options = options
	s.ExtendBaseWidget(s)
	s.SetSelectedIndex(at)
	s.OnChanged = func(string) {
		if chosen != nil {
			chosen(s.SelectedIndex())
		}
	}
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(k *fyne.KeyEvent) {
	if !s.d.key(k) {
		s.Select.TypedKey(k)
	}
}

// Check is a switch.
type Check struct {
	widget.Check
	d *Dialog
}

// NewCheck returns a switch.
func (d *Dialog) NewCheck(text string, on bool, changed func(bool)) *Check {
	c := &Check{d: d}
	c.Text = text
	c.ExtendBaseWidget(c)
	c.SetChecked(on)
	c.OnChanged = changed
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(k *fyne.KeyEvent) {
	if !c.d.key(k) {
		c.Check.TypedKey(k)
	}
}

// Slider is a number between two others.
type Slider struct {
	widget.Slider
	d *Dialog
}

// NewSlider returns a slider in steps of one.
func (d *Dialog) NewSlider(from, to, now int, changed func(int)) *Slider {
	s := &Slider{d: d}
	s.Min, s.Max, s.Value, s.Step = float64(from), float64(to), float64(now), 1
	s.OnChanged = func(v float64) { changed(int(v)) }
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey implements fyne.Focusable.
func (s *Slider) TypedKey(k *fyne.KeyEvent) {
	if !s.d.key(k) {
		s.Slider.TypedKey(k)
	}
}

// Button is a button; Enter confirms the dialog unless it is the button's own.
type Button struct {
	widget.Button
	d *Dialog
}

// NewButton returns a button.
func (d *Dialog) NewButton(text string, tapped func()) *Button {
	b := &Button{d: d}
	b.Text, b.OnTapped = text, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() {
			b.OnTapped()
		}
	case fyne.KeyEscape:
		b.d.Close()
	default:
		b.Button.TypedKey(k)
	}
}

// List is a list of rows.
type List struct {
	widget.List
	d *Dialog
}

// NewList returns a list without lines between the rows.
func (d *Dialog) NewList(length func() int, row func() fyne.CanvasObject, show func(int, fyne.CanvasObject)) *List {
	l := &List{d: d}
	l.Length, l.CreateItem, l.UpdateItem = length, row, show
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	if !l.d.key(k) {
		l.List.TypedKey(k)
	}
}
