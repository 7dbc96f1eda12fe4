package rowlist

import "fyne.io/fyne/v2"

// Inserted hears that n rows came in before row i, so that the rows on the screen
// and the keyboard's row stay where they are at the next Reload.
func (l *List) Inserted(i, n int) {
	b := l.body
	if b.cursor >= i {
		b.cursor += n
	}
	if top, _ := b.window(); top > i {
		by := float32(n) * l.Height
		l.scroll.Refresh() // it is as high as the rows are now
		l.scroll.ScrollToOffset(fyne.NewPos(0, l.scroll.Offset.Y+by))
	}
}

// Place puts the keyboard's row at i, whether the rows have the keyboard or not.
func (l *List) Place(i int) {
	l.body.cursor = i
	l.body.clampCursor()
	l.Reveal(l.body.cursor)
	l.body.placeRing()
}

// At returns the row that the keyboard was on last, -1 for none.
func (l *List) At() int { return l.body.cursor }
