// Package mentions lists what is marked, grouped under headers that fold. It is
// apart so that the list can be drawn, tested and measured with twenty thousand
// mentions and no project. App may import it.
package mentions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// List is the pane of mentions.
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

// SetChosen highlights the mention and scrolls it into view; "" lets go.
func (l *List) SetChosen(id string) { l.chosen = id }

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() {}

// FocusFilter puts the keyboard into the filter box.
func (l *List) FocusFilter() {}

// Query returns the text in the filter box.
func (l *List) Query() string { return "" }
