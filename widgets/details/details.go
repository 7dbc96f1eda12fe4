// Package details shows the one chosen mention: its text, label and guideline,
// and a note to write. It is apart because a note must never lose a keystroke,
// whatever the rest of the window does meanwhile. App may import it.
package details

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Model is what the details show. A Model without ID shows Words.Empty.
type Model struct {
	ID        string
	Text      string
	Label     string
	Key       string
	Meta      string // who and when
	Note      string
	Guideline string
	Color     color.NRGBA
}

// Words are the sentences shown, in the reader's language.
type Words struct {
	Note      string // in the empty note
	Guideline string // heading of the guideline
	Empty     string // when nothing is chosen
}

// Details is the pane of the chosen mention.
type Details struct {
	widget.BaseWidget

	// OnNote is called with a changed note: when typing pauses, when the note
	// loses the focus, on Esc and Ctrl+Enter, before Set shows another mention,
	// and by Flush.
	OnNote func(id, note string)
	// OnLeave is called on Esc and Ctrl+Enter in the note: the focus should go
	// back to the article.
	OnLeave func()
	// OnLabel asks for a choice of another label, at a position of the canvas.
	OnLabel func(id string, at fyne.Position)
	// After runs f on the UI goroutine after d, unless stop is called first.
	// New sets a sound one; it can be replaced before typing starts.
	After func(d time.Duration, f func()) (stop func())
}

// New returns empty details.
func New() *Details {
	d := &Details{}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer is for Fyne.
func (d *Details) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack())
}

// Set shows m. A note being typed for the same ID is left alone.
func (d *Details) Set(m Model) {}

// SetWords sets every sentence shown.
func (d *Details) SetWords(w Words) {}

// FocusNote puts the keyboard into the note.
func (d *Details) FocusNote() {}

// Flush calls OnNote at once if a changed note waits.
func (d *Details) Flush() {}
