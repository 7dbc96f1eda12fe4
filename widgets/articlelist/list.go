// Package articlelist shows the articles of a project: a search box, a line of
// progress and one row per article. It is apart so that the list can be drawn,
// tested and measured with ten thousand articles and no project. App may import
// it.
package articlelist

import (
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
	"nomina/widgets/rowpane"
)

// List is the pane of articles. It belongs to the UI goroutine.
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

	pane  *rowpane.Pane[Row]
	words Words
	look  *look
}

// New returns an empty list.
func New() *List {
	l := &List{}
	l.pane = rowpane.New[Row](l, rowHeight)
	l.look = newLook(l)

	search, rows := l.pane.Search, l.pane.Rows
	search.OnDown = l.toRows
	search.OnEnter = func() { l.open(0) }
	search.OnLeave = l.leave
	search.OnQuery = l.searched

	rows.NewCell = func() rowlist.Cell { return newCell(l) }
	rows.OnTap = l.open
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
	l.pane.SetPrompt(w.Search)
	l.Refresh()
}

// SetCurrent highlights the article and scrolls it into view; "" highlights
// none.
func (l *List) SetCurrent(id string) { l.pane.Mark(id) }

// RefreshRow binds one row anew, if it is on the screen.
func (l *List) RefreshRow(id string) { l.pane.RefreshRow(id) }

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() { l.pane.Reload() }

// FocusSearch puts the keyboard into the search box.
func (l *List) FocusSearch() { l.pane.Search.Focus() }

// FocusRows puts the keyboard into the rows.
func (l *List) FocusRows() { l.pane.Rows.Focus() }

// Query returns the text in the search box.
func (l *List) Query() string { return l.pane.Search.Text }

// SetQuery changes the text in the search box, as if it were typed.
func (l *List) SetQuery(query string) { l.pane.Search.SetText(query) }

// toRows goes from the search box to the best match, or to the open article
// when nothing is searched.
func (l *List) toRows() {
	if l.pane.Search.Text != "" {
		l.pane.Rows.FocusFirst()
		return
	}
	l.pane.Rows.Focus()
}

func (l *List) open(i int) {
	if i < l.pane.Len() && l.OnOpen != nil {
		l.OnOpen(l.pane.Row(i).ID)
	}
}

func (l *List) searched(query string) {
	l.pane.Rows.Top()
	if l.OnSearch != nil {
		l.OnSearch(query)
	}
}

func (l *List) leave() {
	if l.OnLeave != nil {
		l.OnLeave()
	}
}

// hovered offers the whole title of a row that had to cut it.
func (l *List) hovered(i int) {
	l.pane.Tip.Leave()
	if i < 0 {
		return
	}
	title := l.pane.Row(i).Title
	if l.look.title.Cut(title, l.Size().Width-textLeft-textRight-40) == title {
		return
	}
	l.pane.Explain(i, title, textLeft-8)
}

// Titles returns the titles of all rows, for tests: it visits each of them.
func (l *List) Titles() []string {
	out := make([]string, l.pane.Len())
	for i := range out {
		out[i] = l.pane.Row(i).Title
	}
	return out
}
