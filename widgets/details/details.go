// Package details shows the one chosen mention: its text, label and guideline,
// and a note to write. It is apart because a note must never lose a keystroke,
// whatever the rest of the window does meanwhile. App may import it.
package details

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/labelbar"
	"nomina/widgets/later"
	"nomina/widgets/press"
)

// pause is how long typing rests before the note is handed over.
const pause = 800 * time.Millisecond

// Model is what the details show. A Model without ID shows Words.Empty.
type Model struct {
	ID        string
	Text      string
	Label     string
	Key       string
	Meta      string // who and when
	Entity    string // the sentence saying whom or what it means, empty for nobody
	About     string // what is known of the entity
	Note      string
	Guideline string
	Color     color.NRGBA
	NoNote    bool // it can have no note yet
}

// Words are the sentences shown, in the reader's language.
type Words struct {
	Note      string // in the empty note
	Guideline string // heading of the guideline
	Empty     string // when nothing is chosen
	Link      string // on the button for an entity; empty: there is none
}

// Details is the pane of the chosen mention. It belongs to the UI goroutine.
type Details struct {
	widget.BaseWidget

	// OnNote is called with a changed note: when typing pauses, after a couple
	// of dozen changes without a pause, when the note
	// loses the focus, on Esc and Ctrl+Enter, before Set shows another mention,
	// and by Flush. It is never called with a note that did not change.
	OnNote func(id, note string)
	// OnLeave is called on Esc and Ctrl+Enter in the note, and when the mention
	// whose note is being written is gone: the focus should go back to the
	// article.
	OnLeave func()
	// OnLabel asks for a choice of another label, at a position of the canvas.
	OnLabel func(id string, at fyne.Position)
	// OnEntity asks for a choice of an entity.
	OnEntity func()
	// After runs f on the UI goroutine after d, unless stop is called first.
	// New sets a sound one; it can be replaced before typing starts.
	After func(d time.Duration, f func()) (stop func())

	model Model
	words Words
	note  *note
	label *labelbar.Bar
	link  *press.Button
	given string // the note as it was shown or handed over last
	stop  func() // of the pause that is running, or nil
	quiet bool   // the note is being set, not typed

	changes int // of the note since it was handed over
	// drafts are the notes that could not be saved, by mention.
	drafts map[string]string
}

// New returns empty details.
func New() *Details {
	d := &Details{After: later.After, note: newNote(), label: labelbar.New()}
	d.link = press.NewButton("", press.Link, func() {
		if d.OnEntity != nil {
			d.OnEntity()
		}
	})
	d.note.OnChanged = d.typed
	d.note.onBlur = d.blurred
	d.note.onEnd = d.ended
	d.label.OnChip = d.chip
	d.ExtendBaseWidget(d)
	return d
}

// SetWords sets every sentence shown.
func (d *Details) SetWords(w Words) {
	d.words = w
	if d.note.PlaceHolder != w.Note {
		d.note.SetPlaceHolder(w.Note)
	}
	d.Refresh()
}

// FocusNote puts the keyboard at the end of the note, if something is chosen.
func (d *Details) FocusNote() {
	if d.model.ID == "" || d.model.NoNote {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(d.note); c != nil {
		c.Focus(d.note)
		d.note.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
}

// NoteFocused reports whether the note has the keyboard.
func (d *Details) NoteFocused() bool { return d.note.focused }

// NoteText returns what stands in the note.
func (d *Details) NoteText() string { return d.note.Text }

// Set shows m. A note that is being typed for the same ID is left alone, and one
// that waits for another ID is handed over first.
func (d *Details) Set(m Model) {
	other := m.ID != d.model.ID
	if other {
		d.Flush()
	}
	d.model = m
	if d.drafts[m.ID] == m.Note {
		delete(d.drafts, m.ID)
	}
	if other || !d.note.focused && !d.waits() {
		d.given = m.Note
		d.write(m.Note)
		if draft, ok := d.drafts[m.ID]; ok {
			d.write(draft)
		}
	}
	if (m.ID == "" || m.NoNote) && d.note.focused {
		d.letGo()
	}
	d.Refresh()
}

// Unsaved tells that a note which OnNote was called with could not be saved, and
// which one is stored instead. What was typed is kept, and handed over again the
// next time that the note is left.
func (d *Details) Unsaved(id, note, stored string) {
	if d.drafts == nil {
		d.drafts = map[string]string{}
	}
	d.drafts[id] = note
	if d.model.ID == id {
		d.given, d.model.Note = stored, stored
		if !d.note.focused {
			d.write(note)
		}
	}
}

// write puts a text into the note as if nobody had typed it.
func (d *Details) write(text string) {
	if d.note.Text == text {
		return
	}
	d.quiet = true
	d.note.SetText(text)
	d.quiet = false
}

// letGo takes the keyboard from a note that is no longer to be seen.
func (d *Details) letGo() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d.note); c != nil {
		c.Unfocus()
	}
	d.leave()
}
