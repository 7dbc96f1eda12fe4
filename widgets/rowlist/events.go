package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable          = (*body)(nil)
	_ fyne.SecondaryTappable = (*body)(nil)
	_ fyne.Focusable         = (*body)(nil)
	_ desktop.Hoverable      = (*body)(nil)
)

// Tapped is for Fyne. It leaves the keyboard where it is: who opens a row wants
// to go on in the article.
func (b *body) Tapped(e *fyne.PointEvent) {
	i := b.rowAt(e.Position.Y)
	if i < 0 || b.l.OnPart != nil && b.l.OnPart(i, e.Position.SubtractXY(0, float32(i)*b.l.Height)) {
		return
	}
	b.tap(i)
}

func (b *body) tap(i int) {
	b.cursor = i
	b.placeRing()
	if b.l.OnTap != nil {
		b.l.OnTap(i)
	}
}

// TappedSecondary is for Fyne.
func (b *body) TappedSecondary(e *fyne.PointEvent) {
	if i := b.rowAt(e.Position.Y); i >= 0 && b.l.OnMenu != nil {
		b.l.OnMenu(i, e.AbsolutePosition)
	}
}

// rowAt returns the row at a height of the body, or -1.
func (b *body) rowAt(y float32) int {
	if y < 0 {
		return -1
	}
	if i := int(y / b.l.Height); i < b.l.length() {
		return i
	}
	return -1
}

// MouseIn is for Fyne.
func (b *body) MouseIn(e *desktop.MouseEvent) { b.setHover(b.rowAt(e.Position.Y)) }

// MouseMoved is for Fyne.
func (b *body) MouseMoved(e *desktop.MouseEvent) { b.setHover(b.rowAt(e.Position.Y)) }

// MouseOut is for Fyne.
func (b *body) MouseOut() { b.setHover(-1) }

func (b *body) setHover(i int) {
	if b.hover == i {
		return
	}
	b.hover = i
	b.recolor()
	if b.l.OnHover != nil {
		b.l.OnHover(i)
	}
}

// FocusGained is for Fyne.
func (b *body) FocusGained() {
	b.focused = true
	if b.cursor < 0 {
		b.cursor = b.l.marked
	}
	if b.cursor < 0 {
		b.cursor, _ = b.window()
	}
	b.clampCursor()
	b.l.Reveal(b.cursor)
	b.placeRing()
}

// FocusLost is for Fyne.
func (b *body) FocusLost() {
	b.focused = false
	b.placeRing()
}

// TypedRune is for Fyne.
func (b *body) TypedRune(r rune) {
	if b.l.OnRune != nil {
		b.l.OnRune(r)
	}
}

// TypedShortcut is for Fyne.
func (b *body) TypedShortcut(s fyne.Shortcut) {
	if b.l.OnShortcut != nil && b.l.OnShortcut(s) {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(b).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// TypedKey is for Fyne.
func (b *body) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		if b.l.OnLeave != nil {
			b.l.OnLeave()
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if e.Name != fyne.KeySpace && b.l.OnEnter != nil {
			b.l.OnEnter(b.cursor)
			return
		}
		if b.cursor < 0 || b.cursor >= b.l.length() {
			return
		}
		if e.Name == fyne.KeySpace && b.l.OnSpace != nil {
			b.l.OnSpace(b.cursor)
			return
		}
		b.tap(b.cursor)
	case desktop.KeyMenu:
		b.menuAtCursor()
	default:
		b.move(e.Name)
	}
}

// move follows the keys that go from row to row, and hands on all others.
func (b *body) move(key fyne.KeyName) {
	page := max(1, int(b.l.scroll.Size().Height/b.l.Height)-1)
	to := b.cursor
	switch key {
	case fyne.KeyUp:
		if b.cursor <= 0 {
			if b.l.OnTop != nil {
				b.l.OnTop()
			}
			return
		}
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = b.l.length() - 1
	default:
		if b.l.OnKey != nil && b.cursor >= 0 && b.cursor < b.l.length() {
			b.l.OnKey(b.cursor, key)
		}
		return
	}
	b.cursor = to
	b.clampCursor()
	b.l.Reveal(b.cursor)
	b.placeRing()
}

func (b *body) clampCursor() {
	b.cursor = min(max(b.cursor, -1), b.l.length()-1)
	if b.focused && b.cursor < 0 && b.l.length() > 0 {
		b.cursor = 0
	}
}

func (b *body) menuAtCursor() {
	if b.cursor < 0 || b.cursor >= b.l.length() || b.l.OnMenu == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	b.l.OnMenu(b.cursor, at.AddXY(b.l.Height, float32(b.cursor+1)*b.l.Height))
}
