package importer

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"nomina/app/bridge"
	"nomina/app/fetch"
	"nomina/app/modal"
	"nomina/app/say"
	"nomina/app/session"
	"nomina/app/settings"
	"nomina/assets"
	"nomina/data"
	"nomina/data/edit"
	"nomina/data/format"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/widgets/statusbar"
)

// fixture is the page over an empty project.
type fixture struct {
	t      *testing.T
	h      Host
	w      fyne.Window
	queue  *bridge.Queue
	s      *session.Session
	copied string
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	f := &fixture{t: t, w: test.NewTempWindow(t, widget.NewLabel(""))}
	f.w.Resize(fyne.NewSize(900, 700))
	file, err := settings.OpenFile(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	store, err := (&memory.Shelf{}).Open(t.Context(), filepath.Join(t.TempDir(), "news.nomina"), data.OpenCreate, data.Template{})
	if err != nil {
		t.Fatal(err)
	}
	queue, b := bridge.NewQueue()
	f.queue, f.s = queue, session.New(store, edit.Options{NewID: ident.New, Now: ident.Now}, b)
	f.h = Host{Bridge: b, Modals: &modal.Stack{Window: f.w}, Status: statusbar.New(), Settings: file,
		Copy: func(s string) { f.copied = s }, Back: func() {}}
	t.Cleanup(func() {
		queue.Settle()
		_ = f.s.Close()
		_ = file.Flush()
	})
	return f
}

// press gives a key to what has the keyboard.
func (f *fixture) press(name fyne.KeyName) {
	f.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	f.queue.Settle()
}

// articles returns the titles in the project.
func (f *fixture) articles() string {
	f.t.Helper()
	all, err := f.s.Store().Summaries(f.t.Context())
	if err != nil {
		f.t.Fatal(err)
	}
	var titles []string
	for _, a := range all {
		titles = append(titles, a.Title)
	}
	return strings.Join(titles, ", ")
}

const page = `<!DOCTYPE html><html lang="en"><head><title>Kim visits Kursk</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Kim visits Kursk</h1><p>The visitor came by train and stayed for three days, officials said on Monday.</p>
<p>He met the governor of the region and saw a school, a bridge and a factory there.</p></article></body></html>`

// TestShowAddress fetches the page whose address lies on the clipboard, previews it
// and imports it, by Enter alone.
func TestShowAddress(t *testing.T) {
	f := open(t)
	asked := ""
	f.h.Fetch = func(_ context.Context, address string) (format.Input, error) {
		asked = address
		return format.InMemory(address, []byte(page)), nil
	}
	ShowAddress(f.h, f.s, " https://example.org/kim\n")
	f.press(fyne.KeyReturn)
	if asked != "https://example.org/kim" {
		t.Errorf("fetched: got %q, want what was on the clipboard", asked)
	}
	f.press(fyne.KeyReturn)
	if got := f.articles(); got != "Kim visits Kursk" {
		t.Errorf("articles: got %q, want that of the page; it says %q", got, f.h.Status.Message().Text)
	}
}

// TestShowAddress_Typed wants something that may be an address.
func TestShowAddress_Typed(t *testing.T) {
	f := open(t)
	asked := ""
	f.h.Fetch = func(_ context.Context, address string) (format.Input, error) {
		asked = address
		return format.Input{}, fmt.Errorf("%w: 500 Internal Server Error", fetch.ErrStatus)
	}
	ShowAddress(f.h, f.s, "no address")
	f.press(fyne.KeyReturn)
	if !f.h.Modals.Open() || asked != "" {
		t.Fatalf("an empty address: fetched %q, want to be asked again", asked)
	}
	test.Type(f.w.Canvas().Focused(), "example.org")
	f.press(fyne.KeyReturn)
	m := f.h.Status.Message()
	if asked != "example.org" || !strings.Contains(m.Text, "refused to give the page") || m.Level != statusbar.Error {
		t.Errorf("fetched %q: got %+v, want why it failed", asked, m)
	}
	if m.OnAction(); !strings.Contains(f.copied, "500") {
		t.Errorf("copied: got %q, want the status", f.copied)
	}
	if got := f.articles(); got != "" {
		t.Errorf("articles: got %q, want none", got)
	}
}

// TestShowAddress_Cancelled ends a fetch with its project: nothing comes in, and
// nothing is shown over what is open then.
func TestShowAddress_Cancelled(t *testing.T) {
	f := open(t)
	f.h.Fetch = func(ctx context.Context, _ string) (format.Input, error) {
		<-ctx.Done()
		return format.Input{}, ctx.Err()
	}
	ShowAddress(f.h, f.s, "https://example.org")
	f.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !f.h.Status.CancelLast() {
		t.Fatal("there is nothing to cancel")
	}
	f.queue.Settle()
	if got := f.h.Status.Message().Text; got != say.T("import.cancelled") || f.h.Modals.Open() {
		t.Errorf("got %q and a dialog: %v, want that it was cancelled", got, f.h.Modals.Open())
	}
}

// TestWebReason has a sentence for each reason of fetch.
func TestWebReason(t *testing.T) {
	for _, err := range []error{
		fetch.ErrAddress, fetch.ErrPrivate, fetch.ErrNetwork, fetch.ErrSlow, fetch.ErrRedirect, fetch.ErrStatus, fetch.ErrMissing, fetch.ErrKind,
		fetch.ErrTooLarge,
	} {
		if got := webReason(fmt.Errorf("wrapped: %w", err)); got == "" || strings.HasPrefix(got, "web.") {
			t.Errorf("%v: got %q, want a sentence", err, got)
		}
	}
	if got := webReason(context.Canceled); got != "" {
		t.Errorf("cancelled: got %q, want none", got)
	}
}
