package findbar

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/widgets/fit"
	"nomina/widgets/tint"
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
}

var (
	_ fyne.Focusable     = (*Menu)(nil)
	_ fyne.Tappable      = (*Menu)(nil)
	_ desktop.Hoverable  = (*Menu)(nil)
	_ desktop.Cursorable = (*Menu)(nil)
)

// NewMenu returns a menu under a title.
func NewMenu(title string, choices []Choice) *Menu {
	m := &Menu{title: title, choices: choices, at: -1}
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

// TypedRune is for Fyne.
func (m *Menu) TypedRune(rune) {}

// TypedKey is for Fyne.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.take(m.at)
	case fyne.KeyEscape:
		m.tell("")
	default:
		m.byKey(string(e.Name))
	}
}

// byKey takes the choice with that key.
func (m *Menu) byKey(key string) {
	if m.Modifiers != nil && m.Modifiers()&fyne.KeyModifierShift != 0 {
		key = "⇧" + key
	}
	for i, c := range m.choices {
		if c.Key != "" && strings.EqualFold(c.Key, key) {
			m.take(i)
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

// lineHeight is the height of a line, in pixels.
const lineHeight = 30

// CreateRenderer is for Fyne.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{m: m, title: fit.NewText(textSize), under: canvas.NewRectangle(color.Transparent)}
	r.under.CornerRadius = 4
	for range m.choices {
		r.lines = append(r.lines, &line{
			dot: canvas.NewRectangle(color.Transparent), key: fit.NewText(textSize), name: fit.NewText(textSize + 1), detail: fit.NewText(textSize),
		})
	}
	r.Refresh()
	return r
}

type line struct {
	dot               *canvas.Rectangle
	key, name, detail *canvas.Text
}

type menuRenderer struct {
	m     *Menu
	title *canvas.Text
	under *canvas.Rectangle
	lines []*line
}

func (r *menuRenderer) Destroy() {}

func (r *menuRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.under, r.title}
	for _, l := range r.lines {
		out = append(out, l.dot, l.key, l.name, l.detail)
	}
	return out
}

// nameWidth is the widest name.
func (r *menuRenderer) nameWidth() (w float32) {
	for _, l := range r.lines {
		w = fyne.Max(w, l.name.MinSize().Width)
	}
	return w
}

func (r *menuRenderer) MinSize() fyne.Size {
	w := r.title.MinSize().Width
	for _, l := range r.lines {
		w = fyne.Max(w, badge+apart+r.nameWidth()+2*apart+l.detail.MinSize().Width)
	}
	return fyne.NewSize(w+2*side, lineHeight*float32(len(r.lines)+1))
}

// badge is the width of a line's key.
const badge = 26

func (r *menuRenderer) Layout(size fyne.Size) {
	middle(r.title, side, 0)
	names := r.nameWidth()
	for i, l := range r.lines {
		y := lineHeight * float32(i+1)
		l.dot.Resize(fyne.NewSize(badge, lineHeight-10))
		l.dot.Move(fyne.NewPos(side, y+5))
		middle(l.key, side+(badge-l.key.MinSize().Width)/2, y)
		middle(l.name, side+badge+apart, y)
		middle(l.detail, side+badge+apart+names+2*apart, y)
	}
	r.under.Resize(fyne.NewSize(size.Width, lineHeight))
	r.under.Move(fyne.NewPos(0, lineHeight*float32(r.m.at+1)))
	r.under.Hidden = r.m.at < 0
}

func middle(t *canvas.Text, x, y float32) {
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x, y+(lineHeight-min.Height)/2))
}

func (r *menuRenderer) Refresh() {
	m := r.m
	named := func(n fyne.ThemeColorName) color.Color { return theme.ColorForWidget(n, m) }
	r.under.FillColor = named(theme.ColorNameHover)
	fit.Set(r.title, m.title, named(theme.ColorNamePlaceHolder))
	for i, l := range r.lines {
		c := m.choices[i]
		ink := named(theme.ColorNameForeground)
		if c.Off {
			ink = named(theme.ColorNamePlaceHolder)
		}
		solid := color.NRGBA{R: c.Color.R, G: c.Color.G, B: c.Color.B, A: 0xff}
		l.dot.FillColor, l.dot.CornerRadius = solid, 4
		fit.Set(l.key, c.Key, tint.Ink(solid, solid, tint.Readable))
		fit.Set(l.name, fit.Clean(c.Name), ink)
		fit.Set(l.detail, c.Detail, named(theme.ColorNamePlaceHolder))
	}
	r.Layout(m.Size())
	canvas.Refresh(m)
}
