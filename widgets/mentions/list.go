// Package mentions lists what is marked, grouped under headers that fold. It is
// apart so that the list can be drawn, tested and measured with twenty thousand
// mentions and no project. App may import it.
package mentions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
	"nomina/widgets/searchbox"
	"nomina/widgets/tip"
)

// List is the pane of mentions. It belongs to the UI goroutine.
type List struct {
	widget.BaseWidget

	// OnChoose is called with the mention the annotator picked.
	OnChoose func(id string)
	// OnFold is called with the header to fold or unfold.
	OnFold func(groupID string)
	// OnFilter is called with every change of the filter box.
	OnFilter func(query string)
	// OnLeave is called on Esc: the focus should go back to the article.
	OnLeave func()
	// OnMenu asks for the menu of a row, at a position of the canvas.
	OnMenu func(id string, at fyne.Position)

	source Source
	words  Words
	chosen string
	look   *look
	filter *searchbox.Box
	rows   *rowlist.List
	tip    *tip.Tip
	draw   *renderer // nil until shown
}

// New returns an empty list.
func New() *List {
	l := &List{source: none{}, filter: searchbox.New(), rows: rowlist.New(rowHeight)}
	l.look = newLook(l)
	l.tip = tip.New(l)

	l.filter.OnDown = l.rows.Focus
	l.filter.OnEnter = l.rows.Focus
	l.filter.OnLeave = l.leave
	l.filter.OnQuery = l.filtered

	l.rows.Length = func() int { return l.source.Len() }
	l.rows.NewCell = func() rowlist.Cell { return newCell(l) }
	l.rows.OnTap = l.tapped
	l.rows.OnMenu = l.menu
	l.rows.OnKey = l.key
	l.rows.OnTop = l.filter.Focus
	l.rows.OnLeave = l.leave
	l.rows.OnHover = l.hovered
	l.ExtendBaseWidget(l)
	return l
}

// none is the Source of a list that has none yet.
type none struct{}

func (none) Len() int           { return 0 }
func (none) Row(int) Row        { return Row{} }
func (none) IndexOf(string) int { return -1 }

// SetSource shows s from now on. The scroll position stays.
func (l *List) SetSource(s Source) {
	if s == nil {
		s = none{}
	}
	l.source = s
	l.Reload()
}

// SetWords sets every sentence shown.
func (l *List) SetWords(w Words) {
	l.words = w
	if l.filter.PlaceHolder != w.Filter {
		l.filter.SetPlaceHolder(w.Filter)
	}
	l.Refresh()
}

// SetChosen highlights the mention and scrolls it into view; "" lets go.
func (l *List) SetChosen(id string) {
	l.chosen = id
	i := l.source.IndexOf(id)
	l.rows.SetMarked(i)
	l.rows.Reveal(i)
}

// RefreshRow binds one row anew, if it is on the screen.
func (l *List) RefreshRow(id string) { l.rows.RefreshRow(l.source.IndexOf(id)) }

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() {
	l.tip.Leave()
	l.rows.SetMarked(l.source.IndexOf(l.chosen))
	if l.draw != nil {
		l.draw.write()
		l.draw.Layout(l.Size())
	}
	l.rows.Reload()
}

// FocusFilter puts the keyboard into the filter box.
func (l *List) FocusFilter() { l.filter.Focus() }

// FocusRows puts the keyboard into the rows.
func (l *List) FocusRows() { l.rows.Focus() }

// Query returns the text in the filter box.
func (l *List) Query() string { return l.filter.Text }
