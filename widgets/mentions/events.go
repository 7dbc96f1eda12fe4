package mentions

import "fyne.io/fyne/v2"

func (l *List) tapped(i int) {
	row := l.pane.Row(i)
	switch {
	case row.Header && l.OnFold != nil:
		l.OnFold(row.ID)
	case !row.Header && l.OnChoose != nil:
		l.OnChoose(row.ID)
	}
}

func (l *List) menu(i int, at fyne.Position) {
	if l.OnMenu != nil {
		l.OnMenu(l.pane.Row(i).ID, at)
	}
}

// key folds with the left arrow and unfolds with the right one.
func (l *List) key(i int, key fyne.KeyName) {
	row := l.pane.Row(i)
	folds := key == fyne.KeyLeft && !row.Folded || key == fyne.KeyRight && row.Folded
	if row.Header && folds && l.OnFold != nil {
		l.OnFold(row.ID)
	}
}

func (l *List) filtered(query string) {
	l.pane.Rows.Top()
	if l.OnFilter != nil {
		l.OnFilter(query)
	}
}

func (l *List) leave() {
	if l.OnLeave != nil {
		l.OnLeave()
	}
}

// hovered offers the whole text of a row that had to cut it.
func (l *List) hovered(i int) {
	l.pane.Tip.Leave()
	if i < 0 {
		return
	}
	row := l.pane.Row(i)
	ruler := l.look.text
	if row.Header {
		ruler = l.look.name
	}
	if ruler.Cut(row.Text, l.Size().Width-textLeft-right-noteSize-gap) == row.Text {
		return
	}
	l.pane.Explain(i, row.Text, textLeft-gap)
}
