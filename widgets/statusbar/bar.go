// Package statusbar shows what just happened, how things stand and what is
// still running. It is apart so that every page says these things in one place
// and in one way. App may import it.
package statusbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/press"
	"nomina/widgets/tip"
)

// Level says how much a message matters.
type Level int

// The levels of a message.
const (
	Info Level = iota
	Warning
	Error
)

// Message is a sentence on the left of the bar, perhaps with a button, and with
// switches for what the button would do.
type Message struct {
	Text     string
	Level    Level
	Action   string // the button's text; no button when empty
	OnAction func()
	Choices  []Choice
}

// Choice is a switch after a message.
type Choice struct {
	Text  string
	On    bool
	OnTap func()
}

// Segment is a fixed piece on the right of the bar.
type Segment struct {
	Text  string
	Tip   string
	OnTap func() // nil for plain text
}

// Bar is the strip at the bottom of the window, as high as its tasks need. It
// never takes the keyboard focus. It belongs to the UI goroutine.
type Bar struct {
	widget.BaseWidget
	press.Keep

	message  Message
	action   *press.Button
	choices  []*press.Button
	segments []Segment
	right    []*press.Button
	tasks    []*Task
	tip      *tip.Tip
}

// New returns an empty bar.
func New() *Bar {
	b := &Bar{}
	b.action = press.NewButton("", press.Link, b.act)
	b.tip = tip.New(b)
	b.ExtendBaseWidget(b)
	return b
}

// Say shows m in place of the message before; the zero Message clears.
func (b *Bar) Say(m Message) {
	b.message = m
	b.tip.Leave()
	for i := len(b.choices); i < len(m.Choices); i++ {
		b.choices = append(b.choices, press.NewButton("", press.Framed, nil))
	}
	for i, c := range m.Choices {
		b.choices[i].SetTap(c.OnTap)
		b.choices[i].SetText(c.Text)
		b.choices[i].SetOn(c.On)
	}
	b.Refresh()
}

// Message returns what was said last.
func (b *Bar) Message() Message { return b.message }

// SetRight shows these segments on the right, in this order. In a narrow window
// the first ones fall off.
func (b *Bar) SetRight(segments []Segment) {
	b.tip.Leave()
	b.segments = segments
	for i, s := range segments {
		if i == len(b.right) {
			b.right = append(b.right, b.newSegment(i))
		}
		b.right[i].SetTap(s.OnTap)
		b.right[i].SetText(s.Text)
	}
	b.Refresh()
}

func (b *Bar) newSegment(i int) *press.Button {
	p := press.NewButton("", press.Framed, nil)
	p.OnHover = func(in bool) {
		if !in || i >= len(b.segments) {
			b.tip.Leave()
			return
		}
		b.rest(b.segments[i].Tip, p)
	}
	return p
}

// rest shows a tip above o.
func (b *Bar) rest(text string, o fyne.CanvasObject) {
	b.tip.Rest(text, func() tip.Place {
		return tip.Place{Pos: o.Position(), Size: o.Size(), Width: b.Size().Width}
	})
}

func (b *Bar) act() {
	if b.message.OnAction != nil {
		b.message.OnAction()
	}
}
