package uitest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/sqlite"
	"nomina/data/text"
)

// gated is a store that reads all annotations of an article only when the test
// lets it: it stops before it reads, and again with what it has read.
type gated struct {
	data.Store
	before, after chan struct{}
	failing       error
}

func (g *gated) Annotations(ctx context.Context, article data.ID) ([]data.Annotation, error) {
	if err := pass(ctx, g.before); err != nil {
		return nil, err
	}
	list, err := g.Store.Annotations(ctx, article)
	return list, errors.Join(err, g.failing, pass(ctx, g.after))
}

// open opens a gate that may be open.
func (g *gated) open(gate chan struct{}) {
	select {
	case <-gate:
	default:
		close(gate)
	}
}

func pass(ctx context.Context, gate chan struct{}) error {
	select {
	case <-gate:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// opened returns a window that shows the first screen of an article with 3,000
// spans, all but those near it still to be read.
func opened(t *testing.T) (*apptest.Driver, *gated) {
	t.Helper()
	path, spans := book(t, 150_000)
	g := &gated{before: make(chan struct{}), after: make(chan struct{})}
	d := apptest.New(t, apptest.Options{Open: func(ctx context.Context, location string, mode data.Mode, template data.Template) (data.Store, error) {
		s, err := sqlite.Open(ctx, location, mode, template)
		g.Store = s
		return g, err
	}})
	close(g.before)
	close(g.after)
	d.App.Start(path, nil)
	d.Settle()
	g.before, g.after = make(chan struct{}), make(chan struct{})
	t.Cleanup(func() { g.open(g.before); g.open(g.after) })
	next(d, "Alt+Down")
	if !d.App.Page().Reading() || d.App.Page().Spans() != spans {
		t.Fatalf("got %d spans, reading %v, want %d, most of them still being read", d.App.Page().Spans(), d.App.Page().Reading(), spans)
	}
	return d, g
}

// next goes to another article, as far as its first screen.
func next(d *apptest.Driver, chord string) {
	was := d.App.Page().Article()
	d.Until(func() bool { return d.App.Page().Article() != was }, chord)
}

// acted presses a chord and waits until there are that many spans.
func acted(d *apptest.Driver, spans int, chords ...string) {
	d.Until(func() bool { return d.App.Page().Spans() == spans }, chords...)
}

// same compares what the window shows of the open article with what is stored.
func same(t *testing.T, d *apptest.Driver) {
	t.Helper()
	snap, err := d.App.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = snap.Close() }()
	list, err := snap.Annotations(context.Background(), d.App.Page().Article())
	if err != nil {
		t.Fatal(err)
	}
	var want, got, listed []string
	for _, a := range list {
		want = append(want, fmt.Sprint(a.ID, text.Range(a.Span()), a.Label))
	}
	for _, m := range d.View().MarksOver(text.Range{Start: 0, End: 1 << 30}) {
		got = append(got, fmt.Sprint(m.ID, m.Range, m.Style))
	}
	for _, e := range d.App.Page().Mentions() {
		listed = append(listed, string(e.ID))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the view shows %d marks that are not the %d stored", len(got), len(want))
	}
	if len(listed) != len(want) || d.App.Page().Spans() != len(want) || d.App.Page().Reading() {
		t.Errorf("got %d spans listed and %d counted, want %d", len(listed), d.App.Page().Spans(), len(want))
	}
}

// TestRest_ActsMeanwhile marks, relabels, resizes, removes and takes back while
// the rest of the spans is read: before it is read, and between its reading and
// its showing.
func TestRest_ActsMeanwhile(t *testing.T) {
	d, g := opened(t)
	if !d.Shows("Reading the mentions…") {
		t.Errorf("the list of mentions does not say that it is being read: %s", d.Screen())
	}
	n := d.App.Page().Spans()
	act := func() {
		acted(d, n+1, "Escape", "Ctrl+Right", "Shift+Right", "Shift+Right", "4")
		acted(d, n, "Ctrl+Z")
		acted(d, n+1, "Ctrl+Shift+Z")
		was := d.App.Page().MentionsVersion()
		d.Until(func() bool { return d.App.Page().MentionsVersion() != was }, "Tab", "1", "2")
		acted(d, n, "Delete")
		n = d.App.Page().Spans()
	}
	act()
	close(g.before)
	act()
	close(g.after)
	d.Settle()
	same(t, d)
	d.Press("Ctrl+Z", "Ctrl+Z")
	same(t, d)
}

// TestRest_ScrolledMeanwhile goes to the end, whose spans are read for themselves.
func TestRest_ScrolledMeanwhile(t *testing.T) {
	d, g := opened(t)
	end := d.App.Page().Text().Len()
	last := text.Range{Start: end - 2000, End: end}
	if got := len(d.View().MarksOver(last)); got != 0 {
		t.Fatalf("got %d spans at the end before anybody looks, want none: the article is too short", got)
	}
	d.Until(func() bool { return len(d.View().MarksOver(last)) > 0 }, "Ctrl+End")
	n := d.App.Page().Spans()
	acted(d, n-1, "Shift+Tab", "Delete")
	close(g.before)
	close(g.after)
	d.Settle()
	same(t, d)
}

// TestRest_LeftMeanwhile goes to another article and back while one is read.
func TestRest_LeftMeanwhile(t *testing.T) {
	d, g := opened(t)
	next(d, "Alt+Up")
	if d.App.Page().Reading() || d.App.Page().Spans() != 0 {
		t.Errorf("the short article: got %d spans", d.App.Page().Spans())
	}
	next(d, "Alt+Down")
	close(g.before)
	close(g.after)
	d.Settle()
	same(t, d)
}

// TestRest_ReplicateWaits asks for all places of a text while not all spans are
// known: the numbers offered are right.
func TestRest_ReplicateWaits(t *testing.T) {
	d, g := opened(t)
	d.Select("KCNA", 0)
	d.Until(func() bool { return d.Message() == "Event: KCNA" }, "4")
	d.Select("KCNA", 0)
	d.Until(func() bool { return true }, "R")
	close(g.before)
	close(g.after)
	d.Settle()
	if got, want := d.Message(), "2 already marked"; !strings.Contains(got, want) {
		t.Errorf("got %q, want %q in it", got, want)
	}
	same(t, d)
}

// TestRest_NotRead has the storage fail, and says so.
func TestRest_NotRead(t *testing.T) {
	d, g := opened(t)
	g.failing = errors.New("disk on fire")
	close(g.before)
	close(g.after)
	d.Settle()
	if !d.Shows("The mentions could not be read. Open the article again.") {
		t.Errorf("got %s", d.Screen())
	}
	d.Select("KCNA", 0).Press("4", "R")
	message(t, d, "The mentions could not be read. Open the article again.")
	g.failing = nil
	d.App.Page().Open(d.App.Page().Article())
	d.Settle()
	same(t, d)
}

// TestMentions_FilterMany filters more mentions than are looked through at once,
// and marks one more of those that are left.
func TestMentions_FilterMany(t *testing.T) {
	d, g := opened(t)
	close(g.before)
	close(g.after)
	d.Settle()
	left := func() string {
		n := 0
		for _, s := range d.Spans() {
			if strings.HasPrefix(s, "PERSON") && strings.Contains(s, "KCNA") {
				n++
			}
		}
		return fmt.Sprint(n)
	}
	if was := left(); d.Shows(was) {
		t.Fatalf("%s stands on the screen before anything is filtered", was)
	}
	d.FilterMentions("kcna")
	if !d.Shows(left()) {
		t.Errorf("filtered: %s persons are left, the screen says: %s", left(), d.Screen())
	}
	d.App.Page().Focus()
	d.Select("KCNA", 0).Press("1")
	if !d.Shows(left()) {
		t.Errorf("one more marked: %s persons are left, the screen says: %s", left(), d.Screen())
	}
}

// TestRest_AfterABulk acts while what a large act did is being read.
func TestRest_AfterABulk(t *testing.T) {
	d := article(t, apptest.Options{Open: sqlite.Open}, strings.Repeat("Kim saw no one in this long book about nothing much.\n", 6000))
	d.Select("Kim", 0).Press("1", "Tab", "R")
	reading := func() bool { return d.App.Page().Reading() }
	d.Until(reading, "Return")
	if got, want := len(d.View().MarksOver(text.Range{Start: 0, End: 1000})), 19; got != want {
		t.Errorf("got %d marks in sight at once, want %d", got, want)
	}
	d.Select("one", 0)
	acted(d, 6001, "2")
	d.Settle()
	same(t, d)
	d.Press("Ctrl+Z")
	d.Until(reading, "Ctrl+Z")
	d.Select("book", 0)
	d.Press("3")
	same(t, d)
	spans(t, d, "PERSON Kim", "ORGANIZATION book")
}
