// Package articlelist shows the articles of a project: a search box, a line of
// progress and one row per article. It is apart so that the list can be drawn,
// tested and measured with ten thousand articles and no project. App may import
// it.
package articlelist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// List is the pane of articles.
type List struct {
	widget.BaseWidget

	// OnOpen is called with the article to open.
	OnOpen func(id string)
	// OnSearch is called with every change of the search box.
	OnSearch func(query string)
	// OnEmptyAction is called by the button of the empty list.
	OnEmptyAction func()
	// OnLeave is called on Esc: the focus should go back to the article.
	OnLeave func()

	source  Source
	words   Words
	current string
}

// New returns an empty list.
func New() *List {
	l := &List{}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack())
}

// SetSource shows s from now on. The scroll position stays.
func (l *List) SetSource(s Source) { l.source = s }

// SetWords sets every sentence shown.
func (l *List) SetWords(w Words) { l.words = w }

// SetCurrent highlights the article and scrolls it into view.
func (l *List) SetCurrent(id string) { l.current = id }

// RefreshRow binds one row anew, if it is on the screen.
func (l *List) RefreshRow(id string) {}

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() {}

// FocusSearch puts the keyboard into the search box.
func (l *List) FocusSearch() {}

// Query returns the text in the search box.
func (l *List) Query() string { return "" }
