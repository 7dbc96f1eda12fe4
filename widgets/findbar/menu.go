package findbar

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Choice is a line of a Menu.
type Choice struct {
	ID     string
	Key    string // as it stands on a label's chip: "1", "⇧1"; it takes the choice
	Name   string
	Detail string // "17 unmarked, 2 already marked"
	Color  color.NRGBA
	Off    bool // there is nothing to do
}

// Menu is a list of choices for mouse and keyboard: arrows and Enter, or the
// choice's own key. It is shown in a pop-up by whoever makes it.
type Menu struct {
	widget.BaseWidget

	// OnChoose is called with the choice taken, and with nothing by Esc.
	OnChoose func(id string)
	// Modifiers returns the keys held; nil takes Shift for not held.
	Modifiers func() fyne.KeyModifier

	title   string
	choices []Choice
	at      int
	typed   int // what a key that types a sign takes, -1 for nothing
}

var (
	_ desktop.Keyable    = (*Menu)(nil)
	_ fyne.Tappable      = (*Menu)(nil)
	_ desktop.Hoverable  = (*Menu)(nil)
	_ desktop.Cursorable = (*Menu)(nil)
)

// NewMenu returns a menu under a title.
func NewMenu(title string, choices []Choice) *Menu {
	m := &Menu{title: title, choices: choices, at: -1, typed: -1}
	m.move(1)
	m.ExtendBaseWidget(m)
	return m
}

// Choices returns what the menu offers.
func (m *Menu) Choices() []Choice { return m.choices }

// FocusGained is for Fyne.
func (m *Menu) FocusGained() {}

// FocusLost is for Fyne.
func (m *Menu) FocusLost() {}

// TypedRune is for Fyne. A key that types a sign takes its choice here: the sign
// of a menu that is gone would be typed into what has the keyboard then.
func (m *Menu) TypedRune(rune) { m.takeTyped() }

// KeyDown is for Fyne.
func (m *Menu) KeyDown(*fyne.KeyEvent) {}

// KeyUp is for Fyne: some keys type no sign.
func (m *Menu) KeyUp(*fyne.KeyEvent) { m.takeTyped() }

func (m *Menu) takeTyped() {
	i := m.typed
	m.typed = -1
	m.take(i)
}

// TypedKey is for Fyne.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.take(m.at)
	case fyne.KeySpace:
		m.typed = m.at
	case fyne.KeyEscape:
		m.tell("")
	default:
		m.byKey(string(e.Name))
	}
}

// byKey notes the choice with that key.
func (m *Menu) byKey(key string) {
	if m.Modifiers != nil && m.Modifiers()&fyne.KeyModifierShift != 0 {
		key = "⇧" + key
	}
	for i, c := range m.choices {
		if c.Key != "" && strings.EqualFold(c.Key, key) {
			m.typed = i
			return
		}
	}
}

func (m *Menu) take(i int) {
	if i >= 0 && i < len(m.choices) && !m.choices[i].Off {
		m.tell(m.choices[i].ID)
	}
}

func (m *Menu) tell(id string) {
	if m.OnChoose != nil {
		m.OnChoose(id)
	}
}

// move goes to the next line that can be taken.
func (m *Menu) move(step int) {
	n := len(m.choices)
	for k := 1; k <= n; k++ {
		i := ((m.at+step*k)%n + n) % n
		if m.at < 0 && step > 0 {
			i = k - 1
		}
		if !m.choices[i].Off {
			m.at = i
			m.Refresh()
			return
		}
	}
}

// Tapped is for Fyne.
func (m *Menu) Tapped(e *fyne.PointEvent) { m.take(m.row(e.Position.Y)) }

// MouseIn is for Fyne.
func (m *Menu) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved is for Fyne.
func (m *Menu) MouseMoved(e *desktop.MouseEvent) {
	if i := m.row(e.Position.Y); i >= 0 && i < len(m.choices) && !m.choices[i].Off && i != m.at {
		m.at = i
		m.Refresh()
	}
}

// MouseOut is for Fyne.
func (m *Menu) MouseOut() {}

// Cursor is for Fyne.
func (m *Menu) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (m *Menu) row(y float32) int {
	if y < lineHeight {
		return -1
	}
	return int(y/lineHeight) - 1
}
