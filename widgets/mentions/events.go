package mentions

import (
	"fyne.io/fyne/v2"

	"nomina/widgets/tip"
)

func (l *List) tapped(i int) {
	row := l.source.Row(i)
	switch {
	case row.Header && l.OnFold != nil:
		l.OnFold(row.ID)
	case !row.Header && l.OnChoose != nil:
		l.OnChoose(row.ID)
	}
}

func (l *List) menu(i int, at fyne.Position) {
	if l.OnMenu != nil {
		l.OnMenu(l.source.Row(i).ID, at)
	}
}

// key folds with the left arrow and unfolds with the right one.
func (l *List) key(i int, key fyne.KeyName) {
	row := l.source.Row(i)
	folds := key == fyne.KeyLeft && !row.Folded || key == fyne.KeyRight && row.Folded
	if row.Header && folds && l.OnFold != nil {
		l.OnFold(row.ID)
	}
}

func (l *List) filtered(query string) {
	l.rows.Top()
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
	l.tip.Leave()
	if i < 0 {
		return
	}
	row := l.source.Row(i)
	ruler := l.look.text
	if row.Header {
		ruler = l.look.name
	}
	if ruler.Cut(row.Text, l.Size().Width-textLeft-right-noteSize-gap) == row.Text {
		return
	}
	l.tip.Rest(row.Text, func() tip.Place {
		top := l.rows.Position().Y + l.rows.RowTop(i)
		return tip.Place{
			Pos:   fyne.NewPos(textLeft-gap, top),
			Size:  fyne.NewSize(l.Size().Width, rowHeight),
			Width: l.Size().Width,
			Below: top < l.Size().Height/2,
		}
	})
}
