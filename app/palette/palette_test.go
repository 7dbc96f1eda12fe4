package palette

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/action"
	"nomina/app/bridge"
	"nomina/app/say"
	"nomina/app/settings"
	"nomina/assets"
	"nomina/data"
	"nomina/data/query"
)

// book is a project that is made up, and remembers what was done to it.
type book struct {
	articles, mentions []query.Entry
	version            int
	copies             int
	log                []string
}

func (b *book) Labels() []data.Label {
	return []data.Label{{ID: "l1", Key: "PERSON", Name: "Person", Color: "#0072B2", Slot: 1, Guideline: "A name."}}
}
func (b *book) LabelReason() string     { return "" }
func (b *book) TakeLabel(id data.ID)    { b.log = append(b.log, "label "+string(id)) }
func (b *book) ArticlesVersion() string { return fmt.Sprint(b.version) }
func (b *book) Articles() []query.Entry { b.copies++; return b.articles }
func (b *book) Open(id data.ID)         { b.log = append(b.log, "open "+string(id)) }
func (b *book) MentionsVersion() string { return fmt.Sprint(b.version) }
func (b *book) Mentions() []query.Entry { return b.mentions }
func (b *book) GoTo(id data.ID)         { b.log = append(b.log, "go "+string(id)) }

func (b *book) ArticleRow(id data.ID) (title, particulars string, ok bool) {
	for _, e := range b.articles[:min(len(b.articles), 10)] {
		if e.ID == id {
			return e.Text, "a source", true
		}
	}
	return "", "", false
}

func (b *book) MentionRow(data.ID) (label data.Label, around string, ok bool) {
	return b.Labels()[0], "… around …", true
}

type fixture struct {
	*Palette
	book  *book
	queue *bridge.Queue
	w     fyne.Window
	under *widget.Entry
	ran   []string
}

func open(t testing.TB, b *book) *fixture {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	file, err := settings.OpenFile(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Flush() })
	f := &fixture{book: b, under: widget.NewEntry()}
	f.w = test.NewTempWindow(t, f.under)
	f.w.Resize(fyne.NewSize(1000, 700))
	f.w.Canvas().Focus(f.under)
	r := action.New()
	for _, id := range []string{"edit.undo", "mark.note", ownAction} {
		a := action.Action{ID: id, Title: func() string { return say.T("act." + id) }, Run: func() { f.ran = append(f.ran, id) }}
		if id == "mark.note" {
			a.Why = func() string { return "There is nothing to write on." }
		}
		r.Add(a)
	}
	queue, posts := bridge.NewQueue()
	f.queue = queue
	t.Cleanup(f.queue.Settle)
	f.Palette = New(Host{Bridge: posts, Actions: r, Settings: file, Window: f.w, Book: b, SlotKey: func(n int) string { return fmt.Sprint(n) }})
	return f
}

func entries(prefix string, texts ...string) []query.Entry {
	out := make([]query.Entry, len(texts))
	for i, t := range texts {
		out[i] = query.Entry{ID: data.ID(fmt.Sprint(prefix, i)), Text: t}
	}
	return out
}

func small() *book {
	return &book{articles: entries("a", "Person of the year", "Paris"), mentions: entries("m", "Paris", "Paris", "Personne")}
}

// typed types without waiting.
func (f *fixture) typed(text string) {
	for _, r := range text {
		f.w.Canvas().Focused().TypedRune(r)
	}
}

func (f *fixture) enter() {
	f.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func (f *fixture) titles() string {
	var out []string
	for _, r := range f.rows.list {
		out = append(out, r.item.kind.name()+" "+r.text)
	}
	return strings.Join(out, "; ")
}

func TestPalette_Filters(t *testing.T) {
	f := open(t, small())
	f.Show()
	tests := []struct{ typed, want string }{
		{"", "action Undo; label Person; action Write a note"},
		{"person", "label Person; mention Personne; article Person of the year"},
		{"#per", "label Person"},
		{"# ", "label Person"},
		{">", "action Undo; action Write a note"},
		{">note", "action Write a note"},
		{"@", "mention Paris; mention Paris; mention Personne"},
		{" @ par", "mention Paris; mention Paris"},
		{"paris", "article Paris; mention Paris"},
		{"zzz", ""},
	}
	for _, tt := range tests {
		f.view.OnQuery(tt.typed)
		f.queue.Settle()
		if got := f.titles(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestPalette_Picks(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"undo", "[] [edit.undo]"}, {"#per", "[label l1] []"}, {"year", "[open a0] []"}, {"@pers", "[go m2] []"},
	}
	for _, tt := range tests {
		f := open(t, small())
		f.Show()
		f.typed(tt.typed)
		f.enter() // before any answer
		f.queue.Settle()
		if got := fmt.Sprint(f.book.log, " ", f.ran); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.typed, got, tt.want)
		}
		if f.view != nil || f.w.Canvas().Focused() != fyne.Focusable(f.under) {
			t.Errorf("%q: open %v, the keyboard is at %T", tt.typed, f.view != nil, f.w.Canvas().Focused())
		}
	}
}

// TestPalette_EnterBeforeTheAnswer has so much to search that the answer comes
// late: what is typed meanwhile must not ask for something else.
func TestPalette_EnterBeforeTheAnswer(t *testing.T) {
	b := small()
	for i := range few {
		b.articles = append(b.articles, query.Entry{ID: data.ID(fmt.Sprint("x", i)), Text: "The rest"})
	}
	f := open(t, b)
	f.Show()
	f.typed("year")
	f.enter()
	if f.view == nil {
		t.Fatal("it was answered at once")
	}
	f.typed("2")
	f.enter()
	f.queue.Settle()
	if got, want := fmt.Sprint(b.log), "[open a0]"; got != want || f.view != nil {
		t.Errorf("got %s, open %v, want %s", got, f.view != nil, want)
	}
	f.Show()
	f.typed("year")
	f.enter()
	f.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.queue.Settle()
	if got, want := fmt.Sprint(b.log), "[open a0]"; got != want || f.view != nil {
		t.Errorf("after Esc: got %s, open %v, want %s", got, f.view != nil, want)
	}
}

// TestPalette_DropsWhatWasAskedBefore answers late: it must not be shown, and not
// after the palette was closed.
func TestPalette_DropsWhatWasAskedBefore(t *testing.T) {
	f := open(t, small())
	f.Show()
	before := f.titles()
	f.answered(f.asked-1, rows{list: []found{{text: "late"}}, total: 1}, true)
	if got := f.titles(); got != before {
		t.Errorf("got %q, want %q", got, before)
	}
	f.typed("per")
	late := f.asked
	f.Close()
	f.answered(late, rows{list: []found{{text: "late"}}, total: 1}, true)
	f.queue.Settle()
	if f.view != nil || len(f.rows.list) != 0 || len(f.book.log) != 0 {
		t.Errorf("after closing: %q, %v", f.titles(), f.book.log)
	}
}

func TestPalette_TakesTheKeyboardBack(t *testing.T) {
	f := open(t, small())
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if f.Key(esc) {
		t.Error("a closed palette took a key")
	}
	f.Show()
	f.w.Canvas().Unfocus()
	if f.Key(&fyne.KeyEvent{Name: fyne.KeyDown}); f.view.At() != 1 || f.w.Canvas().Focused() == nil {
		t.Errorf("cursor: got row %d, the keyboard is at %T", f.view.At(), f.w.Canvas().Focused())
	}
	f.w.Canvas().Unfocus()
	if f.Key(esc); f.view != nil {
		t.Error("Esc did not close it")
	}
}

func TestPalette_RemembersWhatWasTaken(t *testing.T) {
	f := open(t, small())
	for _, typed := range []string{"year", "undo", "#per", "@pers"} {
		f.Show()
		f.typed(typed)
		f.queue.Settle()
		f.enter()
	}
	f.Show()
	if got, want := f.titles(), "label Person; action Undo; article Person of the year; action Write a note"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	f.book.articles = nil // gone from the project
	f.book.version++
	f.Close()
	f.Show()
	if got, want := f.titles(), "label Person; action Undo; action Write a note"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPalette_CopiesOnlyWhatChanged(t *testing.T) {
	f := open(t, small())
	for range 3 {
		f.Show()
		f.Close()
	}
	if f.book.copies != 1 {
		t.Errorf("the articles were copied %d times, want once", f.book.copies)
	}
	f.book.version++
	f.Show()
	if f.book.copies != 2 {
		t.Errorf("after a change: copied %d times, want twice", f.book.copies)
	}
}

func TestPalette_KeepsTheCursorWhenTheRestArrives(t *testing.T) {
	f := open(t, small())
	f.Show()
	f.typed("p")
	f.queue.Settle()
	part := rows{list: f.rows.list[:2], total: 2}
	whole := rows{list: append([]found{{item: item{article, "a9"}, text: "Pa"}}, f.rows.list...), total: 9}
	f.answered(f.asked, part, false)
	f.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	want := f.rows.list[1].item
	f.answered(f.asked, whole, true)
	if got := f.rows.list[f.view.At()].item; got != want {
		t.Errorf("cursor: got %v, want %v", got, want)
	}
}

// BenchmarkPalette measures, in a project of 100,000 articles with 200,000 spans
// in the open one, how long the goroutine that draws is held up (ui-µs) and how
// long the whole answer takes (ns/op).
func BenchmarkPalette(b *testing.B) {
	titles, quotes := make([]string, 100_000), make([]string, 200_000)
	for i := range titles {
		titles[i] = fmt.Sprintf("La situation à Strasbourg et ailleurs, %d jours après les élections de %d", i%365, 1900+i%120)
	}
	for i := range quotes {
		quotes[i] = fmt.Sprint("Strasbourg ", i%5000)
	}
	large := &book{articles: entries("a", titles...), mentions: entries("m", quotes...)}
	b.Run("open", func(b *testing.B) {
		f := open(b, large)
		b.ReportAllocs()
		for b.Loop() {
			large.version++
			f.Show()
			f.Close()
		}
	})
	for _, typed := range []string{"s", "st", "stras", "rtp"} {
		b.Run(typed, func(b *testing.B) {
			f := open(b, large)
			f.Show()
			f.view.OnQuery("q")
			f.queue.Settle()
			var ui time.Duration
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				f.view.OnQuery("zzzq") // nothing to narrow from
				f.queue.Settle()
				start := time.Now()
				f.view.OnQuery(typed)
				ui += time.Since(start)
				f.queue.Settle()
				n++
			}
			b.ReportMetric(float64(ui.Microseconds())/float64(n), "ui-µs")
		})
	}
}
