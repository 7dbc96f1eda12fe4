package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// field is what is typed into. It keeps the keyboard: the keys that go from row
// to row move the cursor below it.
type field struct {
	widget.Entry
	p *Palette
}

func newField(p *Palette) *field {
	f := &field{p: p}
	f.Icon = theme.SearchIcon()
	f.PlaceHolder = p.words.Prompt
	f.OnChanged = func(typed string) {
		if p.OnQuery != nil {
			p.OnQuery(typed)
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// AcceptsTab implements fyne.Tabbable: Tab must not lead out of the field.
func (f *field) AcceptsTab() bool { return true }

// held reports whether only Esc is heard now.
func (f *field) held() bool { return f.p.Held != nil && f.p.Held() }

// TypedRune implements fyne.Focusable.
func (f *field) TypedRune(r rune) {
	if !f.held() {
		f.Entry.TypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	p := f.p
	if f.held() && e.Name != fyne.KeyEscape {
		return
	}
	at, last := p.At(), p.source.Len()-1
	switch e.Name {
	case fyne.KeyDown:
		p.move(wrap(at+1, last))
	case fyne.KeyUp:
		p.move(wrap(at-1, last))
	case fyne.KeyPageDown:
		p.move(at + p.page())
	case fyne.KeyPageUp:
		p.move(at - p.page())
	case fyne.KeyHome:
		p.move(0)
	case fyne.KeyEnd:
		p.move(last)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	case fyne.KeyEscape:
		p.leave()
	case fyne.KeyTab:
	default:
		f.Entry.TypedKey(e)
	}
}

// wrap goes from the last row to the first and back.
func wrap(i, last int) int {
	switch {
	case i > last:
		return 0
	case i < 0:
		return last
	}
	return i
}
