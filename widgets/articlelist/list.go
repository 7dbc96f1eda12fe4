// Package articlelist shows the articles of a project: a search box, a line of
// progress and one row per article. It is apart so that the list can be drawn,
// tested and measured with ten thousand articles and no project. App may import
// it.
package articlelist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/rowlist"
	"nomina/widgets/searchbox"
	"nomina/widgets/tip"
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

	source  Source
	words   Words
	current string
	look    *look
	search  *searchbox.Box
	rows    *rowlist.List
	tip     *tip.Tip
	draw    *renderer // nil until shown
}

// New returns an empty list.
func New() *List {
	l := &List{source: none{}, search: searchbox.New(), rows: rowlist.New(rowHeight)}
	l.look = newLook(l)
	l.tip = tip.New(l)

	l.search.OnDown = l.toRows
	l.search.OnEnter = func() { l.open(0) }
	l.search.OnLeave = l.leave
	l.search.OnQuery = l.searched

	l.rows.Length = func() int { return l.source.Len() }
	l.rows.NewCell = func() rowlist.Cell { return newCell(l) }
	l.rows.OnTap = l.open
	l.rows.OnTop = l.search.Focus
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
	if l.search.PlaceHolder != w.Search {
		l.search.SetPlaceHolder(w.Search)
	}
	l.Refresh()
}

// SetCurrent highlights the article and scrolls it into view; "" highlights
// none.
func (l *List) SetCurrent(id string) {
	l.current = id
	i := l.source.IndexOf(id)
	l.rows.SetMarked(i)
	l.rows.Reveal(i)
}

// RefreshRow binds one row anew, if it is on the screen.
func (l *List) RefreshRow(id string) { l.rows.RefreshRow(l.source.IndexOf(id)) }

// Reload reads the length and the rows on the screen again.
func (l *List) Reload() {
	l.tip.Leave()
	l.rows.SetMarked(l.source.IndexOf(l.current))
	if l.draw != nil {
		l.draw.write()
		l.draw.Layout(l.Size())
	}
	l.rows.Reload()
}

// FocusSearch puts the keyboard into the search box.
func (l *List) FocusSearch() { l.search.Focus() }

// FocusRows puts the keyboard into the rows.
func (l *List) FocusRows() { l.rows.Focus() }

// Query returns the text in the search box.
func (l *List) Query() string { return l.search.Text }

// SetQuery changes the text in the search box, as if it were typed.
func (l *List) SetQuery(query string) { l.search.SetText(query) }

// toRows goes from the search box to the best match, or to the open article
// when nothing is searched.
func (l *List) toRows() {
	if l.search.Text != "" {
		l.rows.FocusFirst()
		return
	}
	l.rows.Focus()
}

func (l *List) open(i int) {
	if i < l.source.Len() && l.OnOpen != nil {
		l.OnOpen(l.source.Row(i).ID)
	}
}

func (l *List) searched(query string) {
	l.rows.Top()
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
	l.tip.Leave()
	if i < 0 {
		return
	}
	title := l.source.Row(i).Title
	if l.look.title.Cut(title, l.Size().Width-textLeft-textRight-40) == title {
		return
	}
	l.tip.Rest(title, func() tip.Place {
		top := l.rows.Position().Y + l.rows.RowTop(i)
		return tip.Place{
			Pos:   fyne.NewPos(textLeft-8, top),
			Size:  fyne.NewSize(l.Size().Width, rowHeight),
			Width: l.Size().Width,
			Below: top < l.Size().Height/2,
		}
	})
}

// Titles returns the titles of all rows, for tests: it visits each of them.
func (l *List) Titles() []string {
	out := make([]string, l.source.Len())
	for i := range out {
		out[i] = l.source.Row(i).Title
	}
	return out
}
