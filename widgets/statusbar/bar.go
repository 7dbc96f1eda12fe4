// Package statusbar shows what just happened, how things stand and what is
// still running. It is apart so that every page says these things in one place
// and in one way. App may import it.
package statusbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Level says how much a message matters.
type Level int

// The levels of a message.
const (
	Info Level = iota
	Warning
	Error
)

// Message is a sentence on the left of the bar, perhaps with a button.
type Message struct {
	Text     string
	Level    Level
	Action   string // the button's text; no button when empty
	OnAction func()
}

// Segment is a fixed piece on the right of the bar.
type Segment struct {
	Text  string
	Tip   string
	OnTap func() // nil for plain text
}

// Bar is the strip at the bottom of the window. It never takes the keyboard
// focus.
type Bar struct {
	widget.BaseWidget
}

// New returns an empty bar.
func New() *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack())
}

// Say shows m in place of the message before; the zero Message clears.
func (b *Bar) Say(m Message) {}

// SetRight shows these segments on the right, in this order.
func (b *Bar) SetRight(segments []Segment) {}

// Task adds a strip for long work, with a button that calls onCancel; without
// onCancel there is no button. It must be called on the UI goroutine, and so
// must the methods of the Task.
func (b *Bar) Task(title, cancelText string, onCancel func()) *Task { return &Task{} }

// Task is the strip of one piece of long work.
type Task struct{}

// Set shows how far the work has come, from 0 to 1 or less than 0 when that is
// not known, and what is being done.
func (t *Task) Set(fraction float64, detail string) {}

// Done takes the strip away. Calling it again does nothing.
func (t *Task) Done() {}
