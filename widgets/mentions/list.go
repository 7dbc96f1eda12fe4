// Package mentions lists what is marked, grouped under headers that fold. It is
// apart so that the list can be drawn, tested and measured with twenty thousand
// mentions and no project. App may import it.
package mentions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
	"nomina/widgets/rowpane"
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

	pane  *rowpane.Pane[Row]
	words Words
	look  *look
}

// New returns an empty list.
func New() *List {
	l := &List{}
	l.pane = rowpane.New[Row](l, rowHeight)
	l.look = newLook(l)

	filter, rows := l.pane.Search, l.pane.Rows
	filter.OnDown = rows.Focus
	filter.OnEnter = rows.Focus
	filter.OnLeave = l.leave
	filter.OnQuery = l.filtered

	rows.NewCell = func() rowlist.Cell { return newCell(l) }
	rows.OnTap = l.tapped
	rows.OnMenu = l.menu
	rows.OnKey = l.key
	rows.OnLeave = l.leave
	rows.OnHover = l.hovered
	l.ExtendBaseWidget(l)
	return l
}

// SetSource shows s from now on. The scroll position stays.
func (l *List) SetSource(s Source) { l.pane.SetSource(s) }

// SetWords sets every sentence shown.
func (l *List) SetWords(w Words) {
	l.words = w
	l.pane.SetPrompt(w.Filter)
	l.Refresh()
}

// SetChosen highlights the mention and scrolls it into view; "" lets go.
func (l *List) SetChosen(id string) { l.pane.Mark(id) }

// RefreshRow binds one row anew, if it is on the screen.
func (l *List) RefreshRow(id string) { l.pane.RefreshRow(id) }

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() { l.pane.Reload() }

// FocusFilter puts the keyboard into the filter box.
func (l *List) FocusFilter() { l.pane.Search.Focus() }

// FocusRows puts the keyboard into the rows.
func (l *List) FocusRows() { l.pane.Rows.Focus() }

// Query returns the text in the filter box.
func (l *List) Query() string { return l.pane.Search.Text }
