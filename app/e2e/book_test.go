//go:build realwindow

package e2e

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/sqlite"
	"nomina/data/text"
)

// A book is as long as a text that is imported by mistake.
const (
	bookSize  = 10_000_000 // bytes
	firstWord = "Prologue"
	lastWord  = "Epilogue"
)

// book is a project whose second article is a book, open in the real window.
type book struct {
	*program
	project string
	text    *text.Index
	page    image.Rectangle // of the article on the screen, with map and scrollbar
	events  int             // spans that the test has made
}

// bookText returns paragraphs that fill their lines, and a place for a span in
// each. Every character of it is one byte.
func bookText() (string, []edit.ImportedSpan) {
	var b strings.Builder
	var spans []edit.ImportedSpan
	b.WriteString(firstWord + "\n\n")
	for n := 1; b.Len() < bookSize; n++ {
		fmt.Fprintf(&b, "%d. ", n)
		at := b.Len()
		fmt.Fprintf(&b, "Marguerite%d crossed the river before the others had counted their boats. ", n)
		spans = append(spans, edit.ImportedSpan{Start: at, End: at + strings.IndexByte(b.String()[at:], ' '), LabelKey: "PERSON"})
		b.WriteString(strings.Repeat("Nobody in the harbour remembered when the fog had last lifted for a whole morning. ", 4) + "\n")
	}
	b.WriteString("\n" + lastWord)
	return b.String(), spans
}

// shelve writes a project with a short article and a book.
func shelve(t *testing.T) (path, whole string) {
	t.Helper()
	ctx := context.Background()
	path = filepath.Join(t.TempDir(), "book.nomina")
	template := data.Template{Project: data.Project{ID: ident.New(), Created: ident.Now()}, Labels: data.DefaultLabels(ident.New)}
	store, err := sqlite.Open(ctx, path, data.OpenCreate, template)
	if err != nil {
		t.Fatal(err)
	}
	body, spans := bookText()
	_, rep, err := edit.New(store, edit.Options{NewID: ident.New, Now: ident.Now}).Import(ctx, edit.Import{Documents: []edit.Imported{
		{Text: "A short one.", Article: data.Article{Title: "Short", Created: 1}},
		{Text: body, Spans: spans, Article: data.Article{Title: "Book", Created: 2}},
	}})
	if err != nil || rep.Annotations != len(spans) {
		t.Fatalf("make the book: got %d spans, want %d: %v", rep.Annotations, len(spans), err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return path, body
}

// openBook opens the book by the keyboard.
func openBook(t *testing.T) *book {
	t.Helper()
	path, body := shelve(t)
	u, s := newUser(t), startScreen(t)
	u.prefer(look{"en", "light", 1280, 800}.settings())
	b := &book{project: path, text: text.New(body), program: u.open(s, "--project", path)}
	// The mirror does not open the book; it says where an article is.
	m := newMirror(t, fyne.NewSize(1280, 800), apptest.Options{Open: sqlite.Open})
	m.App.OpenProject(copyAlone(t, path), data.OpenWrite)
	m.belowMenu()
	b.until("open the project", m.alike(s, header()))
	v := m.View()
	at := m.place(v)
	b.page = image.Rect(int(at.X), int(at.Y), int(at.X+v.Size().Width), int(at.Y+v.Size().Height))
	return b
}

// TestBook goes through 10 MB with thousands of spans by every way there is, marks
// what it comes to, and looks in the file where that was.
func TestBook(t *testing.T) {
	b := openBook(t)
	n := b.text.Len()
	b.press("alt+Down")
	b.until("open the book", func() (bool, string) {
		_, ok := b.mapColumn()
		return ok, "the map beside the scrollbar is empty"
	})
	b.memory("opened")
	for _, c := range []struct {
		name     string
		do       func()
		from, to int // where the mark must begin
	}{
		{"beginning", func() { b.press("ctrl+End", "ctrl+Home", "4") }, 0, 0},
		{"page down", func() {
			b.press("Escape")
			b.turn("turn pages", func() { b.press(times(20, "Next")...) })
			b.markMiddle()
		}, 15_000, 80_000},
		{"wheel", func() { b.turn("turn the wheel", func() { b.wheel("", b.middle(), -60) }); b.markMiddle() }, 16_000, 120_000},
		{"scrollbar to the middle", func() { b.turn("drag the scrollbar", b.dragBar); b.markMiddle() }, n * 40 / 100, n * 60 / 100},
		{"map", func() { b.turn("click the map", func() { b.click(b.inMap(0.8), 1) }); b.markMiddle() }, n * 78 / 100, n * 82 / 100},
		{"page up", func() { b.turn("turn pages back", func() { b.press(times(20, "Prior")...) }); b.markMiddle() }, n * 77 / 100, n * 82 / 100},
		{"end", func() { b.turn("go to the end", func() { b.press("ctrl+End") }); b.press("ctrl+shift+Left", "4") }, n - len(lastWord), n - len(lastWord)},
	} {
		outer := b.t
		if !outer.Run(c.name, func(t *testing.T) {
			b.t = t
			defer func() { b.t = outer }()
			c.do()
			b.marked(c.from, c.to)
			b.shot("book-" + strings.ReplaceAll(c.name, " ", "-"))
			b.memory(c.name)
		}) {
			outer.FailNow()
		}
	}
	b.kill()
	if got := len(b.eventSpans()); got != b.events {
		t.Errorf("after the kill: got %d spans, want the %d that were made", got, b.events)
	}
}

func times(n int, chord string) []string {
	var all []string
	for range n {
		all = append(all, chord)
	}
	return all
}

// turn does something and waits until the page is another picture, and stays it.
func (b *book) turn(what string, do func()) {
	b.t.Helper()
	was := b.look()
	area := b.page
	do()
	last := was
	b.until(what, func() (bool, string) {
		now := b.look()
		still := differing(now, last, area) == 0
		last = now
		return still && differing(now, was, area) > 0.05, "the page is still the same picture, or still moving"
	})
}

// middle is a place in the text.
func (b *book) middle() fyne.Position {
	return fyne.NewPos(float32(b.page.Min.X+b.page.Max.X)/2, float32(b.page.Min.Y+b.page.Max.Y)/2)
}

// inBar is a place on the scrollbar, and inMap one in the map beside it, a share of
// the way down.
func (b *book) inBar(share float32) fyne.Position {
	return fyne.NewPos(float32(b.page.Max.X)-5, float32(b.page.Min.Y)+share*float32(b.page.Dy()))
}

func (b *book) inMap(share float32) fyne.Position {
	x, _ := b.mapColumn()
	return fyne.NewPos(float32(x), b.inBar(share).Y)
}

// mapColumn looks for the map, which is full of the colour of the book's marks
// and lies beside the scrollbar or, in a narrow margin, in a part of its room.
func (b *book) mapColumn() (x int, ok bool) {
	now := b.look()
	for x := b.page.Max.X - 8; x > b.page.Max.X-26; x-- {
		column := image.Rect(x-1, b.page.Min.Y+20, x+1, b.page.Max.Y-20)
		if grey(now, column) < 140 {
			return x, true
		}
	}
	return 0, false
}

// dragBar takes the scrollbar's thumb, which is near the top, to the middle.
func (b *book) dragBar() {
	b.t.Helper()
	top := b.inBar(0).AddXY(0, 10)
	b.drag(top, top.AddXY(0, float32(b.page.Dy())/4), top.AddXY(0, float32(b.page.Dy())/2))
}

// markMiddle marks the word in the middle of the page.
func (b *book) markMiddle() {
	b.t.Helper()
	b.click(b.middle(), 1)
	b.press("Escape", "4")
}

// marked waits for one more span in the file that begins between two places.
func (b *book) marked(from, to int) {
	b.t.Helper()
	b.events++
	var last data.Annotation
	b.until("save the mark", func() (bool, string) {
		spans := b.eventSpans()
		if len(spans) == b.events {
			last = spans[0]
			for _, s := range spans {
				if s.Created >= last.Created && s.ID > last.ID {
					last = s
				}
			}
		}
		return len(spans) == b.events, fmt.Sprintf("the file has %d of the test's marks, want %d", len(spans), b.events)
	})
	b.t.Logf("marked %q at %d of %d", last.Quote, last.Start, b.text.Len())
	if last.Start < from || last.Start > to {
		b.t.Errorf("the mark %q is at %d, want it between %d and %d; the screen: %s", last.Quote, last.Start, from, to, b.failed())
	}
	if got := b.text.Slice(text.Range(last.Span())); got != last.Quote || got == "" {
		b.t.Errorf("the mark says %q, its place in the text %q", last.Quote, got)
	}
}

// eventSpans returns the spans that the test has made, which are those of a label
// that nothing in the book has.
func (b *book) eventSpans() []data.Annotation {
	b.t.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, b.project, data.OpenRead, data.Template{})
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	labels, err := store.Labels(ctx)
	if err != nil {
		b.t.Fatal(err)
	}
	articles, err := store.Summaries(ctx)
	if err != nil {
		b.t.Fatal(err)
	}
	all, err := store.Annotations(ctx, articles[1].ID)
	if err != nil {
		b.t.Fatal(err)
	}
	var own []data.Annotation
	for _, a := range all {
		for _, l := range labels {
			if l.Key == "EVENT" && l.ID == a.Label {
				own = append(own, a)
			}
		}
	}
	return own
}

// memory says in the log how much memory the program has, and had at most.
func (b *book) memory(when string) {
	b.t.Helper()
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", b.cmd.Process.Pid))
	if err != nil {
		b.t.Fatalf("the program is gone: %v", err)
	}
	var said []string
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "VmRSS") || strings.HasPrefix(line, "VmHWM") {
			said = append(said, strings.Join(strings.Fields(line), " "))
		}
	}
	b.t.Logf("memory, %s: %s", when, strings.Join(said, ", "))
}
