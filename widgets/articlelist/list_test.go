package articlelist_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/articlelist"
	"nomina/widgets/internal/shot"
)

// rows is a Source of rows that are made up when asked for.
type rows int

func (r rows) Len() int { return int(r) }

func (r rows) IndexOf(id string) int {
	var i int
	if _, err := fmt.Sscanf(id, "a%d", &i); err != nil || i >= int(r) {
		return -1
	}
	return i
}

var titles = []string{
	"Kim Jong-un visits the border town of Sinuiju with a large delegation",
	"Paris : la Seine rouverte à la baignade",
	"Markets",
	"Élections européennes, les candidats se présentent à Strasbourg",
}

func (r rows) Row(i int) articlelist.Row {
	return articlelist.Row{
		ID:     fmt.Sprintf("a%d", i),
		Title:  titles[i%len(titles)],
		Detail: []string{"Le Monde · 12 March 2024", "", "corpus/wire/2024/03/agency-0012.txt, fr"}[i%3],
		Status: articlelist.Status(i % 4),
		Count:  []int{24, 0, 9, 1234}[i%4],
	}
}

func words() articlelist.Words {
	return articlelist.Words{
		Search:      "Search articles",
		Summary:     "● 12 done  ○ 88 open",
		Empty:       "There is no article yet. Import texts to begin.",
		EmptyAction: "Import articles…",
		NoMatch:     "No article matches.",
	}
}

func newList(t testing.TB, n int) (*articlelist.List, fyne.Window) {
	test.NewTempApp(t)
	l := articlelist.New()
	l.SetWords(words())
	l.SetSource(rows(n))
	return l, shot.Show(t, l, fyne.NewSize(260, 560))
}

func key(w fyne.Window, names ...fyne.KeyName) {
	for _, n := range names {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestList_KeyboardOpens(t *testing.T) {
	l, w := newList(t, 100)
	var got []string
	l.OnOpen = func(id string) { got = append(got, id) }
	l.FocusSearch()
	key(w, fyne.KeyEnter)               // the first from the search box
	key(w, fyne.KeyDown)                // into the rows
	key(w, fyne.KeyDown, fyne.KeyEnter) // the second
	key(w, fyne.KeyEnd, fyne.KeyEnter)
	key(w, fyne.KeyHome, fyne.KeyUp) // back in the box
	key(w, fyne.KeyEnter)
	if want := "[a0 a1 a99 a0]"; fmt.Sprint(got) != want {
		t.Errorf("opened: got %v, want %v", got, want)
	}
}

func TestList_EscLeaves(t *testing.T) {
	l, w := newList(t, 100)
	left := 0
	l.OnLeave = func() { left++ }
	l.FocusSearch()
	key(w, fyne.KeyEscape)
	key(w, fyne.KeyDown, fyne.KeyEscape)
	if left != 2 {
		t.Errorf("left: got %d times, want 2", left)
	}
}

func TestList_ClickOpensAndKeepsTheFocus(t *testing.T) {
	l, w := newList(t, 100)
	got := ""
	l.OnOpen = func(id string) { got = id }
	w.Canvas().Unfocus()
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 560-10))
	if got != "a10" {
		t.Errorf("opened: got %q, want %q", got, "a10")
	}
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("focused: got %T, want nothing", f)
	}
}

func TestList_Search(t *testing.T) {
	l, w := newList(t, 100)
	var got []string
	l.OnSearch = func(q string) {
		got = append(got, q)
		l.SetSource(rows(0))
	}
	l.FocusSearch()
	test.Type(w.Canvas().Focused(), "ki")
	if fmt.Sprint(got) != "[k ki]" || l.Query() != "ki" {
		t.Errorf("queries: got %q and %q, want [k ki] and ki", got, l.Query())
	}
}

func TestList_SetCurrentScrolls(t *testing.T) {
	l, w := newList(t, 10000)
	before := w.Canvas().Capture()
	l.SetCurrent("a9000")
	got := ""
	l.OnOpen = func(id string) { got = id }
	if fmt.Sprint(before) == fmt.Sprint(w.Canvas().Capture()) {
		t.Error("the picture did not change")
	}
	l.FocusRows()
	key(w, fyne.KeyEnter) // the keyboard begins at the current row
	if got != "a9000" {
		t.Errorf("opened: got %q, want a9000", got)
	}
}

func TestList_EmptyAction(t *testing.T) {
	l, w := newList(t, 0)
	called := 0
	l.OnEmptyAction = func() { called++ }
	test.TapCanvas(w.Canvas(), fyne.NewPos(130, 185))
	if called != 1 {
		t.Errorf("calls: got %d, want 1", called)
	}
}

func TestList_WithoutCallbacks(t *testing.T) {
	l, w := newList(t, 3)
	l.FocusSearch()
	key(w, fyne.KeyEscape, fyne.KeyEnter, fyne.KeyDown, fyne.KeyEscape, fyne.KeyEnter, fyne.KeyUp)
	l.SetSource(nil)
	l.Reload()
	l.RefreshRow("a1")
	l.SetCurrent("a1")
}

func TestList_Golden(t *testing.T) {
	shot.Golden(t, "articles", fyne.NewSize(260, 400), func() fyne.CanvasObject {
		l := articlelist.New()
		l.SetWords(words())
		l.SetSource(matched{rows(40)})
		l.SetCurrent("a2")
		return l
	})
	shot.Golden(t, "articles-empty", fyne.NewSize(260, 300), func() fyne.CanvasObject {
		l := articlelist.New()
		l.SetWords(words())
		return l
	})
}

// matched emboldens letters as a search does.
type matched struct{ rows }

func (m matched) Row(i int) articlelist.Row {
	r := m.rows.Row(i)
	if i%4 == 0 {
		r.Matched = []int{0, 1, 2, 13, 14, 15, 16, 17, 18, 60}
	}
	return r
}

func BenchmarkList_Reload(b *testing.B) {
	l, _ := newList(b, 20000)
	for b.Loop() {
		l.Reload()
	}
}

func BenchmarkList_SetSource(b *testing.B) {
	l, _ := newList(b, 20000)
	for i := 0; b.Loop(); i++ {
		l.SetSource(rows(20000 - i%2))
	}
}

func BenchmarkList_Jump(b *testing.B) {
	l, _ := newList(b, 20000)
	for i := 0; b.Loop(); i++ {
		l.SetCurrent(fmt.Sprintf("a%d", i*7919%20000))
	}
}
